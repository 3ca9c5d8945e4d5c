import { StartFailure } from '../failure/start-failure.js';
import { messageText } from '../text/message.js';
import { UserError } from '../failure/user-error.js';

/** Prints an error that the operator can correct as one line, without a stack. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new StartFailure(error.problems.map(({ message }) => messageText(message)).join('\n'));
  }
}
