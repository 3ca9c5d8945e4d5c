import { CheckInput } from '@vitrine/components/check-input';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { usePlaces } from '../places/use-places.js';
import { WORDS } from './words.js';

interface PlaceChecksProps {
  readonly venueIds: readonly string[];
  readonly hallIds: readonly string[];
  readonly onChange: (changes: { venueIds?: string[]; hallIds?: string[] }) => void;
}

/** Checkboxes for the venues and halls of an announcement. No choice means the whole event. */
export function PlaceChecks({ venueIds, hallIds, onChange }: PlaceChecksProps): ReactNode {
  const words = useWords(WORDS);
  const { places } = usePlaces();
  const toggled = (ids: readonly string[], id: string, isOn: boolean): string[] =>
    isOn ? [...ids, id] : ids.filter((each) => each !== id);
  return (
    <fieldset className="place-checks">
      <legend>{words.places}</legend>
      <p className="is-quiet">{words.placesText}</p>
      {places?.venues.map((venue) => (
        <div key={venue.id}>
          <CheckInput
            isSelected={venueIds.includes(venue.id)}
            onChange={(isOn) => onChange({ venueIds: toggled(venueIds, venue.id, isOn) })}
          >
            <strong>{venue.name}</strong>
          </CheckInput>
          <div>
            {venue.halls.map((hall) => (
              <CheckInput
                key={hall.id}
                isSelected={hallIds.includes(hall.id)}
                onChange={(isOn) => onChange({ hallIds: toggled(hallIds, hall.id, isOn) })}
              >
                {hall.code}
              </CheckInput>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
