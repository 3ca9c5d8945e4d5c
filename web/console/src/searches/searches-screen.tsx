import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ask } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { usePages } from '@vitrine/components/use-pages';
import type { ReactNode } from 'react';
import { csvText } from '../csv/csv-text.js';
import { saveFile } from '../csv/save-file.js';
import { useEvent } from '../event/event-context.js';
import { PeriodTabs } from '../usage/period-tabs.js';
import { sinceOf } from '../usage/usage-search.js';
import { SearchDays, WordTable } from './search-tables.js';
import { EmptySearchesDocument, EmptySearchWordsDocument } from './searches.graphql.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/searches');

/** What visitors searched on the site and did not find. */
export function SearchesScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  const { period } = route.useSearch();
  const navigate = route.useNavigate();
  const since = sinceOf(period);
  const { data, error, refetch } = useQuery({
    queryKey: ['searches', event.slug, since],
    queryFn: ({ signal }) => ask(EmptySearchesDocument, { event: event.slug, since }, signal),
  });
  const list = usePages(['searches', event.slug, 'words', since], async (after, signal) => {
    const variables = { event: event.slug, since, after };
    return (await ask(EmptySearchWordsDocument, variables, signal)).event?.emptySearches?.words;
  });
  const days = data?.event?.emptySearches?.days;
  const save = (): void => {
    const rows = list.rows?.map((row) => [row.words, String(row.count), row.lastDay]) ?? [];
    const text = csvText([[words.words, words.count, words.lastDay], ...rows]);
    saveFile(`${event.slug}-searches.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <div className="screen">
      <header className="screen-head detail-head">
        <Link
          className="button is-quiet is-icon"
          to="/$event"
          params={{ event: event.slug }}
          aria-label={words.back}
        >
          <Icon name="arrow-left" />
        </Link>
        <h1>{words.title}</h1>
        <Button icon="download" isDisabled={!list.rows?.length} onPress={save}>
          {words.csv}
        </Button>
      </header>
      <PeriodTabs chosen={period} onChoose={(search) => void navigate({ search, replace: true })} />
      <div className="screen-body">
        <p className="is-quiet">
          {words.text} {words.advice}{' '}
          {rights.canManage && (
            <Link to="/$event/settings" hash="synonyms" params={{ event: event.slug }}>
              {words.synonyms}
            </Link>
          )}
        </p>
        <FailureNotice error={error} onRetry={() => void refetch()} />
        {!days && !error && <Loading />}
        {days?.length === 0 && <Empty title={words.empty} />}
        {days && days.length > 0 && (
          <>
            <WordTable list={list} />
            <SearchDays days={days} />
          </>
        )}
      </div>
    </div>
  );
}
