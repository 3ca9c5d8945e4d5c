import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '../graphql-request.js';
import { useLocale } from '../language.js';
import { EntryChoicesDocument } from './entry-choices.graphql.js';
import type { EntryChoices } from './entry-labels.js';

/** The categories and zones of an event, for fields of an entry. */
export function useEntryChoices(event: string) {
  const locale = useLocale();
  return useQuery({
    queryKey: ['entry-choices', event, locale],
    queryFn: async ({ signal }): Promise<EntryChoices> => {
      const { event: eventChoices } = await executeQuery(EntryChoicesDocument, { event, locale }, signal);
      return eventChoices ?? { zones: [], categories: [] };
    },
    staleTime: 60_000,
  });
}
