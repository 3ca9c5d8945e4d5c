import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { FILTER_PANEL } from './filter-panel.js';
import { WORDS } from './words.js';

interface FilterButtonProps {
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

/** Shows and hides the filters, which take room from the table. */
export function FilterButton({ isOpen, onPress }: FilterButtonProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <span title={words.filters}>
      <Button
        icon="list-filter"
        aria-label={words.filters}
        aria-expanded={isOpen}
        aria-controls={isOpen ? FILTER_PANEL : undefined}
        onPress={onPress}
      />
    </span>
  );
}
