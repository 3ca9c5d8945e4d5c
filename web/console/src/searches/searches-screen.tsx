import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { usePages } from '@vitrine/components/use-pages';
import type { ReactNode } from 'react';
import { CsvButton, readAll } from '../csv/csv-button.js';
import { useEvent } from '../event/event-context.js';
import { PeriodFilter } from '../usage/period-filter.js';
import { usageDaysOf } from '../usage/usage-search.js';
import { BackLink } from '../shell/back-link.js';
import { SearchDays, WordTable } from './search-tables.js';
import { EmptySearchesDocument, EmptySearchWordsDocument } from './searches.graphql.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/searches');

/** The searches of visitors on the site that found nothing. */
export function SearchesScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { since, until } = usageDaysOf(search, event.timeZone);
  const { data, error, refetch } = useQuery({
    queryKey: ['searches', event.slug, since, until],
    queryFn: ({ signal }) => executeQuery(EmptySearchesDocument, { event: event.slug, since, until }, signal),
  });
  const read = async (after: string | null, signal?: AbortSignal) => {
    const variables = { event: event.slug, since, until, after };
    return (await executeQuery(EmptySearchWordsDocument, variables, signal)).event?.emptySearches?.words;
  };
  const list = usePages(['searches', event.slug, 'words', since, until], read);
  const days = data?.event?.emptySearches?.days;
  const rows = async (): Promise<string[][]> => [
    [words.words, words.count, words.lastDay],
    ...(await readAll(read)).map((row) => [row.words, String(row.count), row.lastDay]),
  ];
  return (
    <div className="screen">
      <header className="screen-head detail-head">
        <BackLink to="/$event" label={words.back} />
        <h1>{words.title}</h1>
        <CsvButton
          label={words.csv}
          name={`${event.slug}-searches.csv`}
          isDisabled={!list.rows?.length}
          read={rows}
        />
      </header>
      <PeriodFilter search={search} onChoose={(chosen) => void navigate({ search: chosen, replace: true })} />
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
