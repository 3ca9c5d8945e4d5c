import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import type { ReactNode } from 'react';
import { PERIODS, type UsageSearch } from './usage-search.js';
import { WORDS } from './words.js';

interface PeriodFilterProps {
  readonly search: UsageSearch;
  readonly onChoose: (search: UsageSearch) => void;
}

/** The filter of the statistics by time: buttons for periods, or a first and a last day. */
export function PeriodFilter({ search, onChoose }: PeriodFilterProps): ReactNode {
  const words = useWords(WORDS);
  const { from, to } = search;
  const chosenPeriod = search.period ?? (from === undefined && to === undefined ? 'all' : undefined);
  const change = (key: 'from' | 'to', day: string): void => {
    const { period: _period, [key]: _before, ...other } = search;
    onChoose(day === '' ? other : { ...other, [key]: day });
  };
  return (
    <div className="period-filter">
      <div className="tabs" role="group" aria-label={words.period}>
        {PERIODS.map((period) => (
          <button
            key={period}
            type="button"
            className="tab"
            aria-pressed={chosenPeriod === period}
            onClick={() => onChoose(period === 'all' ? {} : { period })}
          >
            {words.periods[period]}
          </button>
        ))}
      </div>
      <div className="period-days">
        <TextInput
          label={words.from}
          type="date"
          value={from ?? ''}
          onChange={(day) => change('from', day)}
        />
        <TextInput label={words.to} type="date" value={to ?? ''} onChange={(day) => change('to', day)} />
      </div>
    </div>
  );
}
