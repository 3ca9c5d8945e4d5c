import { UserError, type UserProblem } from './user-error.js';

/** The result of a mutation's resolver, with its user errors. */
export type Payload<T> = Partial<T> & { errors: readonly UserProblem[] };

/** Runs the work of a mutation and returns user errors in the payload. */
export async function payloadOf<T extends object>(work: () => Promise<T>): Promise<Payload<T>> {
  try {
    return { ...(await work()), errors: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...error.outcome, errors: error.problems } as unknown as Payload<T>;
  }
}
