import { Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { useLocale, useWords } from '@vitrine/components/language';
import { textIn } from '@vitrine/components/localized';
import { Plate } from '@vitrine/components/plate';
import { StatusMark } from '@vitrine/components/status-mark';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { PlaceActions } from './place-actions.js';
import type { EditedHallRowFragment, EditedVenueFragment } from './places.graphql.js';
import type { EditedPlace } from './edited-place.js';
import type { RemovedPlace } from './use-place-changes.js';
import { WORDS } from './words.js';

export interface PlaceRowProps {
  readonly index: number;
  readonly count: number;
  readonly canManage: boolean;
  readonly onMove: (id: string, step: -1 | 1) => void;
  readonly onEdit: (place: EditedPlace) => void;
  readonly onRemove: (place: RemovedPlace) => void;
}

/** A venue with its halls. The main venue is always first. */
export function VenueCard({
  venue,
  ...row
}: PlaceRowProps & { readonly venue: EditedVenueFragment }): ReactNode {
  const { index, count, canManage, onMove, onEdit, onRemove } = row;
  const { id, name, role, cities, halls } = venue;
  const words = useWords(WORDS);
  const locale = useLocale();
  return (
    <li className="card venue-card">
      <header>
        <h3>{name}</h3>
        <StatusMark tone={role === 'MAIN' ? 'good' : 'plain'}>{words.roles[role]}</StatusMark>
        <span className="is-quiet">{textIn(cities, locale) || cities[0]?.text}</span>
        {canManage && (
          <PlaceActions
            name={name}
            onEdit={() => onEdit({ kind: 'venue', venue })}
            onRemove={() => onRemove({ kind: 'venue', id, name })}
            order={{
              isFirst: index === 0 || role === 'MAIN',
              isLast: index === count - 1 || role === 'MAIN',
              onMove: (step) => onMove(id, step),
            }}
          />
        )}
      </header>
      <ul aria-label={name} className="hall-rows">
        {halls.map((hall) => (
          <HallRow key={hall.id} venue={venue} hall={hall} {...row} />
        ))}
      </ul>
      {canManage && (
        <Button kind="quiet" icon="plus" onPress={() => onEdit({ kind: 'hall', venue: id })}>
          {words.newHall}
        </Button>
      )}
    </li>
  );
}

interface HallRowProps extends PlaceRowProps {
  readonly venue: EditedVenueFragment;
  readonly hall: EditedHallRowFragment;
}

function HallRow({ venue, hall, canManage, onEdit, onRemove }: HallRowProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { id, code, name, width, depth, stages } = hall;
  return (
    <li>
      <Plate hall={code} />
      <span>
        <strong>{name}</strong>
        <small className="is-quiet">
          {width === null || depth === null ? words.noSize : words.size(width, depth)}
          {stages.length > 0 && ` · ${words.stagesOf(stages.length)}`}
        </small>
      </span>
      <Link
        to="/$event/plan/$venue/$hall"
        params={{ event: event.slug, venue: venue.slug, hall: code }}
        aria-label={`${words.plan} ${code}`}
      >
        {words.plan}
      </Link>
      {canManage && (
        <PlaceActions
          name={code}
          onEdit={() => onEdit({ kind: 'hall', venue: venue.id, hall })}
          onRemove={() => onRemove({ kind: 'hall', id, name: code })}
        />
      )}
    </li>
  );
}
