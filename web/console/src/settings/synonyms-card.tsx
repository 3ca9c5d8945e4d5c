import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { useChange } from '@vitrine/components/use-change';
import { useKeptState } from '@vitrine/components/use-kept-state';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import {
  SearchSynonymsDocument,
  type SearchSynonymsQuery,
  SetSearchSynonymsDocument,
} from './settings.graphql.js';
import { WORDS } from './words.js';

type Synonyms = NonNullable<SearchSynonymsQuery['event']>['searchSynonyms'];

/** The groups of words that mean the same in searches. */
export function SynonymsCard(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const query = useQuery({
    queryKey: ['synonyms', event.slug],
    queryFn: async ({ signal }) =>
      (await ask(SearchSynonymsDocument, { event: event.slug }, signal)).event?.searchSynonyms,
  });
  return (
    <section className="card form-rows" aria-labelledby="synonyms">
      <h2 id="synonyms">{words.synonyms}</h2>
      <Link to="/$event/searches" params={{ event: event.slug }}>
        {words.emptySearches}
      </Link>
      <Link to="/$event/exhibitors/readings" params={{ event: event.slug }}>
        {words.readings}
      </Link>
      <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.data && <SynonymsForm key={query.data.version} synonyms={query.data} />}
    </section>
  );
}

function SynonymsForm({ synonyms }: { readonly synonyms: Synonyms }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const stored = synonyms.groups.map(({ terms }) => terms.join(', ')).join('\n');
  const { values, change, forget } = useKeptState(`synonyms:${event.id}`, { text: stored });
  const save = useChange(SetSearchSynonymsDocument, ['synonyms']);
  const isDirty = values.text !== stored;
  return (
    <>
      <TextInput
        label={words.synonyms}
        hint={words.synonymsText}
        rows={5}
        value={values.text}
        onChange={(text) => change({ text })}
      />
      <FailureNotice error={save.error} />
      <div className="buttons">
        <Button
          aria-label={words.saveOf(words.synonyms)}
          isDisabled={!isDirty}
          isPending={save.isPending}
          onPress={() =>
            save.mutate(
              { input: { eventId: event.id, version: synonyms.version, groups: groupsIn(values.text) } },
              { onSuccess: forget },
            )
          }
        >
          {words.save}
        </Button>
        <span role="status">{save.isSuccess && !isDirty && words.saved}</span>
      </div>
    </>
  );
}

/** The groups of a text with a group a line. */
function groupsIn(text: string): { terms: string[] }[] {
  return text
    .split('\n')
    .map((line) => ({
      terms: line
        .split(/[,，、;；]/)
        .map((term) => term.trim())
        .filter((term) => term !== ''),
    }))
    .filter(({ terms }) => terms.length > 0);
}
