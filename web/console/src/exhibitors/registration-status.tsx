import { useWords } from '@vitrine/components/language';
import { StatusMark, type StatusTone } from '@vitrine/components/status-mark';
import type { ReactNode } from 'react';
import type { Status } from './exhibitor-search.js';
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

/** The status of a registration with its colour. */
export function RegistrationStatus({ status }: { readonly status: Status }): ReactNode {
  const words = useWords(WORDS);
  return <StatusMark tone={TONES[status]}>{words.statuses[status]}</StatusMark>;
}
