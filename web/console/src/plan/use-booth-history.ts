import { useQuery } from '@tanstack/react-query';
import { ask } from '@vitrine/components/ask';
import { useLocale } from '@vitrine/components/language';
import { BoothHistoryDocument } from './plan.graphql.js';

/** The version of a booth and its allocations, the latest first. */
export function useBoothHistory(booth: string) {
  const locale = useLocale();
  const query = useQuery({
    queryKey: ['booth', booth, locale],
    queryFn: ({ signal }) => ask(BoothHistoryDocument, { booth, locale }, signal),
  });
  const node = query.data?.node;
  const found = node && 'version' in node ? node : undefined;
  return { ...query, version: found?.version ?? undefined, allocations: found?.allocations?.nodes };
}
