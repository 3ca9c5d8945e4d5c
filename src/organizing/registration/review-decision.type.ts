import { registerEnumType } from '@nestjs/graphql';

export enum ReviewDecision {
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
  WAITLIST = 'WAITLIST',
  REQUEST_CHANGES = 'REQUEST_CHANGES',
}

registerEnumType(ReviewDecision, {
  name: 'ReviewDecision',
  description: 'What is decided about a registration.',
  valuesMap: {
    APPROVE: { description: 'It takes part; from SUBMITTED or WAITLISTED, while the quota has room.' },
    REJECT: { description: 'It does not take part; from SUBMITTED.' },
    WAITLIST: { description: 'It waits for room; from SUBMITTED.' },
    REQUEST_CHANGES: { description: 'It goes back to the applicant, with a note; from SUBMITTED.' },
  },
});
