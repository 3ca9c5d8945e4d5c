import { setTimeout as delay } from 'node:timers/promises';

/** The steps of a shutdown, in this order. */
export interface ShutdownPlan {
  /** Why, for the log. */
  readonly say: (message: string) => void;
  /** Makes load balancers stop sending requests. */
  readonly drain: () => void;
  readonly drainDelayMs: number;
  /** Stops accepting, ends the requests in flight and closes the modules. */
  readonly closeApplication: () => Promise<void>;
  /** Aborts the work that closeApplication waits for without success. */
  readonly abort: () => void;
  readonly closeDatabase: () => Promise<void>;
}

const IN_FLIGHT_LIMIT_MS = 20_000;
const PARENT_INTERVAL_MS = 500;
/** Checked early: npm may die while the database is being opened. */
const PARENT = process.ppid;
/** Ctrl-C reaches this process twice: npm forwards the signal that the terminal has already sent to both. */
const SAME_SIGNAL_MS = 1000;

/** Whether the process has received a signal to end. */
export interface Shutdown {
  readonly begun: boolean;
  /** Ends it at once and as a failure, so that its supervisor restarts it. */
  readonly fail: (reason: string) => void;
}

/** Ends the process in good order at SIGTERM, SIGINT or the parent's death; a second signal ends it at once. */
export function shutDownOnSignal(plan: ShutdownPlan, watchParent: boolean): Shutdown {
  let since: number | undefined;
  const shutdown = {
    get begun() {
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
  // npm does not forward SIGKILL, and a server without its npm would run on.
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
