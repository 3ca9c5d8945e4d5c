import { useQuery, useQueryClient } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { useRef, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { LatestChangeDocument } from './exchange.graphql.js';

/** How often changes by others are noticed, in milliseconds. */
const REFRESH_MS = 15_000;

/** Whether anybody has changed the event since a check. Changes are noticed while `isWatched`. */
export function useChangedSince(isWatched: boolean) {
  const { event } = useEvent();
  const queries = useQueryClient();
  const [checked, setChecked] = useState<string | null>();
  const started = useRef<string | null>(undefined);
  const query = {
    queryKey: ['latest-change', event.slug],
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<string | null> => {
      const answer = await executeQuery(LatestChangeDocument, { event: event.slug }, signal);
      return answer.event?.auditEntries.nodes[0]?.id ?? null;
    },
  };
  const { data: latest } = useQuery({ ...query, enabled: isWatched, refetchInterval: REFRESH_MS });
  return {
    hasChanged: checked !== undefined && latest !== undefined && latest !== checked,
    /** Call it before a check, so that a change during the check is noticed. */
    start: async (): Promise<void> => {
      started.current = await queries.query({ ...query, staleTime: 0 }).catch(() => undefined);
    },
    /** Call it after the check. */
    finish: (): void => setChecked(started.current),
  };
}
