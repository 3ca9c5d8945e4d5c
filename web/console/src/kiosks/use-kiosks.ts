import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { useLocale } from '@vitrine/components/language';
import { useMemo } from 'react';
import { useEvent } from '../event/event-context.js';
import { sortedKiosks } from './kiosk-state.js';
import {
  type KioskCommandKind,
  type KioskRowFragment,
  KiosksDocument,
  RevokeKioskDocument,
  SendKioskCommandDocument,
} from './kiosks.graphql.js';

/** The interval in ms at which the list is read again. */
const REFRESH_MS = 5000;
/** The maximum number of pages, with 100 kiosks each. All are read, because the browser sorts the list. */
const PAGES = 20;

/** All kiosks of the event, those that need attention first. The list is read again at an interval. */
export function useKiosks() {
  const { event } = useEvent();
  const locale = useLocale();
  const query = useQuery({
    queryKey: ['kiosks', event.slug, locale],
    queryFn: ({ signal }) => readAll(event.slug, locale, signal),
    refetchInterval: REFRESH_MS,
  });
  const kiosks = useMemo(() => query.data && sortedKiosks(query.data), [query.data]);
  return { ...query, kiosks };
}

async function readAll(event: string, locale: string, signal: AbortSignal): Promise<KioskRowFragment[]> {
  const all: KioskRowFragment[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const kiosks: KioskPage | undefined = (
      await executeQuery(KiosksDocument, { event, after, locale }, signal)
    ).event?.kiosks as KioskPage | undefined;
    if (!kiosks) break;
    all.push(...kiosks.nodes);
    if (!kiosks.pageInfo.hasNextPage) break;
    after = kiosks.pageInfo.endCursor;
  }
  return all;
}

interface KioskPage {
  readonly nodes: KioskRowFragment[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Sends commands to a kiosk, and revokes it. */
export function useKioskActions(kioskId: string) {
  const locale = useLocale();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['kiosks'] });
  const command = useMutation({
    mutationFn: ({ kind, message }: { kind: KioskCommandKind; message?: string }) =>
      executeMutation(SendKioskCommandDocument, {
        input: { kioskId, kind, ...(message === undefined ? {} : { message }) },
        locale,
      }),
    onSettled,
  });
  const revoke = useMutation({
    mutationFn: () => executeMutation(RevokeKioskDocument, { input: { kioskId }, locale }),
    onSettled,
  });
  return { command, revoke };
}
