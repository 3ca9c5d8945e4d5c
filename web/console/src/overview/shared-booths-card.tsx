import { Link } from '@tanstack/react-router';
import { useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { Overview } from './attention.js';
import { WORDS } from './words.js';

interface SharedBoothsCardProps {
  readonly counts: Overview;
}

/** Shared booths, each with a link to its place on the plan. Only the first ones are listed. */
export function SharedBoothsCard({ counts }: SharedBoothsCardProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const booths = counts.boothReport?.sharedBooths.nodes ?? [];
  if (booths.length === 0) return null;
  return (
    <section className="card" aria-labelledby="shared-booths">
      <h2 id="shared-booths" tabIndex={-1}>
        {words.sharedTitle}
      </h2>
      <ul className="shared-booths">
        {booths.map(({ id, code, hall, allocations }) => (
          <li key={id}>
            <Link
              to="/$event/plan/$venue/$hall"
              params={{ event: event.slug, venue: hall.venue.slug, hall: hall.code }}
              search={{ booth: code }}
            >
              <Plate hall={hall.code} booth={code} />
            </Link>
            <span>
              {namesIn(allocations).join(words.comma)}
              <small>{hall.venue.shortName}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Allocations = NonNullable<Overview['boothReport']>['sharedBooths']['nodes'][number]['allocations'];

/** The current exhibitors of the booth, including unpublished ones. */
function namesIn(allocations: Allocations): string[] {
  const live = allocations?.nodes.filter(({ endedAt }) => endedAt === null) ?? [];
  return live.flatMap(({ exhibitor }) => exhibitor?.name ?? []);
}
