import { Injectable } from '@nestjs/common';
import { insertRows } from '../platform/database/insert-rows.js';
import { Transactions } from '../platform/database/transactions.js';
import type { LocalizedText } from '../platform/text/localized-text.js';

/** A row of the table `category`. */
export interface NewCategory {
  id: string;
  event_id: string;
  parent_id: string | null;
  slug: string;
  name: LocalizedText;
  external_code: string | null;
  position: number;
}

/** Keeps the category trees of events. */
@Injectable()
export class CategoryService {
  constructor(private readonly transactions: Transactions) {}

  /** Adds categories; a parent may be among them. */
  async add(categories: readonly NewCategory[]): Promise<void> {
    await insertRows(this.transactions.sql, 'category', categories);
  }
}
