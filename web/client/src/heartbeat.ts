import type { Client } from './connect.js';
import { RevokedError } from './errors.js';
import { afterFailure, pause } from './follower.js';
import type { DeviceFacts, KioskConfiguration } from './pair-device.js';
import type { Catalog } from './sync-catalog.js';

/** A command of the staff for the kiosk. */
export interface KioskCommand {
  readonly id: string;
  readonly kind: string;
  /** The text of a `MESSAGE`. */
  readonly message: string | null;
}

/** The options of the heartbeat. */
export interface HeartbeatOptions {
  /**
   * The displayed copy. The heartbeat sends its revision and reports, and applies `RESYNC` and `CLEAR` to it.
   */
  catalog?: Catalog | undefined;
  device?: DeviceFacts | undefined;
  /**
   * Executes commands of the staff, by kind: `RELOAD`, `IDENTIFY`, `MESSAGE`. A command is complete when its
   * handler resolves; after a rejection it is sent again. `RESYNC`, `CLEAR` and `ROTATE` need no handler.
   */
  commands?: Readonly<Partial<Record<string, (command: KioskCommand) => unknown>>> | undefined;
  /** Receives the configuration by staff, at first and after each change. */
  onConfiguration?: ((configuration: KioskConfiguration) => void) | undefined;
  /** Receives the new token after a rotation, to store it. */
  onToken?: ((token: string) => void) | undefined;
  /**
   * Is called once when the kiosk is revoked, after the catalog is wiped. The heartbeat has ended by then.
   */
  onRevoked?: (() => void) | undefined;
  /** Is called with the error of each failed report; reports continue. */
  onError?: ((error: unknown) => void) | undefined;
}

/** A kiosk that sends reports until it is stopped. */
export interface Heartbeat {
  stop: () => void;
  /**
   * Adds a text to the next report, such as an error of the page; at most 20 texts of 500 characters are
   * sent.
   */
  report: (problem: string) => void;
  /** Sends a report at once. */
  beat: () => Promise<void>;
}

interface HeartbeatAnswer {
  configuration: KioskConfiguration;
  commands: KioskCommand[];
}

const FIRST_INTERVAL_S = 45;
const LONGEST_WAIT_MS = 300_000;
const MOST = 20;
const LONGEST_PROBLEM = 500;

/**
 * Reports the state of the kiosk every 30 to 60 seconds, as the server requests, and executes its commands.
 */
export function heartbeat(client: Client, options: HeartbeatOptions = {}): Heartbeat {
  const beating = new Beating(client, options);
  beating.start();
  return beating;
}

class Beating implements Heartbeat {
  readonly #stop = new AbortController();
  readonly #startedAt = performance.now();
  readonly #done = new Set<string>();
  #problems: string[] = [];
  #intervalMs = FIRST_INTERVAL_S * 1000;
  #configurationRevision: number | undefined;
  #isRevoked = false;
  readonly #subscriptions: (() => void)[] = [];

  constructor(
    private readonly client: Client,
    private readonly options: HeartbeatOptions,
  ) {}

  start(): void {
    const { catalog } = this.options;
    const revoked = (): void => void this.#revoked();
    const check = ({ isRevoked }: { isRevoked: boolean }): void => {
      if (isRevoked) revoked();
    };
    // The copy may use another client, and may be wiped before the heartbeat starts.
    this.#subscriptions.push(this.client.onRevoked(revoked));
    if (catalog) {
      this.#subscriptions.push(catalog.onStatus(check));
      check(catalog.status);
    }
    void this.#run();
  }

