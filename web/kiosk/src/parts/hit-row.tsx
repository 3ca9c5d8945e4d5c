import type { CatalogObject } from '@vitrine/client';
import type { ComponentChildren, JSX } from 'preact';
import type { Field } from '../catalog/fair.js';
import type { Hit } from '../catalog/hit-order.js';
import { useKiosk } from '../state/kiosk-context.js';
import type { View } from '../state/view.js';
import { ExhibitorRow } from './exhibitor-row.js';
import { FieldSign } from './field-sign.js';
import { Plate } from './plate.js';
import { CompanyName, Text } from './text.js';
import { SessionRow } from './session-row.js';

interface HitRowProps {
  readonly hit: Hit;
}

/** A hit of a search as a row of a list. */
export function HitRow({ hit: { object } }: HitRowProps): JSX.Element {
  switch (object.type) {
    case 'Exhibitor':
      return <ExhibitorRow of={object} />;
    case 'Product':
      return <ProductRow product={object} />;
    case 'Category':
      return <CategoryRow category={object} />;
    case 'Session':
      return <SessionRow of={object} />;
  }
}

function ProductRow({ product }: { readonly product: CatalogObject<'Product'> }): JSX.Element {
  const { fair, words } = useKiosk();
  const { name, exhibitor: owner, categories } = product.body;
  const exhibitor = fair.catalog.get(owner, 'Exhibitor');
  const place = exhibitor && fair.placesOf(exhibitor)[0];
  return (
    <PlainRow
      view={{ at: 'exhibitor', id: owner }}
      field={fair.fieldOf(categories[0])}
      plate={place && <Plate hall={place.hall.body.code} booth={place.booth.body.code} />}
      name={<Text of={name} />}
    >
      {words.productWord} · {exhibitor && <CompanyName of={exhibitor.body} />}
    </PlainRow>
  );
}

function CategoryRow({ category }: { readonly category: CatalogObject<'Category'> }): JSX.Element {
  const { fair, words } = useKiosk();
  return (
    <PlainRow
      view={{ at: 'list', category: category.id }}
      field={fair.fieldOf(category.id)}
      name={<Text of={category.body.name} />}
    >
      {words.exhibitorCount(fair.countIn(category.id))}
    </PlainRow>
  );
}

interface PlainRowProps {
  readonly view: View;
  readonly field: Field | undefined;
  readonly plate?: ComponentChildren;
  readonly name: ComponentChildren;
  readonly children: ComponentChildren;
}

function PlainRow({ view, field, plate, name, children }: PlainRowProps): JSX.Element {
  const { go } = useKiosk();
  return (
    <div class="row-line">
      <button type="button" class="row" onClick={() => go(view)}>
        <span class="row-place">{plate}</span>
        <FieldSign field={field} />
        <span class="row-name">
          {name} <small>{children}</small>
        </span>
      </button>
    </div>
  );
}
