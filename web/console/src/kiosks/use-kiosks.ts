import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, change } from '@vitrine/components/ask';
import { useLocale } from '@vitrine/components/language';
import { useMemo } from 'react';
import { useEvent } from '../event/event-context.js';
import { sortedKiosks } from './kiosk-state.js';
import {
  type KioskRowFragment,
  KiosksDocument,
  RevokeKioskDocument,
  SendKioskCommandDocument,
} from './kiosks.graphql.js';

/** How often the list is read again. */
const REFRESH_MS = 5000;
/** The list is sorted in the page, so that all of it is read: 100 kiosks a page. */
const PAGES = 20;

/** All kiosks of the event, those that need attention first. The list follows what happens. */
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
    const kiosks: KioskPage | undefined = (await ask(KiosksDocument, { event, after, locale }, signal)).event
      ?.kiosks as KioskPage | undefined;
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

/** The commands for a device. */
export type KioskCommand = 'RELOAD' | 'IDENTIFY' | 'RESYNC' | 'CLEAR' | 'MESSAGE';

/** Commands to a kiosk, and its end. */
export function useKioskActions(kioskId: string) {
  const locale = useLocale();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['kiosks'] });
  const command = useMutation({
    mutationFn: ({ kind, message }: { kind: KioskCommand; message?: string }) =>
      change(SendKioskCommandDocument, {
        input: { kioskId, kind, ...(message === undefined ? {} : { message }) },
        locale,
      }),
    onSettled,
  });
  const revoke = useMutation({
    mutationFn: () => change(RevokeKioskDocument, { input: { kioskId }, locale }),
    onSettled,
  });
  return { command, revoke };
}
