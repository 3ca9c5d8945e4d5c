import { useQueryClient } from '@tanstack/react-query';
import { executeMutation } from '@vitrine/components/graphql-request';
import { changedEntry, entryOf, type EntryValues } from '@vitrine/components/entry/entry-values';
import { useLocale } from '@vitrine/components/language';
import { type Stored, type StoredForm, useStoredForm } from '@vitrine/components/use-stored-form';
import { type Entry, entryDraft, entryKey, readEntry, useEntry } from '../entry/entry-context.js';
import { SaveEntryDocument } from './entry-form.graphql.js';

/** The form of the entry. Its unsaved values survive a reload. */
export function useEntryForm(): StoredForm<EntryValues> {
  const { entry } = useEntry();
  const locale = useLocale();
  const queries = useQueryClient();
  const reread = async (): Promise<Stored<EntryValues>> => {
    const read = (await readEntry(entry.id, locale)) ?? entry;
    queries.setQueryData([...entryKey(entry.id), locale], read);
    return storedOf(read);
  };
  return useStoredForm({
    draft: entryDraft(entry.id),
    stored: storedOf(entry),
    reread,
    save: async ({ version, before, after }) => {
      const input = { exhibitorId: entry.id, version, ...changedEntry(before, after) };
      await executeMutation(SaveEntryDocument, { input });
      return reread();
    },
  });
}

function storedOf(entry: Entry): Stored<EntryValues> {
  return { version: entry.version, values: entryOf(entry, entry.event.locales) };
}
