import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../ask.js';
import { useLocale } from '../language.js';
import { useEntryScope } from '../entry/entry-scope.js';
import {
  type EntryProductFragment,
  EntryProductsDocument,
  type EntryProductsQuery,
} from './products.graphql.js';

type Found = Extract<NonNullable<EntryProductsQuery['node']>, { __typename: 'Exhibitor' }>;

/** The products of the entry, page by page. */
export function useProducts() {
  const { exhibitorId: id } = useEntryScope();
  const locale = useLocale();
  const query = useInfiniteQuery({
    queryKey: ['products', id, locale],
    queryFn: ({ pageParam, signal }) => ask(EntryProductsDocument, { id, after: pageParam, locale }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => {
      const info = foundIn(page)?.products.pageInfo;
      return info?.hasNextPage ? info.endCursor : undefined;
    },
  });
  const reread = async (): Promise<readonly EntryProductFragment[]> => {
    const { data } = await query.refetch();
    return data?.pages.flatMap((page) => foundIn(page)?.products.nodes ?? []) ?? [];
  };
  return {
    ...query,
    reread,
    products: query.data?.pages.flatMap((page) => foundIn(page)?.products.nodes ?? []),
  };
}

/** Reads the products and the entry again, after a change. */
export function useProductRefresh(): () => Promise<void> {
  const { exhibitorId, queryKey } = useEntryScope();
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['products', exhibitorId] });
    await queries.invalidateQueries({ queryKey });
  };
}

function foundIn({ node }: EntryProductsQuery): Found | undefined {
  return node?.__typename === 'Exhibitor' ? node : undefined;
}
