import { useQueryClient } from '@tanstack/react-query';
import { executeMutation } from '@vitrine/components/graphql-request';
import { formFields } from '@vitrine/components/form-fields';
import { useLocale, useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { type Stored, useStoredForm } from '@vitrine/components/use-stored-form';
import type { ReactNode } from 'react';
import { SET_EXHIBITOR_SEARCH } from '@vitrine/ui/bounds';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { type ExhibitorDetailFragment, SetExhibitorSearchDocument } from '../exhibitor/exhibitor.graphql.js';
import { SmallForm } from './small-form.js';
import { exhibitorKey, readExhibitor } from '../exhibitor/use-entry-form.js';
import { WORDS } from '../exhibitor/words.js';

interface SearchValues {
  readonly reading: string;
  /** One keyword per line. */
  readonly keywords: string;
}

/** Search terms of the exhibitor besides its own texts: the pinyin of its name, and keywords. */
export function SearchCard(): ReactNode {
  const words = useWords(WORDS);
  const { exhibitor } = useExhibitor();
  const form = useSearchForm(exhibitor);
  const { field } = formFields(form.values, form.set, form.errorAt, SET_EXHIBITOR_SEARCH);
  return (
    <SmallForm
      title={words.searchSetting}
      form={form}
      labelOf={(path) => (path === 'reading' ? words.reading : words.keywords)}
    >
      <TextInput label={words.reading} hint={words.readingHint} {...field('reading')} />
      <TextInput label={words.keywords} hint={words.keywordsHint} rows={3} {...field('keywords')} />
    </SmallForm>
  );
}

function useSearchForm({ id, searchSetting }: ExhibitorDetailFragment) {
  const locale = useLocale();
  const queries = useQueryClient();
  const storedOf = (setting: ExhibitorDetailFragment['searchSetting']): Stored<SearchValues> => ({
    version: setting?.version ?? 0,
    values: { reading: setting?.reading ?? '', keywords: setting?.keywords.join('\n') ?? '' },
  });
  const reread = async (): Promise<Stored<SearchValues>> => {
    const read = await readExhibitor(id, locale);
    queries.setQueryData(exhibitorKey(id, locale), read);
    return storedOf(read?.searchSetting ?? searchSetting);
  };
  return useStoredForm<SearchValues>({
    draft: `exhibitor-search:${id}`,
    stored: storedOf(searchSetting),
    reread,
    save: async ({ version, after }) => {
      const keywords = after.keywords
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      const reading = after.reading.trim() || null;
      await executeMutation(SetExhibitorSearchDocument, {
        input: { exhibitorId: id, version, reading, keywords },
      });
      return reread();
    },
  });
}
