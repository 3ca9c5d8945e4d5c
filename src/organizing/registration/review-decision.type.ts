import { apiEnum } from '../../platform/graphql/schema/api-enum.js';

export const ReviewDecision = apiEnum('ReviewDecision', 'A decision about a registration.', {
  APPROVE: 'The exhibitor is approved; from SUBMITTED or WAITLISTED, within the quota.',
  REJECT: 'The exhibitor is rejected; from SUBMITTED.',
  WAITLIST: 'The exhibitor waits for a free place of the quota; from SUBMITTED.',
  REQUEST_CHANGES: 'The applicant must make changes, stated in a note; from SUBMITTED.',
  REOPEN:
    'The registration is SUBMITTED again; from WAITLISTED, REJECTED, APPROVED or WITHDRAWN. An approved exhibitor is hidden and its booths are released.',
});
export type ReviewDecision = keyof typeof ReviewDecision;
