import { registerEnumType } from '@nestjs/graphql';

export enum ReviewDecision {
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
  WAITLIST = 'WAITLIST',
  REQUEST_CHANGES = 'REQUEST_CHANGES',
  REOPEN = 'REOPEN',
}

registerEnumType(ReviewDecision, {
  name: 'ReviewDecision',
  description: 'A decision about a registration.',
  valuesMap: {
    APPROVE: { description: 'The exhibitor is approved; from SUBMITTED or WAITLISTED, within the quota.' },
    REJECT: { description: 'The exhibitor is rejected; from SUBMITTED.' },
    WAITLIST: { description: 'The exhibitor waits for a free place of the quota; from SUBMITTED.' },
    REQUEST_CHANGES: { description: 'The applicant must make changes, stated in a note; from SUBMITTED.' },
    REOPEN: {
      description:
        'The registration is SUBMITTED again; from WAITLISTED, REJECTED, APPROVED or WITHDRAWN. An approved exhibitor is hidden and its booths are released.',
    },
  },
});
