import { ProductList } from '@vitrine/components/products/product-list';
import type { ReactNode } from 'react';

/** The products of an exhibitor. */
export function ProductsPart(): ReactNode {
  return (
    <div className="part">
      <ProductList />
    </div>
  );
}
