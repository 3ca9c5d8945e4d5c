import type { ConstraintErrors } from '../../../platform/failure/constraint-error.js';
import { userError } from '../../../platform/failure/user-error.js';

/** The user errors for the constraints of the table `venue`. */
export const VENUE_ERRORS: ConstraintErrors = {
  uq_venue_slug: () => userError('TAKEN', 'Another venue of the event has this slug already.', ['slug']),
  ux_venue_main: () => userError('TAKEN', 'The event has a main venue already.', ['role']),
  ck_venue_latitude: () => userError('INVALID', 'The latitude must be from -90 to 90 degrees.', ['latitude']),
  ck_venue_longitude: () =>
    userError('INVALID', 'The longitude must be from -180 to 180 degrees.', ['longitude']),
  ck_venue_coordinates: () =>
    userError('INVALID', 'Latitude and longitude are given together or not at all.', ['latitude']),
  fk_hall_venue: () => userError('IN_USE', 'The venue has halls; delete them first.', ['venueId']),
  fk_session_venue: () => userError('IN_USE', 'Sessions take place in the venue.', ['venueId']),
  fk_announcement_venue_venue: () => userError('IN_USE', 'Announcements are for the venue.', ['venueId']),
};

/** The user errors for the constraints of the table `hall`. */
export const HALL_ERRORS: ConstraintErrors = {
  uq_hall_code: () => userError('TAKEN', 'Another hall of the venue has this code already.', ['code']),
  ck_hall_code: () =>
    userError(
      'INVALID',
      'A code has 1 to 20 letters, digits, dots and hyphens, the first a letter or digit.',
      ['code'],
    ),
  ck_hall_width: () =>
    userError('INVALID', 'The width must be above 0 and at most 10,000 metres.', ['width']),
  ck_hall_depth: () =>
    userError('INVALID', 'The depth must be above 0 and at most 10,000 metres.', ['depth']),
  ck_hall_plan: () => userError('INVALID', 'Width and depth are given together or not at all.', ['width']),
  ck_hall_booths: () => userError('IN_USE', 'Booths lie outside a plan of this size.', ['width']),
  ck_hall_features: () =>
    userError('IN_USE', 'Features of the floor plan lie outside a plan of this size.', ['width']),
  fk_hall_stages: () =>
    userError('IN_USE', 'Sessions are on a stage that is missing here; move them first.', ['stages']),
  fk_booth_hall: () => userError('IN_USE', 'The hall has booths; delete them first.', ['hallId']),
  fk_session_hall: () => userError('IN_USE', 'Sessions take place in the hall.', ['hallId']),
  fk_session_hall_venue: () => userError('IN_USE', 'Sessions take place in the hall.', ['hallId']),
  fk_announcement_hall_hall: () => userError('IN_USE', 'Announcements are for the hall.', ['hallId']),
};

/** The user errors for the constraints of the table `zone`. */
export const ZONE_ERRORS: ConstraintErrors = {
  uq_zone_slug: () => userError('TAKEN', 'Another zone of the event has this slug already.', ['slug']),
  fk_booth_zone: () =>
    userError('IN_USE', 'Booths belong to the zone; move them to others first.', ['zoneId']),
  fk_exhibitor_applied_zone: () => userError('IN_USE', 'Exhibitors apply for the zone.', ['zoneId']),
  ck_zone_exhibitor_quota: () => userError('INVALID', 'The quota must not be negative.', ['exhibitorQuota']),
};
