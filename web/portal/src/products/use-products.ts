import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '@vitrine/components/ask';
import { useLocale } from '@vitrine/components/language';
import { entryKey, useEntry } from '../entry/entry-context.js';
import {
  type EntryProductFragment,
  EntryProductsDocument,
  type EntryProductsQuery,
} from './products.graphql.js';

type Found = Extract<NonNullable<EntryProductsQuery['node']>, { __typename: 'Exhibitor' }>;

/** The products of the entry, page by page. */
export function useProducts() {
  const { entry } = useEntry();
  const locale = useLocale();
  const query = useInfiniteQuery({
    queryKey: ['products', entry.id, locale],
    queryFn: ({ pageParam, signal }) =>
      ask(EntryProductsDocument, { id: entry.id, after: pageParam, locale }, signal),
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
  const { entry } = useEntry();
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['products', entry.id] });
    await queries.invalidateQueries({ queryKey: entryKey(entry.id) });
  };
}

function foundIn({ node }: EntryProductsQuery): Found | undefined {
  return node?.__typename === 'Exhibitor' ? node : undefined;
}
