import { useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { useLocale } from '@vitrine/components/language';
import { type Stored, type StoredForm, useStoredForm } from '@vitrine/components/use-stored-form';
import { useEvent } from '../event/event-context.js';
import { changedEntry, entryOf, type EntryValues } from '@vitrine/components/entry/entry-values';
import {
  ExhibitorDocument,
  type ExhibitorDetailFragment,
  UpdateExhibitorDocument,
} from './exhibitor.graphql.js';

/** The key of an exhibitor in the query cache. */
export function exhibitorKey(id: string, locale: string): readonly string[] {
  return ['exhibitor', id, locale];
}

/** The name of the draft of its form. */
export function draftOf(id: string): string {
  return `exhibitor:${id}`;
}

/** Reads an exhibitor; null if there is none with this id. */
export async function readExhibitor(
  id: string,
  locale: string,
  signal?: AbortSignal,
): Promise<ExhibitorDetailFragment | null> {
  const { node } = await executeQuery(ExhibitorDocument, { id, locale }, signal);
  return node !== null && 'version' in node ? (node as ExhibitorDetailFragment) : null;
}

/** The form of an exhibitor's entry. */
export function useEntryForm(exhibitor: ExhibitorDetailFragment): StoredForm<EntryValues> {
  const { event } = useEvent();
  const locale = useLocale();
  const queries = useQueryClient();
  const storedOf = (read: ExhibitorDetailFragment): Stored<EntryValues> => {
    queries.setQueryData(exhibitorKey(exhibitor.id, locale), read);
    return { version: read.version, values: entryOf(read, event.locales) };
  };
  return useStoredForm({
    draft: draftOf(exhibitor.id),
    stored: { version: exhibitor.version, values: entryOf(exhibitor, event.locales) },
    reread: async () => storedOf((await readExhibitor(exhibitor.id, locale)) ?? exhibitor),
    save: async ({ version, before, after }) => {
      const input = { exhibitorId: exhibitor.id, version, ...changedEntry(before, after) };
      const payload = await executeMutation(UpdateExhibitorDocument, { input, locale });
      void queries.invalidateQueries({ queryKey: ['exhibitors', event.slug] });
      return storedOf(payload.exhibitor ?? exhibitor);
    },
  });
}
