import { useInfiniteQuery } from '@tanstack/react-query';
import { executeQuery } from '../graphql-request.js';
import type { TypedDocumentString } from '@vitrine/ui/typed-document';
import { useChange } from '../use-change.js';
import { useEntryScope } from '../entry/entry-scope.js';
import { EntryMembersDocument, type EntryMembersQuery } from './members.graphql.js';

type ExhibitorNode = Extract<NonNullable<EntryMembersQuery['node']>, { __typename: 'Exhibitor' }>;
export type Member = NonNullable<ExhibitorNode['members']>['nodes'][number];
export type Invitation = NonNullable<ExhibitorNode['invitations']>['nodes'][number];

const membersKey = (id: string): readonly string[] => ['members', id];

/** The members of the entry, page by page, and its pending invitations. */
export function useMembers() {
  const { exhibitorId: id } = useEntryScope();
  const query = useInfiniteQuery({
    queryKey: membersKey(id),
    queryFn: ({ pageParam, signal }) => executeQuery(EntryMembersDocument, { id, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => {
      const info = exhibitorIn(page)?.members?.pageInfo;
      return info?.hasNextPage ? info.endCursor : undefined;
    },
  });
  const pages = query.data?.pages.map(exhibitorIn) ?? [];
  return {
    ...query,
    members: pages.flatMap((page) => page?.members?.nodes ?? []),
    invitations: pages[0]?.invitations?.nodes ?? [],
  };
}

/** A change of the members. Afterwards the list is read again. */
export function useMemberChange<Result extends object, Variables>(
  document: TypedDocumentString<Result, Variables>,
) {
  return useChange(document, ['members']);
}

function exhibitorIn({ node }: EntryMembersQuery): ExhibitorNode | undefined {
  return node?.__typename === 'Exhibitor' ? node : undefined;
}
