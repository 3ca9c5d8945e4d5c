import { messageText } from '../text/message.js';
import { StartFailure } from './start-failure.js';
import { UserError } from './user-error.js';

/** The codes for a full disk of the database, or of this process. */
export const NO_SPACE: ReadonlySet<string> = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** The text of an error for operators: its message alone if the operator can correct it, else the stack. */
export function failureText(error: unknown): string {
  if (error instanceof UserError) return error.problems.map(({ message }) => messageText(message)).join('\n');
  if (error instanceof StartFailure) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (NO_SPACE.has((error as NodeJS.ErrnoException).code ?? '')) {
    return `The disk is full: ${error.message}\nFree some space and repeat it; committed data is not lost.`;
  }
  return error.stack ?? error.message;
}
