import { messageText } from '../text/message.js';
import { StartFailure } from './start-failure.js';
import { UserError } from './user-error.js';

/** What an operator reads of an error: its message alone if the operator can correct it, else the stack. */
export function failureText(error: unknown): string {
  if (error instanceof UserError) return error.problems.map(({ message }) => messageText(message)).join('\n');
  if (error instanceof StartFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
