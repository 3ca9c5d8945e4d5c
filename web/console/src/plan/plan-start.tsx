import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { PlanStartDocument, type PlanStartQuery } from './plan.graphql.js';
import { WORDS } from './words.js';

/** Redirects to the plan of the hall with the most exhibitors. */
export function PlanStart(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { data, error, refetch } = useQuery({
    queryKey: ['plan-start', event.slug],
    queryFn: ({ signal }) => executeQuery(PlanStartDocument, { event: event.slug }, signal),
  });
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const [venue, hall] = largestHall(data);
  if (!venue || !hall) {
    return (
      <div className="screen">
        <header className="screen-head">
          <h1>{words.title}</h1>
        </header>
        <Empty title={words.noHalls}>
          <Link to="/$event/places" params={{ event: event.slug }}>
            {words.addHalls}
          </Link>
        </Empty>
      </div>
    );
  }
  return (
    <Navigate
      to="/$event/plan/$venue/$hall"
      params={{ event: event.slug, venue: venue.slug, hall: hall.code }}
      replace
    />
  );
}

type Start = NonNullable<PlanStartQuery['event']>;
type StartVenue = Start['venues'][number];

function largestHall({ event }: PlanStartQuery): [StartVenue, StartVenue['halls'][number]] | [] {
  const counts = event?.exhibitors.facets.halls ?? [];
  const countOf = (id: string): number => counts.find(({ hall }) => hall.id === id)?.count ?? 0;
  const halls = (event?.venues ?? []).flatMap((venue) =>
    venue.halls.map((hall): [StartVenue, StartVenue['halls'][number]] => [venue, hall]),
  );
  return halls.sort(([, a], [, b]) => countOf(b.id) - countOf(a.id))[0] ?? [];
}
