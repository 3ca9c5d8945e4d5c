import type { OperationRequest } from './operation.js';
import type { Operations } from './operations.js';

/** Rolls back an operation that was only a trial. */
class TrialEnd<T> extends Error {
  constructor(readonly result: T) {
    super('The operation is only tried.');
  }
}

/** Runs an operation and returns its result. With `isTrial`, its changes are rolled back. */
export async function runOrTry<T>(
  operations: Operations,
  request: OperationRequest,
  isTrial: boolean,
  work: () => Promise<T>,
): Promise<T> {
  if (!isTrial) return operations.run(request, work);
  try {
    return await operations.run(request, async () => {
      throw new TrialEnd(await work());
    });
  } catch (error) {
    if (error instanceof TrialEnd) return (error as TrialEnd<T>).result;
    throw error;
  }
}
