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

  /** Gives an event without any the category tree of another one; returns how many there are. */
  async copy(fromEvent: string, toEvent: string): Promise<number> {
    const rows = await this.transactions.sql.query({
      text: `with fresh as materialized (select *, new_id() as fresh_id from category where event_id = $1)
        insert into category (id, event_id, parent_id, slug, name, external_code, exhibitor_quota, position)
        select fresh.fresh_id, $2, parent.fresh_id, fresh.slug, fresh.name, fresh.external_code,
          fresh.exhibitor_quota, fresh.position
        from fresh left join fresh as parent on parent.id = fresh.parent_id
        returning id`,
      values: [fromEvent, toEvent],
    });
    return rows.length;
  }
}
