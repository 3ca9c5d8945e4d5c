import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import type { Step } from './registration-step.js';

export const RegistrationStep = apiEnum<Step>('RegistrationStep', 'A step of a registration.', {
  PUBLISH: 'Show the exhibitor to visitors: `publishExhibitor`.',
  UNPUBLISH: 'Hide the exhibitor from visitors: `unpublishExhibitor`.',
  APPROVE: 'Approve the registration: `reviewExhibitor`. A full quota still refuses it.',
  REQUEST_CHANGES: 'Return the registration to the applicant: `reviewExhibitor`.',
  WAITLIST: 'Put the registration on the waiting list: `reviewExhibitor`.',
  REJECT: 'Reject the registration: `reviewExhibitor`.',
  SUBMIT: 'Submit the registration for review: `submitExhibitor`.',
  REOPEN: 'Lead the registration back to review: `reopenExhibitor`.',
  WITHDRAW: 'Withdraw the registration: `withdrawExhibitor`.',
  DELETE: 'Delete the registration: `deleteExhibitor`.',
  EDIT: 'Change the entry, its logo and its products, such as by `updateExhibitor`.',
});
