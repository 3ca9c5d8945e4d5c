/** A point in time by `performance.now()`, until which an answer must have been given. */
export type Deadline = number;

/** The time limit of a request has passed. */
class DeadlineExceeded extends Error {
  /** As of a statement that took too long. */
  readonly code = '57014';

  constructor() {
    super('The request reached its deadline.');
  }
}

/** Throws where the deadline has passed. */
export function assertBefore(deadline: Deadline | undefined): void {
  if (deadline !== undefined && performance.now() >= deadline) throw new DeadlineExceeded();
}

/** What the promise resolves with; rejects at the deadline if it has not settled by then. */
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
