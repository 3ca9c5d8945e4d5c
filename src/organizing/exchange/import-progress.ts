import type { Progress } from '../../platform/progress/progress.js';

/** A request with its progress and its cancellation. */
interface Stoppable {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** The progress of a request. Each step checks whether the request is cancelled. */
export function stoppable({ progress, signal }: Stoppable): Progress {
  const goOn = () => {
    if (signal?.aborted !== true) return;
    progress?.finish();
    signal.throwIfAborted();
  };
  return {
    start: (total, label) => {
      goOn();
      progress?.start(total, label);
    },
    advance: (count) => {
      progress?.advance(count);
      goOn();
    },
    finish: () => {
      progress?.finish();
      goOn();
    },
  };
}
