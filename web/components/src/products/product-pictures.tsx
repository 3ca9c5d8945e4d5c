import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AltForm } from '../alt-form.js';
import { executeMutation } from '../graphql-request.js';
import { Button } from '../button.js';
import { useEntryScope } from '../entry/entry-scope.js';
import { FailureNotice } from '../failure-notice.js';
import { useWords } from '../language.js';
import { PictureInput } from '../picture-input.js';
import { type EntryProductFragment, SetProductPicturesDocument } from './products.graphql.js';
import { useProductRefresh } from './use-products.js';
import { WORDS } from './words.js';

interface ProductImage {
  readonly sha256: string;
  readonly alt?: { locale: string; text: string | null }[];
}

/** The pictures of a product in their order, with their alternative texts. */
export function ProductPictures({ product }: { readonly product: EntryProductFragment }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEntryScope();
  const refresh = useProductRefresh();
  const images: readonly ProductImage[] = product.images.map(({ sha256 }) => ({ sha256 }));
  const setPictures = useMutation({
    mutationFn: (next: readonly ProductImage[]) =>
      executeMutation(SetProductPicturesDocument, {
        input: { productId: product.id, version: product.version, images: [...next] },
      }),
    onSettled: refresh,
  });
  return (
    <div className="form-rows" role="group" aria-label={words.pictures}>
      {product.images.map((image, index) => (
        <ProductPicture
          key={image.sha256}
          image={image}
          draft={`${product.id}:${image.sha256}`}
          number={index + 1}
          onFirst={() => setPictures.mutate(withFirst(images, index))}
          onRemove={() => setPictures.mutate(images.filter((_each, at) => at !== index))}
          onAlt={(alt) =>
            setPictures.mutate(images.map((each, at) => (at === index ? { ...each, alt } : each)))
          }
        />
      ))}
      <div className="card-buttons">
        <PictureInput
          label={words.addPicture}
          event={event.id}
          onUploaded={({ sha256 }) => setPictures.mutate([...images, { sha256 }])}
        />
      </div>
      <FailureNotice error={setPictures.error} />
    </div>
  );
}

/** The same pictures with the chosen one first. */
function withFirst(images: readonly ProductImage[], index: number): ProductImage[] {
  return [...images.slice(index, index + 1), ...images.filter((_each, at) => at !== index)];
}

interface ProductPictureProps {
  readonly image: EntryProductFragment['images'][number];
  readonly draft: string;
  readonly number: number;
  readonly onFirst: () => void;
  readonly onRemove: () => void;
  readonly onAlt: (changes: { locale: string; text: string | null }[]) => void;
}

function ProductPicture(props: ProductPictureProps): ReactNode {
  const { image, draft, number, onFirst, onRemove, onAlt } = props;
  const words = useWords(WORDS);
  const { event } = useEntryScope();
  return (
    <div className="picture-row">
      <img src={image.url} alt={words.picture(number)} className="product-picture" />
      <details>
        <summary>{words.altOf(number)}</summary>
        <AltForm
          // After the texts are saved, the form starts again with them.
          key={JSON.stringify(image.alts)}
          draft={draft}
          stored={image.alts}
          locales={event.locales}
          onSave={onAlt}
        />
      </details>
      {number > 1 && (
        <Button kind="quiet" icon="arrow-up" aria-label={words.firstPicture(number)} onPress={onFirst} />
      )}
      <Button kind="quiet" icon="trash-2" aria-label={words.removePicture(number)} onPress={onRemove} />
    </div>
  );
}
