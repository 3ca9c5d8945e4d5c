import { useMutation } from '@tanstack/react-query';
import { change } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { PictureInput } from '@vitrine/components/picture-input';
import type { ReactNode } from 'react';
import { useEntry } from '../entry/entry-context.js';
import { type EntryProductFragment, SetProductPicturesDocument } from './products.graphql.js';
import { useProductRefresh, useProducts } from './use-products.js';
import { WORDS } from './words.js';

/** The pictures of a product in their order. */
export function ProductPictures({ product: opened }: { readonly product: EntryProductFragment }): ReactNode {
  const words = useWords(WORDS);
  const { entry } = useEntry();
  const refresh = useProductRefresh();
  // A picture that is added changes the version.
  const product = useProducts().products?.find(({ id }) => id === opened.id) ?? opened;
  const hashes = product.images.map(({ sha256 }) => sha256);
  const setPictures = useMutation({
    mutationFn: (next: readonly string[]) =>
      change(SetProductPicturesDocument, {
        input: {
          productId: product.id,
          version: product.version,
          images: next.map((sha256) => ({ sha256 })),
        },
      }),
    onSuccess: refresh,
  });
  return (
    <div className="product-pictures">
      {product.images.map(({ sha256, url }, index) => (
        <span key={sha256}>
          <img src={url} alt={words.picture(index + 1)} className="product-picture" />
          <Button
            kind="quiet"
            icon="trash-2"
            aria-label={words.removePicture(index + 1)}
            onPress={() => setPictures.mutate(hashes.filter((hash) => hash !== sha256))}
          />
        </span>
      ))}
      <PictureInput
        label={words.addPicture}
        event={entry.event.id}
        onUploaded={(sha256) => setPictures.mutate([...hashes, sha256])}
      />
      <FailureNotice error={setPictures.error} />
    </div>
  );
}
