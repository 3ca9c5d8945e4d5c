import { useMutation } from '@tanstack/react-query';
import { change, Refused } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { Dialog } from '@vitrine/components/dialog';
import { readDraft, writeDraft } from '@vitrine/components/draft-store';
import { useErrorText } from '@vitrine/components/error-text';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { type ReactNode, type SyntheticEvent, useEffect, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useEntry } from '../entry/entry-context.js';
import { ProductFields } from './product-fields.js';
import { changedProduct, emptyProduct, type ProductValues } from './product-values.js';
import { AddProductDocument } from './products.graphql.js';
import { useProductRefresh } from './use-products.js';
import { WORDS } from './words.js';

/** Adds a product. What is typed survives a reload of the page. */
export function NewProductDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(WORDS);
  const componentWords = useWords(COMPONENT_WORDS);
  const errorText = useErrorText();
  const { values, setValues, add } = useNewProduct(onClose);
  const errorAt = (field: string): string | undefined => {
    const error = add.error instanceof Refused ? add.error.errorAt(field) : undefined;
    return error && errorText(error);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Dialog title={words.addTitle} isOpen onClose={onClose}>
      <Form className="form-rows" onSubmit={submit}>
        <ProductFields
          values={values}
          onChange={(changes) => setValues({ ...values, ...changes })}
          errorAt={errorAt}
        />
        <FailureNotice error={add.error} />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{componentWords.cancel}</Button>
          <Button kind="main" type="submit" isPending={add.isPending}>
            {words.add}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function useNewProduct(onClose: () => void) {
  const { entry } = useEntry();
  const refresh = useProductRefresh();
  const key = `product:new:${entry.id}`;
  const none = emptyProduct(entry.event.locales);
  const [values, setValues] = useState(() => (readDraft(key) as ProductValues | undefined) ?? none);
  useEffect(() => writeDraft(key, values), [key, values]);
  const add = useMutation({
    mutationFn: () => {
      const { name, ...rest } = changedProduct(none, values);
      return change(AddProductDocument, { input: { ...rest, name: name ?? [], exhibitorId: entry.id } });
    },
    onSuccess: async () => {
      writeDraft(key, undefined);
      await refresh();
      onClose();
    },
  });
  return { values, setValues, add };
}
