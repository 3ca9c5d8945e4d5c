import { notFound } from '../../catalog/model/object-id.js';
import { message } from '../../platform/text/message.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';

/** The user errors for the constraints of the table `session`. */
export const SESSION_ERRORS: ConstraintErrors = {
  uq_session_slug: () =>
    userError('TAKEN', message`Another session of the event has this slug already.`, ['slug']),
  uq_session_external_id: () =>
    userError('TAKEN', message`Another session of the event has this key already.`, ['externalId']),
  ck_session_times: () => userError('INVALID', message`A session ends after it begins.`, ['endsAt']),
  ck_session_days: () =>
    userError('INVALID', message`A session takes place on the event's days, in its time zone.`, ['startsAt']),
  ck_session_language: () =>
    userError(
      'INVALID',
      message`The language must be a tag of language, script and region, such as zh-Hans.`,
      ['language'],
    ),
  fk_session_venue: () => notFound('VENUE', ['venueId']),
  fk_session_hall: () => notFound('HALL', ['hallId']),
  fk_session_hall_venue: () => userError('INVALID', message`The hall is not in this venue.`, ['hallId']),
  ck_session_stage_hall: () =>
    userError('INVALID', message`A stage is in a hall; name the hall, too.`, ['stage']),
  fk_session_stage: (stages) =>
    userError(
      'NOT_FOUND',
      stages === ''
        ? message`The hall has no stages.`
        : message`The hall has no such stage. Its stages are ${stages}.`,
      ['stage'],
    ),
};
