/** Receives the current phase and the progress. */
export interface ImportProgress {
  start: (total: number, label: string) => void;
  advance: (count?: number) => void;
  finish: () => void;
}

/** A request with its progress and its cancellation. */
interface Stoppable {
  readonly progress?: ImportProgress;
  readonly signal?: AbortSignal;
}

/** The progress of a request. Each step checks whether the request is cancelled. */
export function stoppable({ progress, signal }: Stoppable): ImportProgress {
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
