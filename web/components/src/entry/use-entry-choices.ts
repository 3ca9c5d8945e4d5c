import { useQuery } from '@tanstack/react-query';
import { ask } from '../ask.js';
import { useLocale } from '../language.js';
import { EntryChoicesDocument } from './entry-choices.graphql.js';
import type { EntryChoices } from './entry-labels.js';

/** The categories and zones of an event, which fields of an entry refer to. */
export function useEntryChoices(event: string) {
  const locale = useLocale();
  return useQuery({
    queryKey: ['entry-choices', event, locale],
    queryFn: async ({ signal }): Promise<EntryChoices> => {
      const { event: found } = await ask(EntryChoicesDocument, { event, locale }, signal);
      return found ?? { zones: [], categories: [] };
    },
    staleTime: 60_000,
  });
}
