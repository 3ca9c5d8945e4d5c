import { type CatalogObject, mediaUrl } from '@vitrine/client';
import type { JSX } from 'preact';
import { useKiosk } from '../state/kiosk-context.js';
import { FieldSign } from './field-sign.js';
import { StarButton } from './star-button.js';
import { Text } from './text.js';

export function ProductCard({ of: product }: { readonly of: CatalogObject<'Product'> }): JSX.Element {
  const { client, fair } = useKiosk();
  const { name, images, description, categories } = product.body;
  const picture = images[0];
  return (
    <article class="product">
      {picture ? (
        <img src={mediaUrl(client, picture, 640)} alt="" width={picture.width} height={picture.height} />
      ) : (
        <FieldSign field={fair.fieldOf(categories[0])} />
      )}
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
