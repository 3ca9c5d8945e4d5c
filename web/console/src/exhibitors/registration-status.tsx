import { useWords } from '@vitrine/components/language';
import { StatusMark } from '@vitrine/components/status-mark';
import type { ReactNode } from 'react';
import { STATUS_TONES } from './exhibitor-search.js';
import type { RegistrationStatus as Status } from './exhibitors.graphql.js';
import { WORDS } from './words.js';

/** The status of a registration with its colour. */
export function RegistrationStatus({ status }: { readonly status: Status }): ReactNode {
  const words = useWords(WORDS);
  return <StatusMark tone={STATUS_TONES[status]}>{words.statuses[status]}</StatusMark>;
}
