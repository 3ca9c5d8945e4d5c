import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { type Period, PERIODS, type UsageSearch } from './usage-search.js';
import { WORDS } from './words.js';

interface PeriodTabsProps {
  readonly chosen: Period | undefined;
  readonly onChoose: (search: UsageSearch) => void;
}

/** The periods of statistics, as buttons. */
export function PeriodTabs({ chosen = 'all', onChoose }: PeriodTabsProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="tabs" role="group" aria-label={words.period}>
      {PERIODS.map((period) => (
        <button
          key={period}
          type="button"
          className="tab"
          aria-pressed={chosen === period}
          onClick={() => onChoose(period === 'all' ? {} : { period })}
        >
          {words.periods[period]}
        </button>
      ))}
    </div>
  );
}
