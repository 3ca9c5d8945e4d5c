import { fieldOf, message } from '../../platform/text/message.js';
import type { ConstraintErrors } from '../../platform/failure/constraint-error.js';
import { userError, type UserError } from '../../platform/failure/user-error.js';
import { quotaExhausted, type ExhaustedQuota } from './statistics/exhausted-quota.type.js';

/** The user errors for the constraints of the tables `exhibitor` and `exhibitor_category`. */
export const EXHIBITOR_ERRORS: ConstraintErrors = {
  uq_exhibitor_external_id: () =>
    userError('TAKEN', message`Another exhibitor of the event has this key already.`, ['externalId']),
  uq_exhibitor_slug: slugTaken,
  ck_exhibitor_country: () =>
    userError('INVALID', message`${fieldOf(['country'])} must be an ISO 3166-1 code.`, ['country']),
  ck_exhibitor_website: () =>
    userError('INVALID', message`${fieldOf(['website'])} must be a web address.`, ['website']),
  ck_exhibitor_contact_email: () =>
    userError('INVALID', message`${fieldOf(['contactEmail'])} must be an e-mail address.`, ['contactEmail']),
  fk_exhibitor_event: () => userError('NOT_FOUND', message`There is no such event.`, ['eventId']),
  fk_exhibitor_logo: () => userError('NOT_FOUND', message`The picture has just been removed.`, ['image']),
  fk_exhibitor_category_category: () =>
    userError('NOT_FOUND', message`A category has just been removed.`, ['categoryIds']),
  fk_exhibitor_applied_zone: () =>
    userError('NOT_FOUND', message`The event has no such zone.`, ['appliedZoneId']),
  fk_exhibitor_sponsor_level: () =>
    userError('NOT_FOUND', message`The event has no such sponsor level.`, ['sponsorLevel']),
  ck_exhibitor_quota: (detail) => quotaExhausted(JSON.parse(detail) as ExhaustedQuota),
};

/** TAKEN: another exhibitor of the event has the slug. */
export function slugTaken(): UserError {
  return userError('TAKEN', message`Another exhibitor of the event has this slug already.`, ['slug']);
}
