import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type EntryValues, withProposed } from '../../audit/value-difference.js';
import { Database } from '../../platform/database/database.js';
import type { ProductAction } from './product-revision.service.js';
import { PRODUCT_TEXTS, PRODUCT_VALUES } from './product-values.js';

/** What is pending of a product, and what it is now. */
export interface ProductRevisionRow {
  action: ProductAction;
  current: EntryValues;
  proposed: EntryValues;
  by: string;
  at: Date;
}

/** Reads what is pending of products, that of one request in one statement. */
@Injectable()
export class ProductRevisionLoader {
  readonly #loaders = new WeakMap<object, DataLoader<string, ProductRevisionRow | null>>();

  constructor(private readonly database: Database) {}

  /** What is pending of the product; `scope` is what lives as long as it may be kept. */
  load(scope: object, productId: string): Promise<ProductRevisionRow | null> {
    let loader = this.#loaders.get(scope);
    if (!loader) {
      loader = new DataLoader((ids) => this.#read(ids));
      this.#loaders.set(scope, loader);
    }
    return loader.load(productId);
  }

  async #read(ids: readonly string[]): Promise<(ProductRevisionRow | null)[]> {
    const rows = await this.database.query<ProductRevisionRow & { product_id: string }>({
      name: 'product-revisions',
      text: `select revision.product_id, revision.action, ${PRODUCT_VALUES} as current, revision.proposed,
          revision.actor as by, revision.at
        from product_revision revision join product on product.id = revision.product_id
        where revision.product_id = any($1) and revision.decided_at is null`,
      values: [ids],
    });
    const found = new Map(
      rows.map((row) => [
        row.product_id,
        { ...row, proposed: withProposed(row.current, row.proposed, PRODUCT_TEXTS) },
      ]),
    );
    return ids.map((id) => found.get(id) ?? null);
  }
}
