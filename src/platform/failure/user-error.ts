import { message, type Message, messageText } from '../text/message.js';

/** Why an accepted request could not be done; each is something that the caller can put right. */
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

/** One thing that the caller can put right. */
export interface UserProblem {
  code: UserErrorCode;
  message: Message;
  path?: InputPath;
}

/**
 * Thrown by services. It rolls the transaction back and becomes the `errors` of the payload. A list, so that
 * a form or an import shows all errors at once.
 */
export class UserError extends Error {
  readonly problems: readonly UserProblem[];
  /** Further fields of the payload, such as the present object. */
  outcome: Readonly<Record<string, unknown>> = {};

  constructor(...problems: [UserProblem, ...UserProblem[]]) {
    super(problems.map(({ code, message }) => `${code}: ${messageText(message)}`).join('; '));
    this.name = 'UserError';
    this.problems = problems;
  }
}

/**
 * A concurrent change of the object; `outcome` names the object, so that the caller receives its present
 * state.
 */
export function staleError(outcome: Readonly<Record<string, unknown>>, path = ['version']): UserError {
  const error = userError('STALE', message`The object has changed since the version sent.`, path);
  error.outcome = outcome;
  return error;
}

/** Throws STALE if the caller has read another version than the stored one. Without a sent version any matches. */
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
