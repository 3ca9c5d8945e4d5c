import type { Permission } from '../../../identity/account/permissions.js';
import { alternatives, message, term } from '../../../platform/text/message.js';
import { userError, type UserError } from '../../../platform/failure/user-error.js';
import { isFinal, type Status } from './registration-status.js';

/** The requirements of a step, and the next status. */
interface StepRule {
  readonly permission: Permission;
  /** The statuses in which the step is possible; absent: all. */
  readonly from?: readonly Status[];
  /** The status after the step, if it changes. */
  readonly to?: Status;
}

/** The steps of a registration, in the order of the API. */
export const STEPS = {
  PUBLISH: { permission: 'MANAGE_EVENT', from: ['APPROVED'] },
  UNPUBLISH: { permission: 'MANAGE_EVENT' },
  APPROVE: { permission: 'REVIEW_REGISTRATION', from: ['SUBMITTED', 'WAITLISTED'], to: 'APPROVED' },
  REQUEST_CHANGES: { permission: 'REVIEW_REGISTRATION', from: ['SUBMITTED'], to: 'CHANGES_REQUESTED' },
  WAITLIST: { permission: 'REVIEW_REGISTRATION', from: ['SUBMITTED'], to: 'WAITLISTED' },
  REJECT: { permission: 'REVIEW_REGISTRATION', from: ['SUBMITTED'], to: 'REJECTED' },
  SUBMIT: { permission: 'MANAGE_EXHIBITOR', from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'SUBMITTED' },
  REOPEN: {
    permission: 'REVIEW_REGISTRATION',
    from: ['WAITLISTED', 'REJECTED', 'APPROVED', 'WITHDRAWN'],
    to: 'SUBMITTED',
  },
  WITHDRAW: {
    permission: 'MANAGE_EXHIBITOR',
    from: ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'APPROVED'],
    to: 'WITHDRAWN',
  },
  // Members do not change a final registration, so that only organizers delete it.
  DELETE: { permission: 'MANAGE_EXHIBITOR', from: ['DRAFT', 'REJECTED', 'WITHDRAWN'] },
  EDIT: { permission: 'EDIT_EXHIBITOR' },
} as const satisfies Readonly<Record<string, StepRule>>;

export type Step = keyof typeof STEPS;

/** The statuses of a registration: members see `announcedStatus` until a decision is released. */
interface Statuses {
  readonly status: Status;
  readonly announcedStatus: Status | null;
}

/** The user who takes a step, and the event's state for that user. */
export interface StepCaller {
  /** Deadlines and reviews do not apply to organizers. */
  readonly isOrganizer: boolean;
  readonly takesRegistrations: boolean;
}

/** The permissions that no member has. */
const STAFF_PERMISSIONS: readonly Permission[] = ['REVIEW_REGISTRATION', 'MANAGE_EVENT'];

const STAFF: StepCaller = { isOrganizer: true, takesRegistrations: true };

/** The user error if the state does not permit the step. The default caller is staff. Undefined if it does. */
export function refusalOf(
  step: Step,
  state: Statuses,
  { isOrganizer, takesRegistrations } = STAFF,
): UserError | undefined {
  const { permission, from }: StepRule = STEPS[step];
  const seesDecision = isOrganizer || STAFF_PERMISSIONS.includes(permission);
  // Members must not notice a decision before its release.
  const status = seesDecision ? state.status : (state.announcedStatus ?? state.status);
  if (from && !from.includes(status)) return wrongStatus(step, status, from);
  return isOrganizer ? undefined : refusalOfMember(step, status, takesRegistrations);
}

function refusalOfMember(step: Step, status: Status, takesRegistrations: boolean): UserError | undefined {
  if ((step === 'EDIT' || step === 'DELETE') && isFinal(status)) return finalError(status);
  // After a request for changes, an applicant can submit also after the last day.
  return step === 'SUBMIT' && status === 'DRAFT' && !takesRegistrations ? closedError() : undefined;
}

/** The steps that the permissions and the state allow. */
export function possibleSteps(
  state: Statuses & { readonly published: boolean },
  isPermitted: (permission: Permission) => boolean,
  caller: StepCaller,
): Step[] {
  return (Object.keys(STEPS) as Step[]).filter(
    (step) =>
      isPermitted(STEPS[step].permission) &&
      !refusalOf(step, state, caller) &&
      !(step === 'PUBLISH' && state.published) &&
      !(step === 'UNPUBLISH' && !state.published),
  );
}

/** The user error for a registration outside of the registration period. */
export function closedError(): UserError {
  return userError('REGISTRATION_CLOSED', message`The event does not take registrations now.`);
}

function wrongStatus(step: Step, status: Status, from: readonly Status[]): UserError {
  if (step !== 'DELETE') {
    return userError(
      'WRONG_STATUS',
      message`The registration is ${term(status)}; it must be ${alternatives(from)}.`,
    );
  }
  return userError(
    'WRONG_STATUS',
    message`The registration is ${term(status)}; withdraw it before you delete it.`,
  );
}

function finalError(status: Status): UserError {
  return userError(
    'WRONG_STATUS',
    message`The registration is ${term(status)}; only organizers may change it now.`,
  );
}
