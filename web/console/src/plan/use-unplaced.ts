import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { useLocale } from '@vitrine/components/language';
import { useMemo } from 'react';
import { useEvent } from '../event/event-context.js';
import { UnplacedDocument, type UnplacedQuery } from './plan.graphql.js';

/** An approved exhibitor without an assigned booth. */
export type UnplacedRow = NonNullable<UnplacedQuery['event']>['exhibitors']['nodes'][number];

/** The approved exhibitors without an assigned booth that match a search, page by page. */
export function useUnplaced(search: string) {
  const { event } = useEvent();
  const locale = useLocale();
  const query = useInfiniteQuery({
    queryKey: ['unplaced', event.slug, search, locale],
    queryFn: ({ pageParam, signal }) =>
      executeQuery(
        UnplacedDocument,
        { event: event.slug, search: search || null, after: pageParam, locale },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ event: page }) =>
      page?.exhibitors.pageInfo.hasNextPage ? page.exhibitors.pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(
    () => query.data?.pages.flatMap((page) => page.event?.exhibitors.nodes ?? []) ?? [],
    [query.data],
  );
  const first = query.data?.pages[0]?.event;
  const approved = first?.approved.totalCount;
  return { ...query, rows, total: first?.exhibitors.totalCount, approved };
}
