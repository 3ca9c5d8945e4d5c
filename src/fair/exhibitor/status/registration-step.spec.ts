import type { Permission } from '../../../identity/account/permissions.js';
import { isFinal, type Status } from './registration-status.js';
import { possibleSteps, refusalOf, type Step, STEPS } from './registration-step.js';

const STATUSES: readonly Status[] = [
  'DRAFT',
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'WAITLISTED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
];
const OF_MEMBERS: readonly Permission[] = ['EDIT_EXHIBITOR', 'MANAGE_EXHIBITOR'];

function stepsOf(status: Status, announcedStatus: Status | null = null, published = false): Step[] {
  const caller = { isOrganizer: true, takesRegistrations: false };
  return possibleSteps({ status, announcedStatus, published }, () => true, caller);
}

function stepsOfMember(
  status: Status,
  announcedStatus: Status | null = null,
  takesRegistrations = true,
): Step[] {
  return possibleSteps(
    { status, announcedStatus, published: false },
    (permission) => OF_MEMBERS.includes(permission),
    { isOrganizer: false, takesRegistrations },
  );
}

describe('the steps of a registration', () => {
  it.each<{ status: Status; steps: Step[] }>([
    { status: 'DRAFT', steps: ['SUBMIT', 'WITHDRAW', 'DELETE', 'EDIT'] },
    {
      status: 'SUBMITTED',
      steps: ['APPROVE', 'REQUEST_CHANGES', 'WAITLIST', 'REJECT', 'WITHDRAW', 'EDIT'],
    },
    { status: 'CHANGES_REQUESTED', steps: ['SUBMIT', 'WITHDRAW', 'EDIT'] },
    { status: 'WAITLISTED', steps: ['APPROVE', 'REOPEN', 'WITHDRAW', 'EDIT'] },
    { status: 'APPROVED', steps: ['PUBLISH', 'REOPEN', 'WITHDRAW', 'EDIT'] },
    { status: 'REJECTED', steps: ['REOPEN', 'DELETE', 'EDIT'] },
    { status: 'WITHDRAWN', steps: ['REOPEN', 'DELETE', 'EDIT'] },
  ])('that is $status are $steps for an organizer', ({ status, steps }) => {
    expect(stepsOf(status)).toEqual(steps);
  });

  it('hide a published exhibitor instead of publishing it again', () => {
    expect(stepsOf('APPROVED', null, true)).toEqual(['UNPUBLISH', 'REOPEN', 'WITHDRAW', 'EDIT']);
  });

  it('are those of the permissions', () => {
    const caller = { isOrganizer: false, takesRegistrations: true };
    const state = { status: 'APPROVED', announcedStatus: null, published: false } as const;
    expect(possibleSteps(state, (permission) => permission === 'REVIEW_REGISTRATION', caller)).toEqual([
      'REOPEN',
    ]);
  });

  it('follow the announced status for members only', () => {
    expect(stepsOfMember('REJECTED', 'SUBMITTED')).toEqual(['WITHDRAW', 'EDIT']);
    expect(stepsOf('REJECTED', 'SUBMITTED')).toEqual(['REOPEN', 'DELETE', 'EDIT']);
    const reviewer = { isOrganizer: false, takesRegistrations: true };
    const state = { status: 'REJECTED', announcedStatus: 'SUBMITTED' } as const;
    expect(refusalOf('APPROVE', state, reviewer)).toBeDefined();
    expect(refusalOf('REOPEN', state, reviewer)).toBeUndefined();
  });

  it('submit a draft of a member only while the event takes registrations', () => {
    expect(stepsOfMember('DRAFT')).toEqual(['SUBMIT', 'WITHDRAW', 'DELETE', 'EDIT']);
    expect(stepsOfMember('DRAFT', null, false)).toEqual(['WITHDRAW', 'DELETE', 'EDIT']);
    expect(stepsOfMember('CHANGES_REQUESTED', null, false)).toEqual(['SUBMIT', 'WITHDRAW', 'EDIT']);
  });

  it('are none for members of a final registration', () => {
    expect(STATUSES.filter((status) => stepsOfMember(status).length === 0)).toEqual(STATUSES.filter(isFinal));
  });

  it('lead to another status', () => {
    for (const step of Object.values(STEPS)) {
      if ('to' in step) expect(step.from).not.toContain(step.to);
    }
  });
});
