import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Not, Repository } from 'typeorm';
import { addFreeRows, addRows } from '../../platform/database/add-rows.js';
import { addSlugged } from '../../platform/database/add-slugged.js';
import { changeRow, type RowChange } from '../../platform/database/change-row.js';
import type { NewRow, Patch } from '../../platform/database/row.js';
import { Transactions } from '../../platform/database/transactions.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';
import { ExhibitorCategoryEntity } from './exhibitor-category.entity.js';
import { ExhibitorEntity, type NewExhibitor } from './exhibitor.entity.js';
import { EXHIBITOR_ERRORS } from './exhibitor.errors.js';

/** Writes the tables `exhibitor` and `exhibitor_category`. */
@Injectable()
export class ExhibitorService {
  constructor(
    @InjectRepository(ExhibitorEntity) private readonly rows: Repository<ExhibitorEntity>,
    @InjectRepository(ExhibitorCategoryEntity) private readonly links: Repository<ExhibitorCategoryEntity>,
    private readonly transactions: Transactions,
  ) {}

  /** Adds exhibitors and their categories. */
  async add(
    exhibitors: readonly NewExhibitor[],
    categories: readonly NewRow<ExhibitorCategoryEntity>[],
  ): Promise<void> {
    await addRows(this.rows, exhibitors);
    await addRows(this.links, categories);
  }

  /** Adds one exhibitor with the first free slug. Throws TAKEN if no slug is free. */
  async insert(columns: Omit<NewExhibitor, 'slug'>, slugs: Iterable<string>): Promise<ExhibitorEntity> {
    const row = await onConstraint(EXHIBITOR_ERRORS, () =>
      addSlugged(this.rows, 'uq_exhibitor_slug', columns, slugs),
    );
    if (!row) throw userError('TAKEN', 'Another exhibitor of the event has this slug already.', ['slug']);
    return row;
  }

  /** Locks exhibitors and their dependent objects against other writers, in the order of their ids. */
  async lock(ids: readonly string[]): Promise<ExhibitorEntity[]> {
    return this.rows.find({
      where: { id: Any([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Changes a locked exhibitor. `touched`: see `changeRow`. */
  async change(
    exhibitor: ExhibitorEntity,
    patch: Patch<ExhibitorEntity>,
    touched = false,
  ): Promise<RowChange> {
    return onConstraint(EXHIBITOR_ERRORS, () => changeRow(this.rows, exhibitor, patch, touched));
  }

  /** Removes a locked exhibitor with its dependent objects and returns its last values. */
  async remove({ id }: ExhibitorEntity): Promise<RowChange['before'] | undefined> {
    const [row] = await this.transactions.sql.query<Pick<RowChange, 'before'>>({
      text: `select json_build_object('slug', slug, 'kind', kind, 'name', name, 'status', status, 'version', version,
          'products', (select coalesce(json_agg(slug order by slug), '[]') from product where exhibitor_id = $1),
          'booths', exhibitor_booths($1),
          'members', (select coalesce(json_agg(account_id order by account_id), '[]') from role_grant
            where exhibitor_id = $1)) as before
        from exhibitor where id = $1`,
      values: [id],
    });
    await this.rows.delete({ id });
    return row?.before;
  }

  /** The ids of the exhibitor's categories, in order. */
  async categoriesOf(exhibitorId: string): Promise<string[]> {
    const links = await this.links.find({ where: { exhibitorId }, order: { categoryId: 'ASC' } });
    return links.map(({ categoryId }) => categoryId);
  }

  /** Replaces the categories of the exhibitor. */
  async putInto(eventId: string, exhibitorId: string, categories: readonly string[]): Promise<void> {
    await this.links.delete({ exhibitorId, categoryId: Not(Any([...categories])) });
    const links = categories.map((categoryId) => ({ eventId, exhibitorId, categoryId }));
    await onConstraint(EXHIBITOR_ERRORS, () =>
      addFreeRows(this.links, links, 'pk_exhibitor_category', ['categoryId']),
    );
  }
}
