import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { StatusMark } from '@vitrine/components/status-mark';
import { dayRange } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import type { EventRow, EventsOfUser } from './use-events.js';
import { WORDS } from './words.js';
import { WORDS as EVENT_WORDS } from '../event/words.js';

interface EventListProps {
  readonly events: EventsOfUser;
  /** The link of an event, with its name. */
  readonly children: (event: EventRow) => ReactNode;
}

/** Events to choose from, with their dates and status. */
export function EventList({ events: { query, rows, isComplete }, children }: EventListProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      {rows.length > 0 && (
        <ul className="event-list">
          {rows.map((event) => (
            <EventItem key={event.id} event={event}>
              {children(event)}
            </EventItem>
          ))}
        </ul>
      )}
      {query.isFetching && rows.length === 0 && <Loading />}
      {rows.length > 0 && !isComplete && (
        <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
          {words.more}
        </Button>
      )}
    </>
  );
}

interface EventItemProps {
  readonly event: EventRow;
  readonly children: ReactNode;
}

function EventItem({ event, children }: EventItemProps): ReactNode {
  const { statuses } = useWords(EVENT_WORDS);
  const { language } = useLanguage();
  return (
    <li>
      {children}
      <span>{dayRange(event.startsOn, event.endsOn, language)}</span>
      <StatusMark tone={event.status === 'PUBLISHED' ? 'good' : 'plain'}>{statuses[event.status]}</StatusMark>
    </li>
  );
}
