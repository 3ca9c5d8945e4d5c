import { message } from '../../platform/text/message.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';

/** The user errors for the constraints of the table `venue`. */
export const VENUE_ERRORS: ConstraintErrors = {
  uq_venue_slug: () =>
    userError('TAKEN', message`Another venue of the event has this slug already.`, ['slug']),
  ux_venue_main: () => userError('TAKEN', message`The event has a main venue already.`, ['role']),
  ck_venue_latitude: () =>
    userError('INVALID', message`The latitude must be from -90 to 90 degrees.`, ['latitude']),
  ck_venue_longitude: () =>
    userError('INVALID', message`The longitude must be from -180 to 180 degrees.`, ['longitude']),
  ck_venue_coordinates: () =>
    userError('INVALID', message`Latitude and longitude are given together or not at all.`, ['latitude']),
  fk_hall_venue: () => userError('IN_USE', message`The venue has halls; delete them first.`, ['venueId']),
  fk_session_venue: () => userError('IN_USE', message`Sessions take place in the venue.`, ['venueId']),
  fk_announcement_venue_venue: () =>
    userError('IN_USE', message`Announcements are for the venue.`, ['venueId']),
};

/** The user errors for the constraints of the table `hall`. */
export const HALL_ERRORS: ConstraintErrors = {
  uq_hall_code: () =>
    userError('TAKEN', message`Another hall of the venue has this code already, perhaps in other case.`, [
      'code',
    ]),
  ck_hall_code: () =>
    userError(
      'INVALID',
      message`A code has 1 to 20 letters, digits, dots and hyphens, the first a letter or digit.`,
      ['code'],
    ),
  ck_hall_width: () =>
    userError('INVALID', message`The width must be above 0 and at most 10,000 metres.`, ['width']),
  ck_hall_depth: () =>
    userError('INVALID', message`The depth must be above 0 and at most 10,000 metres.`, ['depth']),
  ck_hall_plan: () =>
    userError('INVALID', message`Width and depth are given together or not at all.`, ['width']),
  ck_hall_booths: () => userError('IN_USE', message`Booths lie outside a plan of this size.`, ['width']),
  ck_hall_features: () =>
    userError('IN_USE', message`Features of the floor plan lie outside a plan of this size.`, ['width']),
  fk_hall_stages: () =>
    userError('IN_USE', message`Sessions are on a stage that is missing here; move them first.`, ['stages']),
  fk_booth_hall: () => userError('IN_USE', message`The hall has booths; delete them first.`, ['hallId']),
  fk_session_hall: () => userError('IN_USE', message`Sessions take place in the hall.`, ['hallId']),
  fk_session_hall_venue: () => userError('IN_USE', message`Sessions take place in the hall.`, ['hallId']),
  fk_announcement_hall_hall: () => userError('IN_USE', message`Announcements are for the hall.`, ['hallId']),
};

/** The user errors for the constraints of the table `zone`. */
export const ZONE_ERRORS: ConstraintErrors = {
  uq_zone_slug: () => userError('TAKEN', message`Another zone of the event has this slug already.`, ['slug']),
  fk_booth_zone: () =>
    userError('IN_USE', message`Booths belong to the zone; move them to others first.`, ['zoneId']),
  fk_exhibitor_applied_zone: () => userError('IN_USE', message`Exhibitors apply for the zone.`, ['zoneId']),
  ck_zone_exhibitor_quota: () =>
    userError('INVALID', message`The quota must not be negative.`, ['exhibitorQuota']),
};
