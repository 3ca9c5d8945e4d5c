import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ask } from '@vitrine/components/ask';
import { useLocale } from '@vitrine/components/language';
import { useMemo } from 'react';
import { useEvent } from '../event/event-context.js';
import { filterOf } from './exhibitor-filter.js';
import { type ExhibitorSearch, orderOf } from './exhibitor-search.js';
import {
  ExhibitorCountsDocument,
  ExhibitorRowsDocument,
  type ExhibitorRowsQuery,
} from './exhibitors.graphql.js';

/** The pages of a query are read again one after the other, so only a few are. */
const FEW_PAGES = 10;

function hasFewPages({ state }: { readonly state: { readonly data?: unknown } }): boolean {
  const data = state.data as InfiniteData<unknown> | undefined;
  return data === undefined || data.pages.length <= FEW_PAGES;
}

/** One row of the list. */
export type ExhibitorRow = NonNullable<ExhibitorRowsQuery['event']>['exhibitors']['nodes'][number];

/** The rows that match, page by page. The last rows stay until the next ones arrive. */
export function useExhibitorRows(search: ExhibitorSearch) {
  const { event } = useEvent();
  const locale = useLocale();
  const orderBy = orderOf(search) ?? 'RELEVANCE';
  const query = useInfiniteQuery({
    queryKey: ['exhibitors', event.slug, 'rows', search, locale],
    queryFn: ({ pageParam, signal }) =>
      ask(
        ExhibitorRowsDocument,
        { event: event.slug, filter: filterOf(search), orderBy, after: pageParam, locale },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ event: page }) =>
      page?.exhibitors.pageInfo.hasNextPage ? page.exhibitors.pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
    // A comparison of all loaded rows with the same rows would take longer with each page.
    structuralSharing: false,
    refetchOnMount: hasFewPages,
    refetchOnWindowFocus: hasFewPages,
  });
  const rows = useMemo(
    () => query.data?.pages.flatMap((page) => page.event?.exhibitors.nodes ?? []),
    [query.data],
  );
  return { ...query, rows, hasArrived: !query.isPending && !query.isPlaceholderData };
}

/**
 * The counts beside the list: of the filters, and of the statuses without the chosen one. They take the server longer than
 * the rows, so they are read after them.
 */
export function useExhibitorCounts({ status, ...rest }: ExhibitorSearch, rowsHaveArrived: boolean) {
  const { event } = useEvent();
  const locale = useLocale();
  const query = useQuery({
    queryKey: ['exhibitors', event.slug, 'counts', status, rest, locale],
    queryFn: ({ signal }) =>
      ask(
        ExhibitorCountsDocument,
        {
          event: event.slug,
          filter: filterOf({ ...rest, ...(status && { status }) }),
          withoutStatus: filterOf(rest),
          locale,
        },
        signal,
      ),
    placeholderData: keepPreviousData,
    enabled: rowsHaveArrived,
  });
  return query.data?.event ?? undefined;
}

export type ExhibitorCounts = NonNullable<ReturnType<typeof useExhibitorCounts>>;
