import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import type { ReactNode } from 'react';
import { usePlaces } from '../places/use-places.js';
import { WORDS as PLAN_WORDS } from '../plan/words.js';
import { EditorView } from './editor-view.js';
import { readHall } from './read-hall.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/plan/$venue/$hall/edit');

/** The editor of the plan of a hall. */
export function EditorScreen(): ReactNode {
  const words = useWords(WORDS);
  const { noHall } = useWords(PLAN_WORDS);
  const locale = useLocale();
  const params = route.useParams();
  const { places, ...placesQuery } = usePlaces();
  const venue = places?.venues.find(({ slug }) => slug === params.venue);
  const hall = venue?.halls.find(({ code }) => code === params.hall);
  const hallQuery = useQuery({
    queryKey: ['edited-hall', hall?.id, locale],
    queryFn: ({ signal }) => readHall(hall?.id ?? '', locale, signal),
    enabled: hall !== undefined,
    // The draft is based on the plan that was stored when the editor opened.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  // After a failed refetch the editor stays open.
  const failed = [placesQuery, hallQuery].find(({ data, error }) => data === undefined && error !== null);
  if (failed) return <FailureNotice error={failed.error} onRetry={() => void hallQuery.refetch()} />;
  if (!places) return <Loading />;
  if (!venue || !hall) return <Empty title={noHall} isPage />;
  if (hall.width === null || hall.depth === null) {
    return (
      <Empty title={words.noSize} isPage>
        <Link to="/$event/plan/$venue/$hall" params={params}>
          {words.back}
        </Link>
      </Empty>
    );
  }
  if (!hallQuery.data) return <Loading />;
  return (
    <EditorView
      key={`${hall.id}:${hallQuery.dataUpdatedAt}`}
      venue={venue}
      hall={hall}
      floor={{ width: hall.width, depth: hall.depth }}
      zones={places.zones}
      stored={hallQuery.data}
      onStored={() => void hallQuery.refetch()}
    />
  );
}
