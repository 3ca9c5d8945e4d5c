import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { MergeQuestion } from '@vitrine/components/merge-question';
import { TextInput } from '@vitrine/components/text-input';
import { useStoredForm } from '@vitrine/components/use-stored-form';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import {
  SearchSynonymsDocument,
  type SearchSynonymsQuery,
  SetSearchSynonymsDocument,
} from './settings.graphql.js';
import { WORDS } from './words.js';

type Synonyms = NonNullable<SearchSynonymsQuery['event']>['searchSynonyms'];

/** The synonyms of the event: groups of words with the same meaning in searches. */
export function SynonymsCard(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const query = useQuery({
    queryKey: ['synonyms', event.slug],
    queryFn: async ({ signal }) =>
      (await executeQuery(SearchSynonymsDocument, { event: event.slug }, signal)).event?.searchSynonyms,
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
      {query.data && <SynonymsForm synonyms={query.data} />}
    </section>
  );
}

function SynonymsForm({ synonyms }: { readonly synonyms: Synonyms }): ReactNode {
  const words = useWords(WORDS);
  const form = useSynonymsForm(synonyms);
  const { field } = formFields(form.values, form.set, form.errorAt);
  return (
    <>
      <MergeQuestion
        form={form}
        title={words.synonymsMerge}
        labelOf={() => words.synonyms}
        textOf={(_path, value) => String(value)}
      />
      <TextInput label={words.synonyms} hint={words.synonymsText} rows={5} {...field('text')} />
      <FailureNotice error={form.error} />
      <div className="buttons">
        <Button
          aria-label={words.saveOf(words.synonyms)}
          isDisabled={!form.canSave}
          isPending={form.isSaving}
          onPress={form.save}
        >
          {words.save}
        </Button>
        <span role="status">{form.isSaved && words.saved}</span>
      </div>
    </>
  );
}

function useSynonymsForm(synonyms: Synonyms) {
  const { event } = useEvent();
  const queries = useQueryClient();
  const storedOf = (read: Synonyms | undefined) => ({
    version: (read ?? synonyms).version,
    values: { text: textOf(read ?? synonyms) },
  });
  const storeSynonyms = (read: Synonyms | undefined) => {
    if (read) queries.setQueryData(['synonyms', event.slug], read);
    return storedOf(read);
  };
  return useStoredForm({
    draft: `event-synonyms:${event.id}`,
    stored: storedOf(synonyms),
    reread: async () =>
      storeSynonyms(
        (await executeQuery(SearchSynonymsDocument, { event: event.slug })).event?.searchSynonyms ??
          undefined,
      ),
    save: async ({ version, after }) => {
      const input = { eventId: event.id, version, groups: groupsIn(after.text) };
      return storeSynonyms(
        (await executeMutation(SetSearchSynonymsDocument, { input })).event?.searchSynonyms ?? undefined,
      );
    },
  });
}

/** The groups as text, one per line. */
function textOf({ groups }: Synonyms): string {
  return groups.map(({ terms }) => terms.join(', ')).join('\n');
}

/** The groups in a text with one group per line. */
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
