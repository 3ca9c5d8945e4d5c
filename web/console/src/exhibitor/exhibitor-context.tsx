import type { StoredForm } from '@vitrine/components/use-stored-form';
import { createContext, use } from 'react';
import type { EntryChoices } from '@vitrine/components/entry/entry-labels';
import type { EntryValues } from '@vitrine/components/entry/entry-values';
import type { ExhibitorDetailFragment } from './exhibitor.graphql.js';

/** The exhibitor of the address, with the data that its sections need. */
interface ExhibitorContextValue {
  readonly exhibitor: ExhibitorDetailFragment;
  /** The form of its entry. Unsaved values stay while another section is shown. */
  readonly form: StoredForm<EntryValues>;
  readonly choices: EntryChoices;
}

export const ExhibitorContext = createContext<ExhibitorContextValue | undefined>(undefined);

/** The exhibitor of the address. Throws outside of ExhibitorFrame. */
export function useExhibitor(): ExhibitorContextValue {
  const value = use(ExhibitorContext);
  if (!value) throw new Error('useExhibitor is called outside of ExhibitorFrame.');
  return value;
}
