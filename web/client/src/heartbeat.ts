import type { Client } from './connect.js';
import { ApiError, RevokedError } from './errors.js';
import { retryDelay, pause } from './follower.js';
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
  /** Receives the configuration by staff: the current one, then each change. */
  onConfiguration?: ((configuration: KioskConfiguration) => void) | undefined;
  /**
   * Receives the new token of a rotation. Store it, and resolve when it is stored: only then is it used, and the
   * old one becomes invalid. After a rejection the old token stays in use, and the command is sent again.
   */
  onToken?: ((token: string) => unknown) | undefined;
  /**
   * Returns the stored token, for tabs that share one storage: a tab whose token has ended takes the token that another
   * tab has stored. Of several tabs that receive `ROTATE`, one rotates.
   */
  storedToken?: (() => unknown) | undefined;
  /** Is called once when the kiosk is revoked. The catalog is already wiped, and the heartbeat has ended. */
  onRevoked?: (() => void) | undefined;
  /** Is called with the error of each failed report; reports continue. */
  onError?: ((error: unknown) => void) | undefined;
}

/** A kiosk that sends reports until it is stopped. */
export interface Heartbeat {
  stop: () => void;
  /** Adds a text to the next report, such as an error of the page; at most 20 texts of 500 characters are sent. */
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
const MAXIMUM_ITEMS = 20;
const LONGEST_PROBLEM = 500;

/**
 * Reports the state of the kiosk every 30 to 60 seconds, as the server requests, and executes its commands.
 */
export function heartbeat(client: Client, options: HeartbeatOptions = {}): Heartbeat {
  const loop = new HeartbeatLoop(client, options);
  loop.start();
  return loop;
}

class HeartbeatLoop implements Heartbeat {
  readonly #stop = new AbortController();
  readonly #startedAt = performance.now();
  readonly #completed = new Set<string>();
  #problems: string[] = [];
  #intervalMs = FIRST_INTERVAL_S * 1000;
  #configurationRevision: number | undefined;
  #isRevoked = false;
  #rotation: Promise<false> | undefined;
  readonly #subscriptions: (() => void)[] = [];

  constructor(
    private readonly client: Client,
    private readonly options: HeartbeatOptions,
  ) {}

  start(): void {
    const { catalog } = this.options;
    const onRevoked = (): void => void this.#handleRevocation();
    const check = ({ isRevoked }: { isRevoked: boolean }): void => {
      if (isRevoked) onRevoked();
    };
    // The copy may use another client, and may be wiped before the heartbeat starts.
    this.#subscriptions.push(this.client.onRevoked(onRevoked));
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
    this.#problems = [problem.slice(0, LONGEST_PROBLEM), ...this.#problems].slice(0, MAXIMUM_ITEMS);
  };

  beat = async (): Promise<void> => {
    this.#stop.signal.throwIfAborted();
    for (const problem of this.options.catalog?.takeReports().reverse() ?? []) this.report(problem);
    const errors = this.#problems;
    const acknowledged = [...this.#completed].slice(0, MAXIMUM_ITEMS);
    const { token } = this.client;
    const answer = await this.#send({ errors, acknowledged });
    this.#problems = this.#problems.filter((problem) => !errors.includes(problem));
    for (const id of acknowledged) this.#completed.delete(id);
    this.#configure(answer.configuration);
    await this.#execute(answer.commands, token);
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
        wait = this.#completed.size > 0 ? 1000 : this.#intervalMs * (0.75 + Math.random() * 0.5);
      } catch (error) {
        this.#reportFailure(error);
        failures += 1;
        wait = retryDelay(error, failures, LONGEST_WAIT_MS);
      }
      await pause(wait, signal);
    }
  }

  /** An aborted request is not a failure. */
  #reportFailure(error: unknown): void {
    if (!this.#stop.signal.aborted) this.options.onError?.(error);
  }

  async #send(report: object): Promise<HeartbeatAnswer> {
    const body = { ...(await this.#facts()), ...report };
    const request = { path: '/kiosks/heartbeat', body, signal: this.#stop.signal };
    const { token } = this.client;
    try {
      return (await this.client.transport.json(request)) as HeartbeatAnswer;
    } catch (error) {
      const hasEnded = error instanceof ApiError && error.code === 'UNAUTHENTICATED';
      if (!hasEnded || !(await this.#replaceToken(token))) throw error;
      return (await this.client.transport.json(request)) as HeartbeatAnswer;
    }
  }

  /** Takes the stored token instead of `ended`, unless another request did so. False if the client still has `ended`. */
  async #replaceToken(ended: string | undefined): Promise<boolean> {
    const token = await this.options.storedToken?.();
    if (typeof token === 'string' && this.client.token === ended) this.client.token = token;
    return this.client.token !== ended;
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

  /** `token`: that of the request that returned the commands. */
  async #execute(commands: readonly KioskCommand[], token: string | undefined): Promise<void> {
    for (const command of commands) {
      if (this.#completed.has(command.id)) continue;
      try {
        // A reload ends this program before it can report the completion.
        if (command.kind === 'RELOAD') await this.#send({ acknowledged: [command.id] });
        if (await this.#executeCommand(command, token)) this.#completed.add(command.id);
      } catch (error) {
        if (error instanceof RevokedError) throw error;
        this.report(`${command.kind} failed: ${String(error)}`);
      }
    }
  }

  /** False for commands that the server completes itself, and for commands without a handler. */
  async #executeCommand(command: KioskCommand, token: string | undefined): Promise<boolean> {
    const { catalog, commands } = this.options;
    if (command.kind === 'ROTATE') {
      // Two rotations at once would store a token that the other one has replaced.
      this.#rotation ??= oneTabAtOnce(() => this.#rotate(token)).finally(() => (this.#rotation = undefined));
      return this.#rotation;
    }
    if (command.kind === 'RESYNC') await catalog?.sync();
    if (command.kind === 'CLEAR') await catalog?.clear();
    const handler = commands?.[command.kind];
    await handler?.(command);
    return handler !== undefined || (catalog !== undefined && ['RESYNC', 'CLEAR'].includes(command.kind));
  }

  async #rotate(replaced: string | undefined): Promise<false> {
    // The token was rotated meanwhile, here or by another tab. A further rotation would end the new one.
    if (await this.#replaceToken(replaced)) return false;
    const answer = await this.client.transport.json({ path: '/kiosks/rotate', body: {} });
    const { token } = answer as { token: string };
    await this.options.onToken?.(token);
    this.client.token = token;
    return false;
  }

  async #handleRevocation(): Promise<void> {
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

/** Runs the work of all tabs of the origin one after the other, where the browser can: with HTTPS. */
async function oneTabAtOnce(work: () => Promise<false>): Promise<false> {
  const { navigator } = globalThis as Partial<typeof globalThis>;
  const { locks } = (navigator ?? {}) as Partial<Navigator>;
  return locks ? locks.request('vitrine token', work) : work();
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
