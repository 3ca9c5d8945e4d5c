import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '@vitrine/components/ask';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { Icon } from '@vitrine/components/icon';
import { useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { type AcceptedReading, AcceptedNotice } from './accepted-notice.js';
import { ReadingRow } from './reading-row.js';
import { ReadingCandidatesDocument, type ReadingCandidatesQuery } from './readings.graphql.js';
import { WORDS } from './words.js';

/** Names with characters of several readings: the organizer accepts the suggested reading or another one. */
export function ReadingsScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event } = useEvent();
  const [accepted, setAccepted] = useState<AcceptedReading>();
  const { data, error, refetch } = useQuery({
    // The first key is that of the list, which each change of an exhibitor makes stale.
    queryKey: ['exhibitors', event.slug, 'readings', locale],
    queryFn: ({ signal }) => ask(ReadingCandidatesDocument, { event: event.slug, locale }, signal),
  });
  const found = data?.event?.readingCandidates ?? undefined;
  return (
    <div className="screen">
      <header className="screen-head detail-head">
        <Link
          className="button is-quiet is-icon"
          to="/$event/exhibitors"
          params={{ event: event.slug }}
          aria-label={words.back}
        >
          <Icon name="arrow-left" />
        </Link>
        <h1>
          {words.title} <small>{found?.totalCount}</small>
        </h1>
        <span className="is-read-out" role="status">
          {found && words.count(found.totalCount)}
        </span>
      </header>
      <div className="screen-body">
        <p className="is-quiet">{words.text}</p>
        <AcceptedNotice accepted={accepted} onUndone={() => setAccepted(undefined)} />
        <FailureNotice error={error} onRetry={() => void refetch()} />
        {!found && !error && <Loading />}
        {found && <Candidates found={found} onAccepted={setAccepted} />}
      </div>
    </div>
  );
}

interface CandidatesProps {
  readonly found: NonNullable<NonNullable<ReadingCandidatesQuery['event']>['readingCandidates']>;
  readonly onAccepted: (accepted: AcceptedReading) => void;
}

function Candidates({ found, onAccepted }: CandidatesProps): ReactNode {
  const words = useWords(WORDS);
  const more = found.totalCount - found.nodes.length;
  if (found.nodes.length === 0) return <Empty title={words.nothing} />;
  return (
    <>
      <ul className="card item-list" aria-label={words.title}>
        {found.nodes.map(
          (candidate) =>
            candidate.exhibitor && (
              <ReadingRow
                key={candidate.exhibitor.id}
                candidate={candidate}
                exhibitor={candidate.exhibitor}
                onAccepted={onAccepted}
              />
            ),
        )}
      </ul>
      {more > 0 && <p className="is-quiet">{words.more(more)}</p>}
    </>
  );
}
