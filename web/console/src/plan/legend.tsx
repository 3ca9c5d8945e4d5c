import { useWords } from '@vitrine/components/language';
import { Swatch } from '@vitrine/components/swatch';
import { toneOf } from '@vitrine/ui/categories';
import { type ReactNode, useMemo } from 'react';
import type { Booth } from './placement.js';
import { WORDS } from './words.js';

const STATES = ['assigned', 'free', 'held', 'blocked'] as const;

/** The legend of the plan: the states of booths, and the categories that occur in the hall. */
export function Legend({ booths }: { readonly booths: readonly Booth[] }): ReactNode {
  const words = useWords(WORDS);
  const fields = useMemo(() => fieldsOf(booths), [booths]);
  return (
    <div className="plan-legend">
      <ul aria-label={words.legend}>
        {STATES.map((state) => (
          <li key={state}>
            <i className={`plan-swatch is-${state}`} />
            {words[state]}
          </li>
        ))}
      </ul>
      {fields.length > 0 && (
        <ul aria-label={words.fields}>
          {fields.map(([tone, name]) => (
            <li key={tone}>
              <Swatch tone={tone} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function fieldsOf(booths: readonly Booth[]): [tone: number, name: string][] {
  const fields = new Map<number, string>();
  for (const { occupants } of booths) {
    const category = occupants[0]?.rootCategory;
    if (category) fields.set(toneOf(category), category.name);
  }
  return [...fields].sort(([a], [b]) => a - b);
}
