import { message } from '../../platform/text/message.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { type UserError, userError } from '../../platform/failure/user-error.js';

/** The user errors for the constraints of the table `event`. */
export const EVENT_ERRORS: ConstraintErrors = {
  uq_event_slug: () => userError('TAKEN', message`Another event has this slug already.`, ['slug']),
  ck_event_edition: () => userError('INVALID', message`The edition must be from 1 to 9999.`, ['edition']),
  ck_event_locales: () =>
    userError('INVALID', message`The languages must be 1 to 20 tags, each given once.`, ['locales']),
  ck_event_dates: () => userError('INVALID', message`The last day must not be before the first.`, ['endsOn']),
  ck_event_sessions: sessionsElsewhere,
  // Raised if a change of the time zone moves a session to a day outside of the event.
  ck_session_days: sessionsElsewhere,
  ck_event_announcements: announcementsElsewhere,
  // Raised if a change of the time zone moves an announcement too far from the days of the event.
  ck_announcement_days: announcementsElsewhere,
  ck_event_registration: () =>
    userError('INVALID', message`Registration must not close before it opens.`, ['registrationClosesAt']),
  ck_event_contact_email: () =>
    userError('INVALID', message`This is no e-mail address.`, ['contact', 'email']),
  ck_event_exhibitor_quota: () =>
    userError('INVALID', message`The quota must not be negative.`, ['exhibitorQuota']),
};

function sessionsElsewhere(): UserError {
  return userError('IN_USE', message`The programme has sessions on other days; move or remove them first.`);
}

function announcementsElsewhere(): UserError {
  return userError(
    'IN_USE',
    message`Announcements are too far from these days; change or delete them first.`,
  );
}
