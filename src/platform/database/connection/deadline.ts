/** A point in time by `performance.now()` before which a response must be sent. */
export type Deadline = number;

/** The time limit of a request has passed. */
class DeadlineExceeded extends Error {
  /** As of a statement that took too long. */
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
export async function before<T>(deadline: Deadline | undefined, work: Promise<T>): Promise<T> {
  if (deadline === undefined) return work;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(new DeadlineExceeded());
      },
      Math.max(0, deadline - performance.now()),
    );
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the error is that of a deadline. */
export function isDeadline(error: unknown): boolean {
  return error instanceof DeadlineExceeded;
}
