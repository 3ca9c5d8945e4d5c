import { createContext, use } from 'react';

/** The exhibitor whose products and members are shown, and the user's permissions for it. */
export interface EntryScope {
  readonly exhibitorId: string;
  /** The address of its contact, which the form of invitations suggests; null if absent. */
  readonly contactEmail: string | null;
  readonly event: { readonly id: string; readonly slug: string; readonly locales: readonly string[] };
  /** Whether the user may change the entry and its products. */
  readonly canEdit: boolean;
  /** Whether the user may invite and remove members. */
  readonly canManage: boolean;
  /** Whether the user may decide on pending changes of members. */
  readonly canReview: boolean;
  /** The key of the application's query for the exhibitor. The query is repeated after a change. */
  readonly queryKey: readonly string[];
}

export const EntryScopeContext = createContext<EntryScope | undefined>(undefined);

/** The exhibitor of the screen. */
export function useEntryScope(): EntryScope {
  const value = use(EntryScopeContext);
  if (!value) throw new Error('useEntryScope is called outside of EntryScopeContext.');
  return value;
}
