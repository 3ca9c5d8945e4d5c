import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { STATUSES } from './exhibitor-search.js';
import type { RegistrationStatus } from './exhibitors.graphql.js';
import type { ExhibitorCounts } from './use-exhibitor-list.js';
import { WORDS } from './words.js';

interface StatusTabsProps {
  readonly chosen: RegistrationStatus | undefined;
  readonly counts: ExhibitorCounts | undefined;
  readonly onChoose: (status: RegistrationStatus | undefined) => void;
}

/** A button for each status with its count, and a button for all. */
export function StatusTabs({ chosen, counts, onChoose }: StatusTabsProps): ReactNode {
  const words = useWords(WORDS);
  const numbers = new Map(counts?.all.facets.statuses?.map(({ status, count }) => [status, count]));
  const tab = (status: RegistrationStatus | undefined, name: string, count: number | undefined) => (
    <Button key={name} className="tab" aria-pressed={chosen === status} onPress={() => onChoose(status)}>
      {name} <small>{count}</small>
    </Button>
  );
  return (
    <div className="tabs" role="group" aria-label={words.status}>
      {tab(undefined, words.all, counts?.all.totalCount)}
      {STATUSES.map((status) => tab(status, words.statuses[status], counts && (numbers.get(status) ?? 0)))}
    </div>
  );
}
