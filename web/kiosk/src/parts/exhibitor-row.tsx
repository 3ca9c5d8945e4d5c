import type { CatalogObject } from '@vitrine/client';
import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import { FieldSign } from './field-sign.js';
import { Plate } from './plate.js';
import { StarButton } from './star-button.js';
import { CompanyName, Text } from './text.js';

/** An exhibitor in a list: plate, sign, name and venue. */
export function ExhibitorRow({ of: exhibitor }: { readonly of: CatalogObject<'Exhibitor'> }): JSX.Element {
  const { fair, go } = useKiosk();
  const place = fair.placesOf(exhibitor)[0];
  return (
    <div class="row-line">
      <button type="button" class="row" onClick={() => go({ at: 'exhibitor', id: exhibitor.id })}>
        <span class="row-place">
          {place && <Plate hall={place.hall.body.code} booth={place.booth.body.code} />}
        </span>
        <FieldSign field={fair.fieldOf(exhibitor.body.categories[0])} />
        <span class="row-name">
          <CompanyName of={exhibitor.body} />{' '}
          <small>
            <Text of={place?.venue?.body.name ?? exhibitor.body.city} />
          </small>
        </span>
      </button>
      <StarButton id={exhibitor.id} name={fair.text(exhibitor.body.name)} />
    </div>
  );
}
