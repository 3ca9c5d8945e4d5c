import type { CatalogObject } from '@vitrine/client';
import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import { HitRow } from './hit-row.js';
import { StarButton } from './star-button.js';

/** A saved product with its star, which removes it. */
export function SavedProductRow({ of: product }: { readonly of: CatalogObject<'Product'> }): JSX.Element {
  const { fair } = useKiosk();
  return (
    <div class="row-line">
      <HitRow hit={{ object: product, score: 1 }} />
      <StarButton id={product.id} name={fair.text(product.body.name)} />
    </div>
  );
}
