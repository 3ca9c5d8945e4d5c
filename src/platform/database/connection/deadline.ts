/** A point in time by `performance.now()`. A response must be sent before it. */
export type Deadline = number;

/** The time limit of a request has passed. */
class DeadlineExceeded extends Error {
  /** The SQLSTATE of a statement that exceeds its time limit. */
  readonly code = '57014';

  constructor() {
    super('The request reached its deadline.');
  }
}

/** Throws if the deadline has passed. */
export function assertBefore(deadline: Deadline | undefined): void {
  if (deadline !== undefined && performance.now() >= deadline) throw new DeadlineExceeded();
}

/** The result of the promise; rejects if it has not settled by the deadline. */
export async function withDeadline<T>(deadline: Deadline | undefined, work: Promise<T>): Promise<T> {
  if (deadline === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(new DeadlineExceeded());
      },
      Math.max(0, deadline - performance.now()),
    );
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the error is a DeadlineExceeded. */
export function isDeadline(error: unknown): boolean {
  return error instanceof DeadlineExceeded;
}
