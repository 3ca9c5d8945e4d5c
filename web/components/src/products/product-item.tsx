import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { executeMutation } from '../graphql-request.js';
import { Button } from '../button.js';
import { readDraft } from '../draft-store.js';
import { ConfirmDialog } from '../confirm-dialog.js';
import { useEntryScope } from '../entry/entry-scope.js';
import { FailureNotice } from '../failure-notice.js';
import { useWords } from '../language.js';
import { StatusMark } from '../status-mark.js';
import { WORDS as COMPONENT_WORDS } from '../words.js';
import { PendingProduct } from './pending-product.js';
import { RejectedProduct } from './rejected-product.js';
import { productDraft } from './product-draft.js';
import { type EntryProductFragment, RemoveProductDocument } from './products.graphql.js';
import { useProductRefresh } from './use-products.js';
import { WORDS } from './words.js';

interface ProductItemProps {
  readonly product: EntryProductFragment;
  readonly onEdit: () => void;
}

/** One product of the list. */
export function ProductItem({ product, onEdit }: ProductItemProps): ReactNode {
  const words = useWords(WORDS);
  const { unsavedText } = useWords(COMPONENT_WORDS);
  const { exhibitorId, canEdit, canReview } = useEntryScope();
  const refresh = useProductRefresh();
  const [isOpen, setIsOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      executeMutation(RemoveProductDocument, { input: { productId: product.id, version: product.version } }),
    onSuccess: refresh,
    onSettled: () => setIsOpen(false),
  });
  const [picture] = product.images;
  return (
    <li>
      <span className="product-name">
        {picture ? (
          <img src={picture.url} alt="" className="product-picture" loading="lazy" />
        ) : (
          <i className="product-picture" />
        )}
        <span>
          <strong>{product.name}</strong>
          <small>
            {words.kinds[product.kind]}
            {product.premiere && ` · ${words.premiere}`}
          </small>
          {readDraft(productDraft(exhibitorId, product.id)) !== undefined && (
            <StatusMark tone="warn">{unsavedText}</StatusMark>
          )}
          {product.pendingChange && <StatusMark tone="warn">{words.pending}</StatusMark>}
        </span>
      </span>
      {canEdit && (
        <>
          <Button kind="quiet" icon="pencil" aria-label={words.edit(product.name)} onPress={onEdit} />
          <Button
            kind="quiet"
            icon="trash-2"
            aria-label={words.remove(product.name)}
            onPress={() => setIsOpen(true)}
          />
        </>
      )}
      <FailureNotice error={remove.error} />
      {!canReview && product.rejectedChange && (
        <RejectedProduct name={product.name} rejected={product.rejectedChange} />
      )}
      {product.pendingChange && <PendingProduct product={product} pending={product.pendingChange} />}
      <ConfirmDialog
        title={words.removeQuestion(product.name)}
        action={words.removeAction}
        isBad
        isOpen={isOpen}
        isPending={remove.isPending}
        onClose={() => setIsOpen(false)}
        onConfirm={() => remove.mutate()}
      >
        {words.removeText}
      </ConfirmDialog>
    </li>
  );
}
