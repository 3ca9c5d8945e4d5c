import { message, type Message, messageText } from '../text/message.js';

/** The reason why an accepted request failed. The caller can correct each of them. */
export type UserErrorCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'TAKEN'
  | 'STALE'
  | 'WRONG_STATUS'
  | 'BOOTH_TAKEN'
  | 'REGISTRATION_CLOSED'
  | 'QUOTA_EXCEEDED'
  | 'WRONG_CREDENTIALS'
  | 'IN_USE'
  | 'IDEMPOTENCY_MISMATCH';

/** The path in the input, `['booths', '3', 'code']`; undefined if the error concerns the whole input. */
export type InputPath = readonly string[] | undefined;

/** One problem that the caller can correct. */
export interface UserProblem {
  code: UserErrorCode;
  message: Message;
  path?: InputPath;
}

/**
 * Thrown by services. It rolls the transaction back and becomes the `errors` of the payload. It has a list of
 * problems, so that a form or an import shows all of them at once.
 */
export class UserError extends Error {
  readonly problems: readonly UserProblem[];
  /** Further fields of the payload, such as the current state of the object. */
  outcome: Readonly<Record<string, unknown>> = {};

  constructor(...problems: [UserProblem, ...UserProblem[]]) {
    super(problems.map(({ code, message }) => `${code}: ${messageText(message)}`).join('; '));
    this.name = 'UserError';
    this.problems = problems;
  }
}

/**
 * The error for a concurrent change of the object. `outcome` identifies the object, so that the caller receives
 * its current state.
 */
export function staleError(outcome: Readonly<Record<string, unknown>>, path = ['version']): UserError {
  const error = userError('STALE', message`The object has changed since the version sent.`, path);
  error.outcome = outcome;
  return error;
}

/**
 * Throws STALE if the caller has read another version than the stored one. Without a sent version, any version
 * matches.
 */
export function requireVersion(
  sent: number | null | undefined,
  stored: number,
  outcome: Readonly<Record<string, unknown>>,
  path?: string[],
): void {
  if (sent != null && sent !== stored) throw staleError(outcome, path);
}

/** The error of one problem. */
export function userError(code: UserErrorCode, message: Message, path?: InputPath): UserError {
  return new UserError({ code, message, path });
}
