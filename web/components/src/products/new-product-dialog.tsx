import { useMutation } from '@tanstack/react-query';
import { change, Refused } from '../ask.js';
import { Dialog } from '../dialog.js';
import { DialogButtons } from '../dialog-buttons.js';
import { FailureNotice } from '../failure-notice.js';
import { useWords } from '../language.js';
import { useKeptState } from '../use-kept-state.js';
import type { ReactNode, SyntheticEvent } from 'react';
import { useEntryScope } from '../entry/entry-scope.js';
import { ProductFields } from './product-fields.js';
import { changedProduct, emptyProduct } from './product-values.js';
import { AddProductDocument } from './products.graphql.js';
import { useProductRefresh } from './use-products.js';
import { WORDS } from './words.js';

interface NewProductDialogProps {
  readonly onClose: () => void;
  /** Called with the id of the new product; its pictures can be added then. */
  readonly onAdded: (id: string) => void;
}

/** Adds a product. What is typed survives a reload of the page. */
export function NewProductDialog({ onClose, onAdded }: NewProductDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { values, keep, add } = useNewProduct((id) => {
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
        <ProductFields values={values} onChange={keep} errorAt={errorAt} />
        <FailureNotice error={add.error} />
        <DialogButtons onCancel={onClose} isPending={add.isPending}>
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
  const { values, change: keep, forget } = useKeptState(`product:new:${exhibitorId}`, none);
  const add = useMutation({
    mutationFn: () => {
      const { name, ...rest } = changedProduct(none, values);
      return change(AddProductDocument, { input: { ...rest, name: name ?? [], exhibitorId } });
    },
    onSuccess: async ({ product }) => {
      forget();
      await refresh();
      onDone(product?.id);
    },
  });
  return { values, keep, add };
}
