import type { OperationRequest } from './operation.js';
import type { Operations } from './operations.js';

/** Rolls back an operation that is only tried. */
class Tried<T> extends Error {
  constructor(readonly result: T) {
    super('The operation is only tried.');
  }
}

/** Runs an operation and returns its result. With `isTrial` the database is then as before. */
export async function runOrTry<T>(
  operations: Operations,
  request: OperationRequest,
  isTrial: boolean,
  work: () => Promise<T>,
): Promise<T> {
  if (!isTrial) return operations.run(request, work);
  try {
    return await operations.run(request, async () => {
      throw new Tried(await work());
    });
  } catch (error) {
    if (error instanceof Tried) return (error as Tried<T>).result;
    throw error;
  }
}
