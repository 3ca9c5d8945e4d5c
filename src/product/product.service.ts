import { Injectable } from '@nestjs/common';
import { insertRows } from '../platform/database/insert-rows.js';
import { Transactions } from '../platform/database/transactions.js';
import type { LocalizedText } from '../platform/text/localized-text.js';

/** A row of the table `product`. */
export interface NewProduct {
  id: string;
  event_id: string;
  exhibitor_id: string;
  slug: string;
  kind: string;
  name: LocalizedText;
  description: LocalizedText | null;
  website: string | null;
  premiere: boolean;
  position: number;
}

/** A row of the table `product_category`. */
export interface NewProductCategory {
  event_id: string;
  product_id: string;
  category_id: string;
}

/** Keeps products. */
@Injectable()
export class ProductService {
  constructor(private readonly transactions: Transactions) {}

  /** Adds products and the categories they stand in. */
  async add(products: readonly NewProduct[], categories: readonly NewProductCategory[]): Promise<void> {
    await insertRows(this.transactions.sql, 'product', products);
    await insertRows(this.transactions.sql, 'product_category', categories);
  }
}
