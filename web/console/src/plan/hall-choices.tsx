import { Link } from '@tanstack/react-router';
import { useWords } from '@vitrine/components/language';
import { type ReactNode, useEffect, useRef } from 'react';
import { useEvent } from '../event/event-context.js';
import type { Hall, Venue } from '../places/use-places.js';
import { WORDS } from './words.js';

interface HallChoicesProps {
  readonly venues: readonly Venue[];
  readonly venue: Venue;
  readonly hall: Hall;
}

/** Links to the halls of the venue and to the other venues. */
export function HallChoices({ venues, venue, hall }: HallChoicesProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = row;
    if (!current) return undefined;
    // A result beside the row makes it narrower.
    const observer = new ResizeObserver(() => {
      current.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [hall.id]);
  const otherVenues = venues.filter(({ id, halls }) => id !== venue.id && halls.length > 0);
  return (
    <div className="plan-halls" ref={row}>
      {otherVenues.length > 0 && <strong title={venue.name}>{venue.shortName}</strong>}
      <div role="group" aria-label={words.halls}>
        {venue.halls.map(({ id, code, name }) => (
          <Link
            key={id}
            className="hall-choice"
            title={name}
            to="/$event/plan/$venue/$hall"
            params={{ event: event.slug, venue: venue.slug, hall: code }}
            activeOptions={{ includeSearch: false }}
          >
            {code}
          </Link>
        ))}
      </div>
      {otherVenues.map(({ id, slug, shortName, halls: [first] }) => (
        <Link
          key={id}
          to="/$event/plan/$venue/$hall"
          params={{ event: event.slug, venue: slug, hall: first?.code ?? '' }}
        >
          {shortName}
        </Link>
      ))}
    </div>
  );
}
