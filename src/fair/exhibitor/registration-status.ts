import type { ExhibitorEntity } from './exhibitor.entity.js';
import { userError, type UserError } from '../../platform/failure/user-error.js';

/** Where a registration stands. */
export type Status = ExhibitorEntity['status'];

/** The steps of a registration: from which statuses each may be taken, and where it leads. For every role alike. */
const MOVES = {
  SUBMIT: { from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'SUBMITTED' },
  REQUEST_CHANGES: { from: ['SUBMITTED'], to: 'CHANGES_REQUESTED' },
  APPROVE: { from: ['SUBMITTED', 'WAITLISTED'], to: 'APPROVED' },
  WAITLIST: { from: ['SUBMITTED'], to: 'WAITLISTED' },
  REJECT: { from: ['SUBMITTED'], to: 'REJECTED' },
  WITHDRAW: { from: ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'APPROVED'], to: 'WITHDRAWN' },
} as const satisfies Record<string, { from: readonly Status[]; to: Status }>;

export type Move = keyof typeof MOVES;

/** Where the move leads from this status; undefined where it may not be made. */
export function statusAfter(move: Move, status: Status): Status | undefined {
  const { from, to } = MOVES[move];
  return (from as readonly Status[]).includes(status) ? to : undefined;
}

/** Tells that the move may not be made from this status. */
export function wrongStatus(move: Move, status: Status): UserError {
  return userError(
    'WRONG_STATUS',
    `The registration is ${status}; it must be ${MOVES[move].from.join(' or ')}.`,
  );
}

/** Whether nothing more happens with a registration of this status. */
export function isFinal(status: Status): boolean {
  return status === 'REJECTED' || status === 'WITHDRAWN';
}
