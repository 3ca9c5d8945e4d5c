import { useMutation } from '@tanstack/react-query';
import { executeMutation, Refused } from '../graphql-request.js';
import { Dialog } from '../dialog.js';
import { DialogButtons } from '../dialog-buttons.js';
import { FailureNotice } from '../failure-notice.js';
import { useWords } from '../language.js';
import { useFormDraft } from '../use-form-draft.js';
import type { ReactNode, SyntheticEvent } from 'react';
import { useEntryScope } from '../entry/entry-scope.js';
import { productDraft } from './product-draft.js';
import { ProductFields } from './product-fields.js';
import { changedProduct, emptyProduct } from './product-values.js';
import { AddProductDocument } from './products.graphql.js';
import { useProductRefresh } from './use-products.js';
import { WORDS } from './words.js';

interface NewProductDialogProps {
  readonly onClose: () => void;
  /** Called with the id of the new product. Its pictures can then be added. */
  readonly onAdded: (id: string) => void;
}

/** Adds a product. Unsaved input survives a reload of the page. */
export function NewProductDialog({ onClose, onAdded }: NewProductDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { values, changeValues, add, discardThen } = useNewProduct((id) => {
    onClose();
    if (id !== undefined) onAdded(id);
  });
  const errorAt = (field: string): string | undefined => {
    const { error } = add;
    return error instanceof Refused ? error.errorAt(field)?.message : undefined;
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Dialog title={words.addTitle} isOpen isWide onClose={onClose}>
      <form noValidate className="form-rows" onSubmit={submit}>
        <ProductFields values={values} onChange={changeValues} errorAt={errorAt} />
        <FailureNotice error={add.error} />
        <DialogButtons onCancel={discardThen(onClose)} isPending={add.isPending}>
          {words.add}
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function useNewProduct(onDone: (id: string | undefined) => void) {
  const { exhibitorId, event } = useEntryScope();
  const refresh = useProductRefresh();
  const none = emptyProduct(event.locales);
  const draft = useFormDraft(productDraft(exhibitorId, 'new'), none);
  const add = useMutation({
    mutationFn: () => {
      const { name, ...rest } = changedProduct(none, draft.values);
      return executeMutation(AddProductDocument, { input: { ...rest, name: name ?? [], exhibitorId } });
    },
    onSuccess: async ({ product }) => {
      draft.discard();
      await refresh();
      onDone(product?.id);
    },
  });
  return { values: draft.values, changeValues: draft.change, discardThen: draft.discardThen, add };
}
