import { useMutation } from '@tanstack/react-query';
import { change } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { StatusMark } from '@vitrine/components/status-mark';
import { type ReactNode, useState } from 'react';
import { useEntry } from '../entry/entry-context.js';
import { NewProductDialog } from './new-product-dialog.js';
import { ProductDialog } from './product-dialog.js';
import { type EntryProductFragment, RemoveProductDocument } from './products.graphql.js';
import { useProductRefresh, useProducts } from './use-products.js';
import { WORDS } from './words.js';

/** The products of the entry: added, edited with their pictures, and removed. */
export function ProductsScreen(): ReactNode {
  const words = useWords(WORDS);
  const { canEdit } = useEntry();
  const list = useProducts();
  const [open, setOpen] = useState<EntryProductFragment | 'new'>();
  const close = (): void => setOpen(undefined);
  return (
    <section className="card" aria-labelledby="products">
      <h2 id="products">{words.title}</h2>
      <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.products?.length === 0 && <Empty title={words.none} />}
      <ul className="member-list">
        {list.products?.map((product) => (
          <ProductItem key={product.id} product={product} onEdit={() => setOpen(product)} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
          {words.more}
        </Button>
      )}
      {canEdit && (
        <Button kind="main" icon="plus" onPress={() => setOpen('new')}>
          {words.add}
        </Button>
      )}
      {open === 'new' && <NewProductDialog onClose={close} />}
      {open !== undefined && open !== 'new' && <ProductDialog product={open} onClose={close} />}
    </section>
  );
}

interface ProductItemProps {
  readonly product: EntryProductFragment;
  readonly onEdit: () => void;
}

function ProductItem({ product, onEdit }: ProductItemProps): ReactNode {
  const words = useWords(WORDS);
  const { canEdit } = useEntry();
  const refresh = useProductRefresh();
  const [isOpen, setIsOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      change(RemoveProductDocument, { input: { productId: product.id, version: product.version } }),
    onSuccess: refresh,
    onSettled: () => setIsOpen(false),
  });
  const [picture] = product.images;
  return (
    <li>
      <span className="product-name">
        {picture && <img src={picture.url} alt="" className="product-picture" />}
        <strong>{product.name}</strong>
        {product.pendingChange && <StatusMark tone="warn">{words.pending}</StatusMark>}
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
