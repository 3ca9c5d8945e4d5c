import { createContext, use } from 'react';

/** The exhibitor whose products and members are shown, and what the user may do with it. */
export interface EntryScope {
  readonly exhibitorId: string;
  readonly event: { readonly id: string; readonly slug: string; readonly locales: readonly string[] };
  /** Changes the entry and its products. */
  readonly canEdit: boolean;
  /** Invites and removes members. */
  readonly canManage: boolean;
  /** Decides about pending changes of members. */
  readonly canReview: boolean;
  /** The key of the application's query of the exhibitor, which is read again after a change. */
  readonly queryKey: readonly string[];
}

export const EntryScopeContext = createContext<EntryScope | undefined>(undefined);

/** The exhibitor of the screen. */
export function useEntryScope(): EntryScope {
  const value = use(EntryScopeContext);
  if (!value) throw new Error('useEntryScope is called outside of EntryScopeContext.');
  return value;
}
