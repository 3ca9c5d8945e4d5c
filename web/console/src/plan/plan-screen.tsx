import { getRouteApi } from '@tanstack/react-router';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import type { ReactNode } from 'react';
import { usePlaces } from '../places/use-places.js';
import { HallPlanView } from './hall-plan-view.js';
import { usePlanChoices } from './use-plan-actions.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/plan/$venue/$hall');

/** The plan of a hall, on which organizers place exhibitors. */
export function PlanScreen(): ReactNode {
  const words = useWords(WORDS);
  const { venue: slug, hall: code } = route.useParams();
  const { places, error, refetch } = usePlaces();
  const choices = usePlanChoices();
  if (error && !places) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!places) return <Loading />;
  const venue = places.venues.find((each) => each.slug === slug);
  const hall = venue?.halls.find((each) => each.code === code);
  if (!venue || !hall) {
    return (
      <div className="screen">
        <header className="screen-head">
          <h1>{words.title}</h1>
        </header>
        <Empty title={words.noHall} />
      </div>
    );
  }
  return <HallPlanView key={hall.id} venues={places.venues} venue={venue} hall={hall} choices={choices} />;
}
