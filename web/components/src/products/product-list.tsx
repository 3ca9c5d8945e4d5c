import { type ReactNode, useState } from 'react';
import { Button } from '../button.js';
import { Empty } from '../empty.js';
import { useEntryScope } from '../entry/entry-scope.js';
import { FailureNotice } from '../failure-notice.js';
import { useWords } from '../language.js';
import { Loading } from '../loading.js';
import { NewProductDialog } from './new-product-dialog.js';
import { ProductDialog } from './product-dialog.js';
import { ProductItem } from './product-item.js';
import type { EntryProductFragment } from './products.graphql.js';
import { useProducts } from './use-products.js';
import { WORDS } from './words.js';

/** The products of an exhibitor: added, edited with their pictures, and removed. */
export function ProductList(): ReactNode {
  const words = useWords(WORDS);
  const { canEdit } = useEntryScope();
  const list = useProducts();
  const [open, setOpen] = useState<string>();
  const [isAdding, setIsAdding] = useState(false);
  const opened = useOpened(list.products, open);
  return (
    <section className="card" aria-labelledby="products">
      <h2 id="products">{words.title}</h2>
      <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.products?.length === 0 && <Empty title={words.none} />}
      <ul className="item-list">
        {list.products?.map((product) => (
          <ProductItem key={product.id} product={product} onEdit={() => setOpen(product.id)} />
        ))}
      </ul>
      <div className="item-list-end">
        {list.hasNextPage && (
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {words.more}
          </Button>
        )}
        {canEdit && (
          <Button kind="main" icon="plus" onPress={() => setIsAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      {isAdding && <NewProductDialog onClose={() => setIsAdding(false)} onAdded={setOpen} />}
      {opened && <ProductDialog key={opened.id} product={opened} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

/** The product with this id; the unsaved input stays in its dialog also if somebody else removes it. */
function useOpened(products: readonly EntryProductFragment[] | undefined, open: string | undefined) {
  const [last, setLast] = useState<EntryProductFragment>();
  const found = products?.find(({ id }) => id === open);
  if (found && found !== last) setLast(found);
  return found ?? (last?.id === open ? last : undefined);
}
