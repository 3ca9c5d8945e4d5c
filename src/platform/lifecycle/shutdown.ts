import { setTimeout as delay } from 'node:timers/promises';

/** The steps of a shutdown, in this order. */
export interface ShutdownPlan {
  /** Logs the reason. */
  readonly say: (message: string) => void;
  /** Makes load balancers stop sending requests. */
  readonly drain: () => void;
  readonly drainDelayMs: number;
  /** Stops accepting requests, ends the running ones and closes the modules. */
  readonly closeApplication: () => Promise<void>;
  /** Aborts the work for which closeApplication waits too long. */
  readonly abort: () => void;
  readonly closeDatabase: () => Promise<void>;
}

const IN_FLIGHT_LIMIT_MS = 20_000;
const PARENT_INTERVAL_MS = 500;
/** Read early, because npm may die while the database is being opened. */
const PARENT = process.ppid;
/**
 * The maximum time between two copies of one Ctrl-C: the terminal sends it to npm and to this process, and npm
 * forwards it.
 */
const SAME_SIGNAL_MS = 1000;

/** Whether the process has received a signal to end. */
export interface Shutdown {
  readonly hasBegun: boolean;
  /** Ends the process at once and as a failure, so that its supervisor restarts it. */
  readonly fail: (reason: string) => void;
}

/** Ends the process in good order at SIGTERM, SIGINT or the parent's death. A second signal ends it at once. */
export function shutDownOnSignal(plan: ShutdownPlan, watchParent: boolean): Shutdown {
  let since: number | undefined;
  const shutdown = {
    get hasBegun() {
      return since !== undefined;
    },
    fail: (reason: string) => {
      if (since !== undefined) return;
      since = performance.now();
      void shutDown({ ...plan, drainDelayMs: 0 }, reason, 1);
    },
  };
  const begin = (reason: string) => {
    if (since === undefined) {
      since = performance.now();
      void shutDown(plan, reason);
    } else if (performance.now() - since > SAME_SIGNAL_MS) {
      process.exit(1);
    }
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
  if (!watchParent) return shutdown;
  // npm does not forward SIGKILL, and the server would continue without npm.
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(timer);
    if (since === undefined) begin('the parent process has ended');
  }, PARENT_INTERVAL_MS);
  timer.unref();
  return shutdown;
}

async function shutDown(plan: ShutdownPlan, reason: string, exitCode = 0): Promise<void> {
  let code = exitCode;
  try {
    plan.say(`Shutting down (${reason})`);
    plan.drain();
    if (plan.drainDelayMs > 0) await delay(plan.drainDelayMs);
    const limit = setTimeout(plan.abort, IN_FLIGHT_LIMIT_MS);
    await plan.closeApplication();
    clearTimeout(limit);
  } catch (error) {
    code = 1;
    plan.say(`The shutdown was not clean: ${String(error)}`);
  }
  await plan.closeDatabase().catch(() => (code = 1));
  plan.say('Stopped');
  process.exit(code);
}
