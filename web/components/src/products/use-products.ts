import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { executeQuery } from '../graphql-request.js';
import { useLocale } from '../language.js';
import { useEntryScope } from '../entry/entry-scope.js';
import {
  type EntryProductFragment,
  EntryProductsDocument,
  type EntryProductsQuery,
} from './products.graphql.js';

type ExhibitorNode = Extract<NonNullable<EntryProductsQuery['node']>, { __typename: 'Exhibitor' }>;

/** The products of the entry, page by page. */
export function useProducts() {
  const { exhibitorId: id } = useEntryScope();
  const locale = useLocale();
  const query = useInfiniteQuery({
    queryKey: ['products', id, locale],
    queryFn: ({ pageParam, signal }) =>
      executeQuery(EntryProductsDocument, { id, after: pageParam, locale }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => {
      const info = exhibitorIn(page)?.products.pageInfo;
      return info?.hasNextPage ? info.endCursor : undefined;
    },
  });
  const reread = async (): Promise<readonly EntryProductFragment[]> => {
    const { data } = await query.refetch();
    return data?.pages.flatMap((page) => exhibitorIn(page)?.products.nodes ?? []) ?? [];
  };
  return {
    ...query,
    reread,
    products: query.data?.pages.flatMap((page) => exhibitorIn(page)?.products.nodes ?? []),
  };
}

/** Reads the products and the entry again after a change. */
export function useProductRefresh(): () => Promise<void> {
  const { exhibitorId, queryKey } = useEntryScope();
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['products', exhibitorId] });
    await queries.invalidateQueries({ queryKey });
  };
}

function exhibitorIn({ node }: EntryProductsQuery): ExhibitorNode | undefined {
  return node?.__typename === 'Exhibitor' ? node : undefined;
}
