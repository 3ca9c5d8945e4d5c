import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { useLocale } from '@vitrine/components/language';
import { useMemo } from 'react';
import { useEvent } from '../event/event-context.js';
import { filterOf } from './exhibitor-filter.js';
import type { ExhibitorSearch } from './exhibitor-search.js';
import { orderOf } from './sorting.js';
import {
  ExhibitorCountsDocument,
  ExhibitorRowsDocument,
  type ExhibitorRowsQuery,
} from './exhibitors.graphql.js';

/** The maximum number of pages that are read again automatically, because they are read one after the other. */
const FEW_PAGES = 10;

function hasFewPages({ state }: { readonly state: { readonly data?: unknown } }): boolean {
  const data = state.data as InfiniteData<unknown> | undefined;
  return data === undefined || data.pages.length <= FEW_PAGES;
}

/** One row of the list. */
export type ExhibitorRow = NonNullable<ExhibitorRowsQuery['event']>['exhibitors']['nodes'][number];

/** The matching rows, page by page, with or without contacts. The previous rows stay until the next ones arrive. */
export function useExhibitorRows(search: ExhibitorSearch, contact: boolean) {
  const { event } = useEvent();
  const locale = useLocale();
  const orderBy = orderOf(search) ?? 'RELEVANCE';
  const query = useInfiniteQuery({
    queryKey: ['exhibitors', event.slug, 'rows', search, contact, locale],
    queryFn: ({ pageParam, signal }) =>
      executeQuery(
        ExhibitorRowsDocument,
        { event: event.slug, filter: filterOf(search), orderBy, after: pageParam, contact, locale },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ event: page }) =>
      page?.exhibitors.pageInfo.hasNextPage ? page.exhibitors.pageInfo.endCursor : undefined,
    placeholderData: keepPreviousData,
    // Structural sharing would compare all loaded rows after each page.
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
 * The facet counts, and the counts by status without the chosen status. They take the server longer than the
 * rows, so they are read after the rows.
 */
export function useExhibitorCounts({ status, ...rest }: ExhibitorSearch, rowsHaveArrived: boolean) {
  const { event } = useEvent();
  const locale = useLocale();
  const query = useQuery({
    queryKey: ['exhibitors', event.slug, 'counts', status, rest, locale],
    queryFn: ({ signal }) =>
      executeQuery(
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
