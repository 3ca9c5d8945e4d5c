import { messageText } from '../../../platform/text/message.js';
import { UserError } from '../../../platform/failure/user-error.js';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import { TableError } from '../parsers/table.js';

/** Runs a command. Errors that the operator can correct are printed as one line without a stack. */
export async function withCliErrors(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TableError) throw new StartFailure(error.message);
    if (error instanceof UserError) {
      throw new StartFailure(error.problems.map(({ message }) => messageText(message)).join('\n'));
    }
    throw error;
  }
}
