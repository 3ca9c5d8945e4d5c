import { executeMutation } from '../graphql-request.js';
import { Button } from '../button.js';
import { withDescendants } from '../category-nodes.js';
import { Dialog } from '../dialog.js';
import { FailureNotice } from '../failure-notice.js';
import { useLocale, useWords } from '../language.js';
import { localeName } from '../localized.js';
import { MergeQuestion } from '../merge-question.js';
import { type Stored, type StoredForm, useStoredForm } from '../use-stored-form.js';
import { WORDS as COMPONENT_WORDS } from '../words.js';
import type { ReactNode } from 'react';
import { useEntryScope } from '../entry/entry-scope.js';
import { useEntryChoices } from '../entry/use-entry-choices.js';
import { PendingProduct } from './pending-product.js';
import { productDraft } from './product-draft.js';
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
  const { canReview } = useEntryScope();
  const form = useProductForm(product);
  // The fields contain what visitors see. Changes of staff do not wait.
  const pending = canReview ? null : product.pendingChange;
  return (
    <Dialog title={words.edit(product.name)} isOpen isWide onClose={onClose}>
      <form
        noValidate
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
        {pending && <PendingProduct product={product} pending={pending} />}
        <div className="dialog-buttons">
          <span role="status">{form.isSaved && (pending ? words.pending : componentWords.saved)}</span>
          <Button onPress={onClose}>{componentWords.close}</Button>
          <Button kind="main" type="submit" isDisabled={!form.canSave} isPending={form.isSaving}>
            {componentWords.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function ProductMerge({ form }: { readonly form: StoredForm<ProductValues> }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEntryScope();
  const categories = withDescendants(useEntryChoices(event.slug).data?.categories ?? []);
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
  const { exhibitorId, event } = useEntryScope();
  const locale = useLocale();
  const refresh = useProductRefresh();
  const { reread } = useProducts();
  const storedOf = (read: EntryProductFragment): Stored<ProductValues> => ({
    version: read.version,
    values: productOf(read, event.locales),
  });
  return useStoredForm<ProductValues>({
    draft: productDraft(exhibitorId, product.id),
    stored: storedOf(product),
    reread: async () => storedOf((await reread()).find(({ id }) => id === product.id) ?? product),
    save: async ({ version, before, after }) => {
      const input = { productId: product.id, version, ...changedProduct(before, after) };
      const payload = await executeMutation(SaveProductDocument, { input, locale });
      await refresh();
      return storedOf(payload.product ?? product);
    },
  });
}
