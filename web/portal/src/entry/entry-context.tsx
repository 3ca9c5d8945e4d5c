import { useQuery } from '@tanstack/react-query';
import { ask } from '@vitrine/components/ask';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { useSession } from '@vitrine/components/session';
import { createContext, type ReactNode, use } from 'react';
import { PortalEntryDocument, type PortalEntryQuery } from './entry.graphql.js';
import { WORDS } from './words.js';

/** The entry of the address, as its members read it. */
export type Entry = Extract<NonNullable<PortalEntryQuery['node']>, { __typename: 'Exhibitor' }>;

/** What a member can do: MANAGER everything, EDITOR the entry and its products, STAFF reads. */
export type MemberRole = 'MANAGER' | 'EDITOR' | 'STAFF';

interface EntryContextValue {
  readonly entry: Entry;
  readonly canEdit: boolean;
  readonly canManage: boolean;
}

const EntryContext = createContext<EntryContextValue | undefined>(undefined);

/** The key of the entry's query; invalidate it after a change. */
export const entryKey = (id: string): readonly string[] => ['entry', id];

/** Reads the entry of the address for its members. */
export function EntryProvider({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { viewer } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: [...entryKey(id), locale],
    queryFn: ({ signal }) => ask(PortalEntryDocument, { id, locale }, signal),
  });
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const role = viewer.roles.find(({ exhibitor }) => exhibitor?.id === id)?.memberRole;
  const { node } = data;
  if (node?.__typename !== 'Exhibitor' || !role) return <Empty title={words.noEntry} />;
  const value = { entry: node, canEdit: role !== 'STAFF', canManage: role === 'MANAGER' };
  return <EntryContext value={value}>{children}</EntryContext>;
}

/** The entry and what the signed-in member may do with it. */
export function useEntry(): EntryContextValue {
  const value = use(EntryContext);
  if (!value) throw new Error('useEntry is called outside of EntryProvider.');
  return value;
}
