import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { useSession } from '@vitrine/components/session';
import { dayRange } from '@vitrine/components/times';
import { StatusMark } from '@vitrine/components/status-mark';
import { type ReactNode } from 'react';
import { EventsDocument, type EventsQuery } from './event.graphql.js';
import { NewEventButton } from '../settings/new-event-button.js';
import { PlainPage } from './plain-page.js';
import { isAdministratorOf, rightsIn } from './event-rights.js';
import { WORDS } from './words.js';

type EventRow = EventsQuery['events']['nodes'][number];

/** The events of which the user is staff. */
export function EventsScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { viewer } = useSession();
  const events = useInfiniteQuery({
    queryKey: ['events', locale],
    queryFn: ({ pageParam, signal }) => ask(EventsDocument, { locale, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ events: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
  const rows = events.data?.pages
    .flatMap((page) => page.events.nodes)
    .filter(({ id }) => rightsIn(id, viewer).isStaff);
  return (
    <PlainPage>
      <header className="card-head">
        <h1>{words.chooseEvent}</h1>
        {isAdministratorOf(viewer) && <NewEventButton />}
      </header>
      <FailureNotice error={events.error} onRetry={() => void events.refetch()} />
      {events.isPending && <Loading />}
      {rows?.length === 0 && !events.hasNextPage && (
        <Empty title={isAdministratorOf(viewer) ? words.noneExist : words.noEvents} />
      )}
      {rows && rows.length > 0 && (
        <ul className="event-list">
          {rows.map((event) => (
            <EventItem key={event.id} event={event} />
          ))}
        </ul>
      )}
      {events.hasNextPage && (
        <Button onPress={() => void events.fetchNextPage()} isPending={events.isFetchingNextPage}>
          {words.more}
        </Button>
      )}
    </PlainPage>
  );
}

function EventItem({ event }: { readonly event: EventRow }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <li>
      <Link to="/$event" params={{ event: event.slug }}>
        {event.name}
      </Link>
      <span>{dayRange(event.startsOn, event.endsOn, language)}</span>
      <StatusMark tone={event.status === 'PUBLISHED' ? 'good' : 'plain'}>
        {words.statuses[event.status]}
      </StatusMark>
    </li>
  );
}
