import { useQueryClient } from '@tanstack/react-query';
import { executeMutation } from '@vitrine/components/graphql-request';
import { formFields } from '@vitrine/components/form-fields';
import { useLocale, useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { type Stored, useStoredForm } from '@vitrine/components/use-stored-form';
import type { ReactNode } from 'react';
import { SET_INTERNAL_NOTES } from '@vitrine/ui/bounds';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { type ExhibitorDetailFragment, SetInternalNotesDocument } from '../exhibitor/exhibitor.graphql.js';
import { SmallForm } from './small-form.js';
import { exhibitorKey, readExhibitor } from '../exhibitor/use-entry-form.js';
import { WORDS } from '../exhibitor/words.js';

interface NotesValues {
  readonly internalNotes: string;
}

/** The internal notes of the staff. */
export function NotesCard(): ReactNode {
  const words = useWords(WORDS);
  const { exhibitor } = useExhibitor();
  const form = useNotesForm(exhibitor);
  const { field } = formFields(form.values, form.set, form.errorAt);
  return (
    <SmallForm title={words.internalNotes} form={form} labelOf={() => words.internalNotes}>
      <TextInput
        label={words.internalNotes}
        hint={words.internalNotesHint}
        rows={4}
        maxLength={SET_INTERNAL_NOTES.internalNotes.maximum}
        {...field('internalNotes')}
      />
    </SmallForm>
  );
}

function useNotesForm({ id, ...exhibitor }: ExhibitorDetailFragment) {
  const locale = useLocale();
  const queries = useQueryClient();
  const storedOf = (read: Pick<ExhibitorDetailFragment, 'internalNotes' | 'internalNotesVersion'>) => ({
    version: read.internalNotesVersion ?? 0,
    values: { internalNotes: read.internalNotes ?? '' },
  });
  const reread = async (): Promise<Stored<NotesValues>> => {
    const read = await readExhibitor(id, locale);
    queries.setQueryData(exhibitorKey(id, locale), read);
    return storedOf(read ?? exhibitor);
  };
  return useStoredForm<NotesValues>({
    draft: `exhibitor-notes:${id}`,
    stored: storedOf(exhibitor),
    reread,
    save: async ({ version, after }) => {
      const internalNotes = after.internalNotes.trim() || null;
      await executeMutation(SetInternalNotesDocument, { input: { exhibitorId: id, version, internalNotes } });
      return reread();
    },
  });
}
