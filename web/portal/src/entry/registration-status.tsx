import { useWords } from '@vitrine/components/language';
import { StatusMark, type StatusTone } from '@vitrine/components/status-mark';
import type { ReactNode } from 'react';
import type { RegistrationStatus as Status } from './entry.graphql.js';
import { WORDS } from './words.js';

const TONES: Readonly<Record<Status, StatusTone>> = {
  DRAFT: 'plain',
  SUBMITTED: 'busy',
  CHANGES_REQUESTED: 'warn',
  APPROVED: 'good',
  WAITLISTED: 'warn',
  REJECTED: 'bad',
  WITHDRAWN: 'plain',
};

/** The status of an entry, in the words for exhibitors. */
export function RegistrationStatus({ status }: { readonly status: Status }): ReactNode {
  return <StatusMark tone={TONES[status]}>{useWords(WORDS).statuses[status]}</StatusMark>;
}
