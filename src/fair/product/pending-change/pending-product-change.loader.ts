import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type EntryValues, withProposed } from '../../../identity/audit/value-difference.js';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/per-request.js';
import type { ProductAction } from './pending-product-change.service.js';
import { PRODUCT_TEXTS, PRODUCT_VALUES } from './product-values.js';

/** The pending change of a product and the present values. */
export interface PendingProductChangeRow {
  action: ProductAction;
  current: EntryValues;
  proposed: EntryValues;
  by: string;
  at: Date;
}

/** Loads pending changes of products, in one statement per request. */
@Injectable()
export class PendingProductChangeLoader {
  readonly #loaders = new PerRequest(() => new DataLoader((ids: readonly string[]) => this.#read(ids)));

  constructor(private readonly database: Database) {}

  /** What is pending of the product. */
  load(context: object, productId: string): Promise<PendingProductChangeRow | null> {
    return this.#loaders.of(context).load(productId);
  }

  async #read(ids: readonly string[]): Promise<(PendingProductChangeRow | null)[]> {
    const rows = await this.database.query<PendingProductChangeRow & { product_id: string }>({
      name: 'product-pending-changes',
      text: `select pending.product_id, pending.action, ${PRODUCT_VALUES} as current, pending.proposed,
          pending.actor as by, pending.at
        from product_pending_change pending join product on product.id = pending.product_id
        where pending.product_id = any($1) and pending.decided_at is null`,
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
