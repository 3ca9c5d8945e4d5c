import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { useLocale, useWords } from '@vitrine/components/language';
import { SearchInput } from '@vitrine/components/search-input';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { FindExhibitorsDocument } from './programme.graphql.js';
import type { Participant } from './session-values.js';
import { WORDS } from './words.js';

interface ExhibitorPickerProps {
  readonly chosen: readonly Participant[];
  readonly onChange: (exhibitors: Participant[]) => void;
  readonly isReadOnly: boolean;
}

/** The exhibitors of a session. Others are added by a search for their names. */
export function ExhibitorPicker({ chosen, onChange, isReadOnly }: ExhibitorPickerProps): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event } = useEvent();
  const [search, setSearch] = useState('');
  const { data } = useQuery({
    queryKey: ['find-exhibitors', event.slug, search, locale],
    queryFn: ({ signal }) =>
      executeQuery(FindExhibitorsDocument, { event: event.slug, search, locale }, signal),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const matches = search === '' ? [] : (data?.event?.exhibitors.nodes ?? []);
  const addable = matches.filter(({ id }) => !chosen.some((each) => each.id === id));
  return (
    <section className="card form-rows" aria-labelledby="session-exhibitors">
      <h2 id="session-exhibitors">{words.exhibitors}</h2>
      <ul className="locales">
        {chosen.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            {!isReadOnly && (
              <Button
                kind="quiet"
                icon="x"
                aria-label={words.removeExhibitor(name)}
                onPress={() => onChange(chosen.filter((each) => each.id !== id))}
              />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && <SearchInput label={words.findExhibitor} value={search} onSearch={setSearch} />}
      {addable.length > 0 && (
        <ul className="found">
          {addable.map(({ id, name }) => (
            <li key={id}>
              <Button kind="quiet" icon="plus" onPress={() => onChange([...chosen, { id, name }])}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
