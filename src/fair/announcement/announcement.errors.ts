import { message } from '../../platform/text/message.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';

/** The user errors for the constraints of the table `announcement`. */
export const ANNOUNCEMENT_ERRORS: ConstraintErrors = {
  ck_announcement_times: () =>
    userError('INVALID', message`An announcement ends after it begins.`, ['endsAt']),
  ck_announcement_days: () =>
    userError(
      'INVALID',
      message`An announcement is shown at most 30 days before the event's first day and after its last day.`,
      ['startsAt'],
    ),
};
