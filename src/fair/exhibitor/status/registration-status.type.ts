import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';

export const RegistrationStatus = apiEnum('RegistrationStatus', 'The status of a registration.', {
  DRAFT: 'The applicant has not submitted the registration.',
  SUBMITTED: 'The registration waits for a review.',
  CHANGES_REQUESTED: 'Staff returned the registration to the applicant with a note.',
  WAITLISTED: 'The registration is suitable, but the event has no capacity yet.',
  APPROVED: 'The exhibitor takes part in the event.',
  REJECTED: 'The exhibitor does not take part in the event.',
  WITHDRAWN: 'The applicant withdrew the registration.',
});
export type RegistrationStatus = keyof typeof RegistrationStatus;
