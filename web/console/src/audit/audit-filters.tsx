import { Button } from '@vitrine/components/button';
import { ComboInput } from '@vitrine/components/combo-input';
import { useWords } from '@vitrine/components/language';
import { SearchInput } from '@vitrine/components/search-input';
import { TextInput } from '@vitrine/components/text-input';
import type { ReactNode } from 'react';
import { useActions } from './action-name.js';
import type { AuditSearch } from './audit-search.js';
import { WORDS } from './words.js';

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly onChange: (search: AuditSearch) => void;
}

/** Filters by person, action, days and object. */
export function AuditFilters({ search, onChange }: AuditFiltersProps): ReactNode {
  const words = useWords(WORDS);
  const actions = useActions();
  const { actor = '', action = '', from = '', to = '', object } = search;
  /** The filter with a changed value. An empty value removes the key. */
  const change = (key: keyof AuditSearch, value: string): void => {
    const { [key]: _before, ...otherFilters } = search;
    onChange(value === '' ? otherFilters : { ...otherFilters, [key]: value });
  };
  return (
    <section className="audit-filters" aria-label={words.filters}>
      <div className="field">
        <span className="react-aria-Label">{words.actor}</span>
        <SearchInput label={words.actorHint} value={actor} onSearch={(text) => change('actor', text)} />
      </div>
      <ComboInput
        label={words.action}
        choices={actions}
        value={action}
        onChange={(name) => change('action', name)}
      />
      <TextInput label={words.from} type="date" value={from} onChange={(day) => change('from', day)} />
      <TextInput label={words.to} type="date" value={to} onChange={(day) => change('to', day)} />
      {object !== undefined && <strong>{words.onlyObject}</strong>}
      {Object.keys(search).length > 0 && (
        <Button kind="quiet" icon="x" onPress={() => onChange({})}>
          {words.clear}
        </Button>
      )}
    </section>
  );
}
