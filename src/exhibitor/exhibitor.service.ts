import { Injectable } from '@nestjs/common';
import { insertRows } from '../platform/database/insert-rows.js';
import { Transactions } from '../platform/database/transactions.js';
import type { LocalizedText } from '../platform/text/localized-text.js';

/** A row of the table `exhibitor`. */
export interface NewExhibitor {
  id: string;
  event_id: string;
  slug: string;
  kind: string;
  name: LocalizedText;
  description: LocalizedText | null;
  country: string | null;
  city: LocalizedText | null;
  website: string | null;
  contact_email: string | null;
  external_id: string | null;
  status: string;
  published: boolean;
  representatives: readonly { name: LocalizedText; role: LocalizedText | null }[];
}

/** A row of the table `exhibitor_category`. */
export interface NewExhibitorCategory {
  event_id: string;
  exhibitor_id: string;
  category_id: string;
}

/** Keeps exhibitors. */
@Injectable()
export class ExhibitorService {
  constructor(private readonly transactions: Transactions) {}

  /** Adds exhibitors and the categories they stand in. */
  async add(exhibitors: readonly NewExhibitor[], categories: readonly NewExhibitorCategory[]): Promise<void> {
    await insertRows(this.transactions.sql, 'exhibitor', exhibitors);
    await insertRows(this.transactions.sql, 'exhibitor_category', categories);
  }
}
