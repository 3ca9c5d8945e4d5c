import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { useLocale } from '@vitrine/components/language';
import { BoothHistoryDocument } from './plan.graphql.js';

/** Reads the version of a booth and its allocations, the latest first. */
export function useBoothHistory(booth: string) {
  const locale = useLocale();
  const query = useQuery({
    queryKey: ['booth', booth, locale],
    queryFn: ({ signal }) => executeQuery(BoothHistoryDocument, { booth, locale }, signal),
  });
  const node = query.data?.node;
  const boothNode = node && 'version' in node ? node : undefined;
  return { ...query, version: boothNode?.version ?? undefined, allocations: boothNode?.allocations?.nodes };
}
