import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { HallDialog } from './hall-dialog.js';
import { LevelSection } from './level-section.js';
import { PlaceSection, RemoveQuestion } from './place-section.js';
import { PlaceFailure } from './place-dialog.js';
import type { EditedPlace } from './edited-place.js';
import { EditedPlacesDocument, type EditedPlacesQuery } from './places.graphql.js';
import { movedId, type RemovedPlace, usePlaceChanges } from './use-place-changes.js';
import { VenueCard } from './venue-card.js';
import { VenueDialog } from './venue-dialog.js';
import { WORDS } from './words.js';
import { ZoneDialog } from './zone-dialog.js';
import { ZoneRow } from './zone-row.js';

/** Venues with their halls, zones and sponsor levels. */
export function PlacesScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event } = useEvent();
  const { data, error, refetch } = useQuery({
    queryKey: ['places', event.slug, 'edited', locale],
    queryFn: ({ signal }) => executeQuery(EditedPlacesDocument, { event: event.slug, locale }, signal),
  });
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
      </header>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.event && <PlaceLists places={data.event} />}
    </div>
  );
}

function PlaceLists({ places }: { readonly places: NonNullable<EditedPlacesQuery['event']> }): ReactNode {
  const words = useWords(WORDS);
  const [edited, setEdited] = useState<EditedPlace>();
  const [removed, setRemoved] = useState<RemovedPlace>();
  const { remove, order } = usePlaceChanges();
  const close = (): void => setEdited(undefined);
  const mover = (kind: 'venue' | 'zone', seen: readonly string[]) => (id: string, step: -1 | 1) =>
    order.mutate({ kind, seen, ids: movedId(seen, id, step) });
  const actions = { onEdit: setEdited, onRemove: setRemoved, ...useEvent().rights };
  const venueIds = places.venues.map(({ id }) => id);
  const zoneIds = places.zones.map(({ id }) => id);
  return (
    <div className="screen-body">
      <PlaceFailure error={remove.error ?? order.error} />
      <p role="status" className="is-read-out">
        {remove.isSuccess && words.removed(remove.variables.name)}
        {order.isSuccess && words.ordered}
      </p>
      <PlaceSection
        title={words.venues}
        add={words.newVenue}
        empty={words.noVenues}
        onAdd={() => setEdited({ kind: 'venue' })}
      >
        {places.venues.map((venue, index) => (
          <VenueCard
            key={venue.id}
            venue={venue}
            index={index}
            count={places.venues.length}
            onMove={mover('venue', venueIds)}
            {...actions}
          />
        ))}
      </PlaceSection>
      <PlaceSection
        title={words.zones}
        add={words.newZone}
        empty={words.noZones}
        onAdd={() => setEdited({ kind: 'zone' })}
      >
        {places.zones.map((zone, index) => (
          <ZoneRow
            key={zone.id}
            zone={zone}
            index={index}
            count={places.zones.length}
            onMove={mover('zone', zoneIds)}
            {...actions}
          />
        ))}
      </PlaceSection>
      <LevelSection levels={places.sponsorLevels} />
      {edited?.kind === 'venue' && (
        <VenueDialog venue={edited.venue} siblingCount={places.venues.length} onClose={close} />
      )}
      {edited?.kind === 'hall' && <HallDialog venue={edited.venue} hall={edited.hall} onClose={close} />}
      {edited?.kind === 'zone' && (
        <ZoneDialog zone={edited.zone} siblingCount={places.zones.length} onClose={close} />
      )}
      <RemoveQuestion
        place={removed}
        onAnswer={(isYes) => {
          if (isYes && removed) remove.mutate(removed);
          setRemoved(undefined);
        }}
      />
    </div>
  );
}
