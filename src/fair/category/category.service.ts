import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import { addRows } from '../../platform/database/rows/add-rows.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { OrderedTable } from '../event/objects/organized-object-order.service.js';
import { CATEGORY_ERRORS } from './category.errors.js';
import { CategoryEntity, type NewCategory } from './category.entity.js';

/** Writes the table `category`. */
@Injectable()
export class CategoryService {
  /** The table for the changes of organizers. */
  readonly table: OrderedTable<CategoryEntity>;

  constructor(
    @InjectRepository(CategoryEntity) private readonly rows: Repository<CategoryEntity>,
    private readonly transactions: Transactions,
  ) {
    this.table = { kind: 'CATEGORY', rows, errors: CATEGORY_ERRORS };
  }

  /** Adds categories. The list can contain parents of its own elements. */
  async add(categories: readonly NewCategory[]): Promise<void> {
    await addRows(this.rows, categories);
  }

  async removeAll(ids: readonly string[]): Promise<void> {
    await this.rows.delete({ id: Any([...ids]) });
  }

  /** Copies the category tree of another event into one without categories. Returns their number. */
  async copy(fromEvent: string, toEvent: string): Promise<number> {
    const rows = await this.transactions.sql.query({
      text: `with fresh as materialized (select *, new_id() as fresh_id from category where event_id = $1)
        insert into category (id, event_id, parent_id, slug, name, external_code, sign, color, hatched,
          exhibitor_quota, position)
        select fresh.fresh_id, $2, parent.fresh_id, fresh.slug, fresh.name, fresh.external_code,
          fresh.sign, fresh.color, fresh.hatched, fresh.exhibitor_quota, fresh.position
        from fresh left join fresh as parent on parent.id = fresh.parent_id
        returning id`,
      values: [fromEvent, toEvent],
    });
    return rows.length;
  }
}
