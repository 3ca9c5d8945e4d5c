import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

/** A page of a list of the API. */
export interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * A list of the API, page by page. After a change of the filter, the previous rows stay until the new ones
 * arrive.
 */
export function usePages<Node>(
  key: readonly unknown[],
  read: (after: string | null, signal: AbortSignal) => Promise<PageOf<Node> | null | undefined>,
) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam, signal }) => (await read(pageParam, signal)) ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page?.nodes ?? []), [query.data]);
  return { ...query, rows, total: query.data?.pages[0]?.totalCount };
}

export type Pages = Pick<
  ReturnType<typeof usePages>,
  'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage' | 'isPending' | 'error' | 'refetch'
>;
