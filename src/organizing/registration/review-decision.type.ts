import { apiEnum } from '../../platform/graphql/schema/api-enum.js';

export const ReviewDecision = apiEnum('ReviewDecision', 'A decision about a registration.', {
  APPROVE: {
    zh: '通过',
    en: 'Approved',
    description: 'The exhibitor is approved; from SUBMITTED or WAITLISTED, within the quota.',
  },
  REJECT: { zh: '未通过', en: 'Rejected', description: 'The exhibitor is rejected; from SUBMITTED.' },
  WAITLIST: {
    zh: '候补',
    en: 'Waiting list',
    description: 'The exhibitor waits for a free place of the quota; from SUBMITTED.',
  },
  REQUEST_CHANGES: {
    zh: '要求修改',
    en: 'Changes requested',
    description: 'The applicant must make changes, stated in a note; from SUBMITTED.',
  },
  REOPEN: {
    zh: '重新审核',
    en: 'Reopened',
    description:
      'The registration is SUBMITTED again; from WAITLISTED, REJECTED, APPROVED or WITHDRAWN. An approved exhibitor is hidden and its booths are released.',
  },
});
export type ReviewDecision = keyof typeof ReviewDecision;
