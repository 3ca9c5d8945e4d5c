import { UserError, type UserProblem } from './user-error.js';

/** What the resolver of a mutation returns, with what the caller can put right. */
export type Payload<T> = Partial<T> & { errors: readonly UserProblem[] };

/** Does the work of a mutation and tells what its caller can put right in the payload. */
export async function payloadOf<T extends object>(work: () => Promise<T>): Promise<Payload<T>> {
  try {
    return { ...(await work()), errors: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...error.outcome, errors: error.problems } as unknown as Payload<T>;
  }
}
