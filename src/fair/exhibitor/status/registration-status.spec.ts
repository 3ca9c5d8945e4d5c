import { isFinal, type Move, type Status, statusAfter } from './registration-status.js';

const STATUSES: readonly Status[] = [
  'DRAFT',
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'WAITLISTED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
];
const MOVES: readonly Move[] = ['SUBMIT', 'REQUEST_CHANGES', 'APPROVE', 'WAITLIST', 'REJECT', 'WITHDRAW'];

describe('a registration', () => {
  it.each<{ status: Status; moves: object }>([
    { status: 'DRAFT', moves: { SUBMIT: 'SUBMITTED', WITHDRAW: 'WITHDRAWN' } },
    {
      status: 'SUBMITTED',
      moves: {
        REQUEST_CHANGES: 'CHANGES_REQUESTED',
        APPROVE: 'APPROVED',
        WAITLIST: 'WAITLISTED',
        REJECT: 'REJECTED',
        WITHDRAW: 'WITHDRAWN',
      },
    },
    { status: 'CHANGES_REQUESTED', moves: { SUBMIT: 'SUBMITTED', WITHDRAW: 'WITHDRAWN' } },
    { status: 'WAITLISTED', moves: { APPROVE: 'APPROVED', WITHDRAW: 'WITHDRAWN' } },
    { status: 'APPROVED', moves: { WITHDRAW: 'WITHDRAWN' } },
    { status: 'REJECTED', moves: {} },
    { status: 'WITHDRAWN', moves: {} },
  ])('that is $status goes on to $moves and nowhere else', ({ status, moves }) => {
    const possible = MOVES.map((move) => [move, statusAfter(move, status)]).filter(([, to]) => to);
    expect(Object.fromEntries(possible)).toEqual(moves);
  });

  it('is over where it cannot go on', () => {
    const stuck = STATUSES.filter((status) => MOVES.every((move) => !statusAfter(move, status)));
    expect(STATUSES.filter(isFinal)).toEqual(stuck);
  });
});
