import type { ExhibitorEntity } from '../exhibitor.entity.js';
import { alternatives, message, term } from '../../../platform/text/message.js';
import { userError, type UserError } from '../../../platform/failure/user-error.js';

/** The status of a registration. */
export type Status = ExhibitorEntity['status'];

/** The transitions of a registration: permitted source statuses and the target. They apply to all roles. */
const MOVES = {
  SUBMIT: { from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'SUBMITTED' },
  REQUEST_CHANGES: { from: ['SUBMITTED'], to: 'CHANGES_REQUESTED' },
  APPROVE: { from: ['SUBMITTED', 'WAITLISTED'], to: 'APPROVED' },
  WAITLIST: { from: ['SUBMITTED'], to: 'WAITLISTED' },
  REJECT: { from: ['SUBMITTED'], to: 'REJECTED' },
  REOPEN: { from: ['WAITLISTED', 'REJECTED', 'APPROVED', 'WITHDRAWN'], to: 'SUBMITTED' },
  WITHDRAW: { from: ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'APPROVED'], to: 'WITHDRAWN' },
} as const satisfies Record<string, { from: readonly Status[]; to: Status }>;

export type Move = keyof typeof MOVES;

/** The target status of the move. Undefined if the move is not permitted from this status. */
export function statusAfter(move: Move, status: Status): Status | undefined {
  const { from, to } = MOVES[move];
  return (from as readonly Status[]).includes(status) ? to : undefined;
}

/** The user error for a move that is not permitted from this status. */
export function wrongStatus(move: Move, status: Status): UserError {
  return userError(
    'WRONG_STATUS',
    message`The registration is ${term(status)}; it must be ${alternatives(MOVES[move].from)}.`,
  );
}

const FINAL = ['REJECTED', 'WITHDRAWN'] as const satisfies readonly Status[];

/** The statuses of isFinal as a list in SQL. */
export const FINAL_SQL = `(${FINAL.map((status) => `'${status}'`).join(', ')})`;

/** Whether only staff can lead the registration to another status: the exhibitor does not take part. */
export function isFinal(status: unknown): status is (typeof FINAL)[number] {
  return (FINAL as readonly unknown[]).includes(status);
}
