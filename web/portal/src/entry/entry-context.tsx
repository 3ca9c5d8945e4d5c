import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { executeQuery, requireViewer } from '@vitrine/components/graphql-request';
import { DeletedObject } from '@vitrine/components/deleted-object';
import { labelOf, textOf } from '@vitrine/components/entry/entry-labels';
import { EntryScopeContext } from '@vitrine/components/entry/entry-scope';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { createContext, type ReactNode, use } from 'react';
import { PortalEntryDocument, type PortalEntryQuery } from './entry.graphql.js';
import { WORDS } from './words.js';

/** The entry of the address, as members see it. */
export type Entry = Extract<NonNullable<PortalEntryQuery['node']>, { __typename: 'Exhibitor' }> & {
  /** Whether the server sends mails. */
  readonly sendsMails: boolean;
};

interface EntryContextValue {
  readonly entry: Entry;
  readonly canEdit: boolean;
  readonly canManage: boolean;
}

const EntryContext = createContext<EntryContextValue | undefined>(undefined);

/** The key of the entry in the query cache. Invalidate it after a change. */
export const entryKey = (id: string): readonly string[] => ['entry', id];

/** The name of the draft of an entry. */
export const entryDraft = (id: string): string => `entry:${id}`;

/** Reads an entry; null if there is none with this id. */
export async function readEntry(id: string, locale: string, signal?: AbortSignal): Promise<Entry | null> {
  const { node, viewer, sendsMails } = await executeQuery(PortalEntryDocument, { id, locale }, signal);
  requireViewer(viewer);
  return node?.__typename === 'Exhibitor' ? { ...node, sendsMails } : null;
}

/** Reads the entry of the address for its members. */
export function EntryProvider({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}): ReactNode {
  const locale = useLocale();
  const { data, error, refetch } = useQuery({
    queryKey: [...entryKey(id), locale],
    queryFn: ({ signal }) => readEntry(id, locale, signal),
    // After a change of the language, the entry and its form stay until the texts have arrived.
    placeholderData: (shown) => (shown?.id === id ? shown : undefined),
  });
  if (error && data === undefined) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (!data?.viewerCan.includes('READ_EXHIBITOR')) return <NoEntry key={id} id={id} />;
  const value = {
    entry: data,
    canEdit: data.possibleSteps.includes('EDIT'),
    canManage: data.viewerCan.includes('MANAGE_EXHIBITOR'),
  };
  const { canEdit, canManage } = value;
  const scope = {
    exhibitorId: id,
    // An entry in the portal has a member already.
    contactEmail: null,
    event: data.event,
    canEdit,
    canManage,
    canReview: false,
    queryKey: entryKey(id),
  };
  return (
    <EntryContext value={value}>
      <EntryScopeContext value={scope}>{children}</EntryScopeContext>
    </EntryContext>
  );
}

/** Without the entry the choices of the event are unknown, so chosen categories and zones are not shown. */
const NO_CHOICES = { categories: [], zones: [] };

/** An entry that does not exist, or that the user may no longer read. */
function NoEntry({ id }: { readonly id: string }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <DeletedObject
      draft={entryDraft(id)}
      title={words.noEntry}
      wayOut={<Link to="/">{words.entries}</Link>}
      labelOf={(path) => labelOf(path, language)}
      textOf={(path, value) => textOf(path, value, NO_CHOICES, language)}
    />
  );
}

/** The entry and the rights of the signed-in member. Throws outside of EntryProvider. */
export function useEntry(): EntryContextValue {
  const value = use(EntryContext);
  if (!value) throw new Error('useEntry is called outside of EntryProvider.');
  return value;
}
