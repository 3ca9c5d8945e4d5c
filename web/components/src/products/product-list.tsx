import { type ReactNode, useState } from 'react';
import { Button } from '../button.js';
import { readDraft } from '../draft-store.js';
import { Empty } from '../empty.js';
import { useEntryScope } from '../entry/entry-scope.js';
import { FailureNotice } from '../failure-notice.js';
import { useWords } from '../language.js';
import { Loading } from '../loading.js';
import { NewProductDialog } from './new-product-dialog.js';
import { ProductDialog } from './product-dialog.js';
import { productDraft } from './product-draft.js';
import { ProductItem } from './product-item.js';
import type { EntryProductFragment } from './products.graphql.js';
import { useProducts } from './use-products.js';
import { WORDS } from './words.js';

/** The products of an exhibitor. Users add, edit and remove them. */
export function ProductList(): ReactNode {
  const words = useWords(WORDS);
  const { exhibitorId, canEdit } = useEntryScope();
  const list = useProducts();
  const [openId, setOpenId] = useState<string>();
  // After a reload the form of a new product opens again.
  const [isAdding, setIsAdding] = useState(
    () => canEdit && readDraft(productDraft(exhibitorId, 'new')) !== undefined,
  );
  const openProduct = useOpenProduct(list.products, openId);
  return (
    <section className="card" aria-labelledby="products">
      <h2 id="products">{words.title}</h2>
      <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.products?.length === 0 && <Empty title={words.none} />}
      <ul className="item-list">
        {list.products?.map((product) => (
          <ProductItem key={product.id} product={product} onEdit={() => setOpenId(product.id)} />
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
      {isAdding && <NewProductDialog onClose={() => setIsAdding(false)} onAdded={setOpenId} />}
      {openProduct && (
        <ProductDialog key={openProduct.id} product={openProduct} onClose={() => setOpenId(undefined)} />
      )}
    </section>
  );
}

/** The product with this id. If somebody else removes it, its dialog keeps the unsaved input. */
function useOpenProduct(products: readonly EntryProductFragment[] | undefined, openId: string | undefined) {
  const [last, setLast] = useState<EntryProductFragment>();
  const product = products?.find(({ id }) => id === openId);
  if (product && product !== last) setLast(product);
  return product ?? (last?.id === openId ? last : undefined);
}
