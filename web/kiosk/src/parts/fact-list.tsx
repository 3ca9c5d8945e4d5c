import type { JSX } from 'preact';

interface FactListProps {
  /** Terms with their values. Empty values are not shown. */
  readonly facts: readonly (readonly [term: string, value: string])[];
}

/** Short facts about an object. */
export function FactList({ facts }: FactListProps): JSX.Element | null {
  const filledFacts = facts.filter(([, value]) => value !== '');
  if (filledFacts.length === 0) return null;
  return (
    <dl class="fact-list">
      {filledFacts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
