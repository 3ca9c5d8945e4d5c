/** Ctrl-C reaches this process twice: npm forwards the signal that the terminal has already sent to both. */
const SAME_SIGNAL_MS = 1000;

/**
 * Aborts with the reason at SIGINT or SIGTERM, after a message; a later second signal ends the process at
 * once.
 */
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
