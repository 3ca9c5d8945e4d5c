import { useInfiniteQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { useLocale } from '@vitrine/components/language';
import { useSession } from '@vitrine/components/session';
import { useEffect } from 'react';
import { EventsDocument, type EventsQuery } from '../event/event.graphql.js';
import { type EventRights, rightsIn } from '../event/event-rights.js';

/** An event of a list. */
export type EventRow = EventsQuery['events']['nodes'][number];

/** Further pages are read without a click until there are this many rows. */
const FIRST_ROWS = 20;

/** Pages of the events that match the condition, which judges an event and the rights of the user in it. */
export function useEvents(matches: (event: EventRow, rights: EventRights) => boolean) {
  const locale = useLocale();
  const { viewer } = useSession();
  const query = useInfiniteQuery({
    queryKey: ['events', locale],
    queryFn: ({ pageParam, signal }) => executeQuery(EventsDocument, { locale, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ events: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
  const rows = query.data?.pages
    .flatMap((page) => page.events.nodes)
    .filter((event) => matches(event, rightsIn(event.id, viewer)));
  const { hasNextPage, isFetching, error, fetchNextPage } = query;
  const needsMore = hasNextPage && !isFetching && !error && (rows?.length ?? 0) < FIRST_ROWS;
  useEffect(() => {
    if (needsMore) void fetchNextPage();
  }, [needsMore, fetchNextPage]);
  return { query, rows: rows ?? [], isComplete: query.isSuccess && !hasNextPage };
}

export type EventsOfUser = ReturnType<typeof useEvents>;
