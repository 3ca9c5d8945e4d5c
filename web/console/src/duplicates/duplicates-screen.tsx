import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { BackLink } from '../shell/back-link.js';
import { DuplicateGroup } from './duplicate-group.js';
import { DuplicatesDocument } from './duplicates.graphql.js';
import { WORDS } from './words.js';

/** Possible duplicates of the event. The user can merge each pair. */
export function DuplicatesScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event } = useEvent();
  const { data, error, refetch } = useQuery({
    // The first key is that of the list of exhibitors, which each change of an exhibitor invalidates.
    queryKey: ['exhibitors', event.slug, 'duplicates', locale],
    queryFn: ({ signal }) => executeQuery(DuplicatesDocument, { event: event.slug, locale }, signal),
  });
  const groups = data?.event?.duplicateExhibitors ?? undefined;
  return (
    <div className="screen">
      <header className="screen-head detail-head">
        <BackLink to="/$event/exhibitors" label={words.back} />
        <h1>
          {words.title} <small>{groups?.length}</small>
        </h1>
        <span className="is-read-out" role="status">
          {groups && words.count(groups.length)}
        </span>
      </header>
      <div className="screen-body">
        <p className="is-quiet">{words.text}</p>
        <FailureNotice error={error} onRetry={() => void refetch()} />
        {!groups && !error && <Loading />}
        {groups?.length === 0 && <Empty title={words.nothing} />}
        {groups?.map((group) => (
          <DuplicateGroup key={group.exhibitors.map(({ id }) => id).join()} group={group} />
        ))}
      </div>
    </div>
  );
}
