/**
 * The maximum time between two copies of one Ctrl-C: the terminal sends it to npm and to this process, and npm
 * forwards it.
 */
const SAME_SIGNAL_MS = 1000;

/** Aborts with the reason at SIGINT or SIGTERM, after `notify`. A later second signal ends the process at once. */
export function stopSignal(notify: () => void, reason: Error): AbortSignal {
  const controller = new AbortController();
  let since: number | undefined;
  const stop = () => {
    if (since === undefined) {
      since = performance.now();
      notify();
      controller.abort(reason);
    } else if (performance.now() - since > SAME_SIGNAL_MS) process.exit(1);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return controller.signal;
}
