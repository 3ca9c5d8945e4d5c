import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';

export const RegistrationStatus = apiEnum('RegistrationStatus', 'The status of a registration.', {
  DRAFT: { zh: '草稿', en: 'Draft', description: 'The applicant has not submitted the registration.' },
  SUBMITTED: { zh: '待审核', en: 'To review', description: 'The registration waits for a review.' },
  CHANGES_REQUESTED: {
    zh: '待修改',
    en: 'Changes requested',
    description: 'Staff returned the registration to the applicant with a note.',
  },
  APPROVED: { zh: '已通过', en: 'Approved', description: 'The exhibitor takes part in the event.' },
  WAITLISTED: {
    zh: '候补',
    en: 'Waiting list',
    description: 'The registration is suitable, but the event has no capacity yet.',
  },
  REJECTED: { zh: '未通过', en: 'Rejected', description: 'The exhibitor does not take part in the event.' },
  WITHDRAWN: { zh: '已退展', en: 'Withdrawn', description: 'The applicant withdrew the registration.' },
});
export type RegistrationStatus = keyof typeof RegistrationStatus;
