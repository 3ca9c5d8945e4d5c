import { useWords } from '@vitrine/components/language';
import { StatusMark, type StatusTone } from '@vitrine/components/status-mark';
import type { ReactNode } from 'react';
import { WORDS } from './words.js';

/** The status of a registration. */
export type Status = keyof typeof TONES;

const TONES = {
  DRAFT: 'plain',
  SUBMITTED: 'busy',
  CHANGES_REQUESTED: 'warn',
  APPROVED: 'good',
  WAITLISTED: 'warn',
  REJECTED: 'bad',
  WITHDRAWN: 'plain',
} as const satisfies Readonly<Record<string, StatusTone>>;

/** The status of an entry as its exhibitor reads it. */
export function RegistrationStatus({ status }: { readonly status: Status }): ReactNode {
  return <StatusMark tone={TONES[status]}>{useWords(WORDS).statuses[status]}</StatusMark>;
}
