import { explained } from '../../../platform/cli/explained.js';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import { TableError } from '../parsers/table.js';

/** Runs a command. Errors that the operator can correct are printed as one line without a stack. */
export async function withCliErrors(work: () => Promise<number>): Promise<number> {
  try {
    return await explained(work);
  } catch (error) {
    if (error instanceof TableError) throw new StartFailure(error.message);
    throw error;
  }
}
