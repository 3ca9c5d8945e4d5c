import { registerEnumType } from '@nestjs/graphql';

export enum RegistrationStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  CHANGES_REQUESTED = 'CHANGES_REQUESTED',
  WAITLISTED = 'WAITLISTED',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(RegistrationStatus, {
  name: 'RegistrationStatus',
  description: 'The status of a registration.',
  valuesMap: {
    DRAFT: { description: 'The applicant has not submitted the registration.' },
    SUBMITTED: { description: 'The registration waits for a review.' },
    CHANGES_REQUESTED: { description: 'Staff returned the registration to the applicant with a note.' },
    WAITLISTED: { description: 'The registration is suitable, but the event has no capacity yet.' },
    APPROVED: { description: 'The exhibitor takes part in the event.' },
    REJECTED: { description: 'The exhibitor does not take part in the event.' },
    WITHDRAWN: { description: 'The applicant withdrew the registration.' },
  },
});
