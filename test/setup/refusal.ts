import pg from 'pg';

/** Returns the constraint that rejects the work, or undefined if the work succeeds. */
export async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.constraint;
    throw error;
  }
}
