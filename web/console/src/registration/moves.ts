import type { EventRights } from '../event/event-rights.js';
import type { DecisionName } from '../exhibitors/bulk-action.js';
import type { Status } from '../exhibitors/exhibitor-search.js';

/** What the staff can do with a registration. */
export type Move = DecisionName | 'submit' | 'reopen' | 'withdraw' | 'publish' | 'unpublish' | 'remove';

/** The statuses from which each move is possible, as the server permits it. */
const FROM: Readonly<Record<Exclude<Move, 'publish' | 'unpublish'>, readonly Status[]>> = {
  approve: ['SUBMITTED', 'WAITLISTED'],
  requestChanges: ['SUBMITTED'],
  waitlist: ['SUBMITTED'],
  reject: ['SUBMITTED'],
  submit: ['DRAFT', 'CHANGES_REQUESTED'],
  reopen: ['WAITLISTED', 'REJECTED', 'APPROVED', 'WITHDRAWN'],
  withdraw: ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'APPROVED'],
  remove: ['DRAFT'],
};
/** Moves of reviewers too; all others are for organizers. */
const OF_REVIEWERS: readonly Move[] = ['approve', 'requestChanges', 'waitlist', 'reject', 'reopen'];

interface Registration {
  readonly status: Status | null;
  readonly published: boolean;
}

/** The moves that are possible now, in the order of their buttons. */
export function movesOf({ status, published }: Registration, rights: EventRights): Move[] {
  const moves = Object.keys(FROM) as (keyof typeof FROM)[];
  const possible: Move[] = moves.filter((move) => status !== null && FROM[move].includes(status));
  if (status === 'APPROVED') possible.unshift(published ? 'unpublish' : 'publish');
  return possible.filter((move) => rights.canManage || (rights.canReview && OF_REVIEWERS.includes(move)));
}

/** The name of the unsaved input of a move. */
export function moveDraft(exhibitor: string, move: Move): string {
  return `move:${exhibitor}:${move}`;
}
