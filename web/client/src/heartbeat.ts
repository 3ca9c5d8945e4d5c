import type { Client } from './connect.js';
import { RevokedError } from './errors.js';
import { afterFailure, pause } from './follower.js';
import type { DeviceFacts, KioskConfiguration } from './pair-device.js';
import type { Catalog } from './sync-catalog.js';

/** Something that the staff want the kiosk to do. */
export interface KioskCommand {
  readonly id: string;
  readonly kind: string;
  /** The words of a `MESSAGE`. */
  readonly message: string | null;
}

/** How a kiosk reports. */
export interface HeartbeatOptions {
  /** The copy that it shows; it is asked for its revision and its reports, and `RESYNC` and `CLEAR` reach it. */
  catalog?: Catalog | undefined;
  device?: DeviceFacts | undefined;
  /**
   * Does what the staff want, by kind: `RELOAD`, `IDENTIFY`, `MESSAGE`. A command is done once its handler has
   * resolved; one that rejects comes again. `RESYNC`, `CLEAR` and `ROTATE` are done without a handler.
   */
  commands?: Readonly<Partial<Record<string, (command: KioskCommand) => unknown>>> | undefined;
  /** Hears what staff have set, at first and whenever that has changed. */
  onConfiguration?: ((configuration: KioskConfiguration) => void) | undefined;
  /** Hears that the token was replaced, to keep the new one. */
  onToken?: ((token: string) => void) | undefined;
  /** Is called once when the kiosk is revoked, after the catalog was wiped. The heartbeat has ended then. */
  onRevoked?: (() => void) | undefined;
  /** Is called with the error of each report that failed; the next one follows later. */
  onError?: ((error: unknown) => void) | undefined;
}

/** A kiosk that reports until it is stopped. */
export interface Heartbeat {
  stop: () => void;
  /** Has the next report tell of this, such as an error of the page; at most 20 of 500 characters are sent. */
  report: (problem: string) => void;
  /** Reports at once. */
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

/** Reports how the kiosk is, each 30 to 60 seconds as the server wants it, and does what it is told. */
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
    // The copy may have another client, and may have been wiped before this began.
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
        // A device that is not paired yet has nothing to sign with.
        if (this.client.token !== undefined) await this.beat();
        failures = 0;
        // By up to a quarter earlier or later, so that not all kiosks report at once; what is done is told soon.
        wait = this.#done.size > 0 ? 1000 : this.#intervalMs * (0.75 + Math.random() * 0.5);
      } catch (error) {
        this.#failed(error);
        failures += 1;
        wait = afterFailure(error, failures, LONGEST_WAIT_MS);
      }
      await pause(wait, signal);
    }
  }

  /** What was broken off is no failure. */
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
        // A reload ends this program before it could say that it was done.
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

  /** False for what is done by the server's own account, and for what nobody here can do. */
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

/** What a browser tells of its storage. */
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
