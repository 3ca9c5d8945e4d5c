import { change } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { withDescendants } from '@vitrine/components/category-nodes';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import { MergeQuestion } from '@vitrine/components/merge-question';
import { type Stored, type StoredForm, useStoredForm } from '@vitrine/components/use-stored-form';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components/Form';
import { useEntry } from '../entry/entry-context.js';
import { useEntryChoices } from '../entry-form/use-entry-form.js';
import { ProductFields } from './product-fields.js';
import { ProductPictures } from './product-pictures.js';
import { changedProduct, productOf, type ProductValues } from './product-values.js';
import { type EntryProductFragment, SaveProductDocument } from './products.graphql.js';
import { useProductRefresh, useProducts } from './use-products.js';
import { WORDS } from './words.js';

interface ProductDialogProps {
  readonly product: EntryProductFragment;
  readonly onClose: () => void;
}

/** Edits a product and its pictures. */
export function ProductDialog({ product, onClose }: ProductDialogProps): ReactNode {
  const words = useWords(WORDS);
  const componentWords = useWords(COMPONENT_WORDS);
  const form = useProductForm(product);
  return (
    <Dialog title={words.edit(product.name)} isOpen onClose={onClose}>
      <Form
        className="form-rows"
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <ProductPictures product={product} />
        <ProductFields values={form.values} onChange={form.set} errorAt={form.errorAt} />
        <FailureNotice error={form.error} />
        <ProductMerge form={form} />
        <div className="dialog-buttons">
          <span role="status">{form.isSaved && componentWords.saved}</span>
          <Button onPress={onClose}>{componentWords.close}</Button>
          <Button kind="main" type="submit" isDisabled={!form.isDirty} isPending={form.isSaving}>
            {componentWords.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function ProductMerge({ form }: { readonly form: StoredForm<ProductValues> }): ReactNode {
  const words = useWords(WORDS);
  const categories = withDescendants(useEntryChoices().data?.categories ?? []);
  const labelOf = (path: string): string => {
    const [field = '', locale] = path.split('.');
    const name = words[field as keyof ProductValues];
    return locale === undefined ? name : `${name} · ${localeName(locale)}`;
  };
  const textOf = (path: string, value: unknown): string => {
    if (path !== 'categoryIds') return typeof value === 'string' ? value : value === true ? '✓' : '';
    return categories
      .filter(({ id }) => (value as readonly string[]).includes(id))
      .map(({ name }) => name)
      .join(' / ');
  };
  return <MergeQuestion form={form} title={words.mergeTitle} labelOf={labelOf} textOf={textOf} />;
}

function useProductForm(product: EntryProductFragment): StoredForm<ProductValues> {
  const { entry } = useEntry();
  const locale = useLocale();
  const refresh = useProductRefresh();
  const { reread } = useProducts();
  const storedOf = (read: EntryProductFragment): Stored<ProductValues> => ({
    version: read.version,
    values: productOf(read, entry.event.locales),
  });
  return useStoredForm<ProductValues>({
    draft: `product:${product.id}`,
    stored: storedOf(product),
    reread: async () => storedOf((await reread()).find(({ id }) => id === product.id) ?? product),
    save: async ({ version, before, after }) => {
      const input = { productId: product.id, version, ...changedProduct(before, after) };
      const payload = await change(SaveProductDocument, { input, locale });
      await refresh();
      return storedOf(payload.product ?? product);
    },
  });
}