  stop = (): void => {
    this.#stop.abort();
    for (const end of this.#subscriptions.splice(0)) end();
  };

  report = (problem: string): void => {
    this.#problems = [problem.slice(0, LONGEST_PROBLEM), ...this.#problems].slice(0, MOST);
  };

  beat = async (): Promise<void> => {
    this.#stop.signal.throwIfAborted();
    for (const problem of this.options.catalog?.takeReports().reverse() ?? []) this.report(problem);
    const errors = this.#problems;
    const acknowledged = [...this.#done].slice(0, MOST);
    const body = { ...(await this.#facts()), errors, acknowledged };
    const { signal } = this.#stop;
    const answer = (await this.client.transport.json({
      path: '/kiosks/heartbeat',
      body,
      signal,
    })) as HeartbeatAnswer;
    this.#problems = this.#problems.filter((problem) => !errors.includes(problem));
    for (const id of acknowledged) this.#done.delete(id);
    this.#configure(answer.configuration);
    await this.#obey(answer.commands);
  };

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    for (let failures = 0; !signal.aborted;) {
      let wait: number;
      try {
        // A device without a token cannot sign a request.
        if (this.client.token !== undefined) await this.beat();
        failures = 0;
        // Varies by up to a quarter, so that kiosks do not report simultaneously. Completed commands are
        // reported soon.
        wait = this.#done.size > 0 ? 1000 : this.#intervalMs * (0.75 + Math.random() * 0.5);
      } catch (error) {
        this.#failed(error);
        failures += 1;
        wait = afterFailure(error, failures, LONGEST_WAIT_MS);
      }
      await pause(wait, signal);
    }
  }

  /** An aborted request is not a failure. */
  #failed(error: unknown): void {
    if (!this.#stop.signal.aborted) this.options.onError?.(error);
  }

  async #facts(): Promise<object> {
    const { catalog, device = {} } = this.options;
    const { userAgent: _reported, ...facts } = device;
    const { epoch, revision, updatedAt } = catalog?.status ?? {};
    return {
      ...facts,
      ...(epoch !== undefined && { epoch, revision }),
      ...(updatedAt && { lastSyncAt: updatedAt.toISOString() }),
      uptime: Math.round((performance.now() - this.#startedAt) / 1000),
      ...(await storageFacts()),
    };
  }

  #configure(configuration: KioskConfiguration): void {
    this.#intervalMs = configuration.heartbeatSeconds * 1000;
    if (configuration.revision === this.#configurationRevision) return;
    this.#configurationRevision = configuration.revision;
    this.options.onConfiguration?.(configuration);
  }

  async #obey(commands: readonly KioskCommand[]): Promise<void> {
    for (const command of commands) {
      if (this.#done.has(command.id)) continue;
      try {
        // A reload ends this program before it could report the completion.
        if (command.kind === 'RELOAD') await this.#acknowledge(command);
        if (await this.#do(command)) this.#done.add(command.id);
      } catch (error) {
        if (error instanceof RevokedError) throw error;
        this.report(`${command.kind} failed: ${String(error)}`);
      }
    }
  }

  async #acknowledge({ id }: KioskCommand): Promise<void> {
    const body = { ...(await this.#facts()), acknowledged: [id] };
    await this.client.transport.json({ path: '/kiosks/heartbeat', body, signal: this.#stop.signal });
  }

  /** False for commands that the server completes itself, and for commands without a handler. */
  async #do(command: KioskCommand): Promise<boolean> {
    const { catalog, commands, onToken } = this.options;
    if (command.kind === 'ROTATE') {
      const { token } = (await this.client.transport.json({ path: '/kiosks/rotate', body: {} })) as {
        token: string;
      };
      this.client.token = token;
      onToken?.(token);
      return false;
    }
    if (command.kind === 'RESYNC') await catalog?.sync();
    if (command.kind === 'CLEAR') await catalog?.clear();
    const handler = commands?.[command.kind];
    await handler?.(command);
    return handler !== undefined || (catalog !== undefined && ['RESYNC', 'CLEAR'].includes(command.kind));
  }

  async #revoked(): Promise<void> {
    if (this.#isRevoked) return;
    this.#isRevoked = true;
    this.stop();
    this.client.token = undefined;
    try {
      await this.options.catalog?.wipe();
    } catch (error) {
      this.options.onError?.(error);
    }
    this.options.onRevoked?.();
  }
}

/** The browser's estimate of its storage. */
async function storageFacts(): Promise<object> {
  const { navigator } = globalThis as Partial<typeof globalThis>;
  const storage = navigator?.storage;
  if (!storage) return {};
  try {
    const { usage, quota } = await storage.estimate();
    return { storage: { usage, quota, persisted: await storage.persisted() } };
  } catch {
    return {};
  }
}
