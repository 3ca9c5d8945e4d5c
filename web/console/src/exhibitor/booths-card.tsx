import { Link } from '@tanstack/react-router';
import { useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from './exhibitor-context.js';
import { WORDS } from './words.js';

/** The booths of the exhibitor, each with its place on the floor plan. */
export function BoothsCard(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { booths, status } = useExhibitor().exhibitor;
  return (
    <section className="card form-rows" aria-labelledby="booths">
      <h2 id="booths">{words.booths}</h2>
      {booths.length === 0 ? (
        <p className="is-quiet">{status === 'APPROVED' ? words.noBooth : words.noBoothYet}</p>
      ) : (
        <ul className="booths">
          {booths.map(({ id, code, hall }) => (
            <li key={id}>
              <Link
                to="/$event/plan/$venue/$hall"
                params={{ event: event.slug, venue: hall.venue.slug, hall: hall.code }}
                search={{ booth: code }}
              >
                <Plate hall={hall.code} booth={code} />
                {hall.venue.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
