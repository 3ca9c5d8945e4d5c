import type { JSX } from 'preact';

interface FactListProps {
  /** Terms with their values; those with an empty value are not shown. */
  readonly facts: readonly (readonly [term: string, value: string])[];
}

/** Short facts about an object. */
export function FactList({ facts }: FactListProps): JSX.Element | null {
  const known = facts.filter(([, value]) => value !== '');
  if (known.length === 0) return null;
  return (
    <dl class="fact-list">
      {known.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
