import type { CatalogObject } from '@vitrine/client';
import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import { FieldSign } from './field-sign.js';
import { Picture } from './picture.js';
import { StarButton } from './star-button.js';
import { Text } from './text.js';

export function ProductCard({ of: product }: { readonly of: CatalogObject<'Product'> }): JSX.Element {
  const { fair } = useKiosk();
  const { name, images, description, categories } = product.body;
  return (
    <article class="product">
      <Picture of={images[0]} width={640}>
        <FieldSign field={fair.fieldOf(categories[0])} />
      </Picture>
      <div class="product-line">
        <h3>
          <Text of={name} />
        </h3>
        <StarButton id={product.id} name={fair.text(name)} />
      </div>
      <p>
        <Text of={description} />
      </p>
    </article>
  );
}
