import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Not, Repository } from 'typeorm';
import { passOnSlugs } from '../../catalog/projection/former-slugs.js';
import { Operations } from '../../identity/audit/operations.js';
import { addFreeRows } from '../../platform/database/rows/add-rows.js';
import { addSlugged } from '../../platform/database/rows/add-slugged.js';
import { changeRow } from '../../platform/database/rows/change-row.js';
import type { Patch } from '../../platform/database/rows/row.js';
import { Transactions } from '../../platform/database/transactions.js';
import { message } from '../../platform/text/message.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { staleError, userError } from '../../platform/failure/user-error.js';
import { ExhibitorCategoryEntity } from './exhibitor-category.entity.js';
import { ExhibitorEntity, type NewExhibitor } from './exhibitor.entity.js';
import { EXHIBITOR_ERRORS } from './exhibitor.errors.js';

/** The new values of an exhibitor; undefined values do not change. */
export interface ExhibitorChange {
  columns: Patch<ExhibitorEntity>;
  /** Ids of categories in order. */
  categories?: readonly string[] | undefined;
  /** Whether rows of other tables that belong to the exhibitor change, too. */
  touched?: boolean;
}

/** Writes single exhibitors with their categories, and notes each change for the audit. */
@Injectable()
export class ExhibitorService {
  constructor(
    @InjectRepository(ExhibitorEntity) private readonly rows: Repository<ExhibitorEntity>,
    @InjectRepository(ExhibitorCategoryEntity) private readonly links: Repository<ExhibitorCategoryEntity>,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** Adds a draft with the first free slug and returns its id. Throws TAKEN if no slug is free. */
  async addDraft(
    columns: Omit<NewExhibitor, 'slug'>,
    slugs: Iterable<string>,
    categories?: readonly string[],
  ): Promise<string> {
    const row = await onConstraint(EXHIBITOR_ERRORS, () =>
      addSlugged(this.rows, 'uq_exhibitor_slug', columns, slugs),
    );
    if (!row)
      throw userError('TAKEN', message`Another exhibitor of the event has this slug already.`, ['slug']);
    const { id, eventId, slug } = row;
    if (categories) await this.#putInto(eventId, id, categories);
    const after = { ...columns, slug, categories, status: 'DRAFT' };
    this.operations.current.note({ kind: 'EXHIBITOR', id, after }, eventId);
    return id;
  }

  /** Locks exhibitors and their dependent objects against other writers, in the order of their ids. */
  async lock(ids: readonly string[]): Promise<ExhibitorEntity[]> {
    return this.rows.find({
      where: { id: Any([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Writes the change into the locked exhibitor; STALE if it has another version. */
  async write(
    exhibitor: ExhibitorEntity,
    version: number | null | undefined,
    { columns, categories, touched = false }: ExhibitorChange,
  ): Promise<void> {
    const { id, eventId } = exhibitor;
    if (version != null && version !== exhibitor.version) throw staleError({ exhibitorId: id });
    const before = categories && (await this.categoriesOf(id));
    const moved = before?.join() !== categories?.join();
    // A change of categories is a change of the exhibitor and raises its version.
    const row = await onConstraint(EXHIBITOR_ERRORS, () =>
      changeRow(this.rows, exhibitor, columns, moved || touched),
    );
    if (categories && moved) await this.#putInto(eventId, id, categories);
    const change = {
      before: { ...row.before, ...(moved && { categories: before }) },
      after: { ...row.after, ...(moved && { categories }) },
    };
    this.operations.current.note({ kind: 'EXHIBITOR', id, ...change }, eventId);
  }

  /** Removes a locked exhibitor with its dependent objects. */
  async remove({ id, eventId }: ExhibitorEntity): Promise<void> {
    const [row] = await this.transactions.sql.query<{ before: object }>({
      text: `select json_build_object('slug', slug, 'kind', kind, 'name', name, 'status', status, 'version', version,
          'products', (select coalesce(json_agg(slug order by slug), '[]') from product where exhibitor_id = $1),
          'booths', exhibitor_booths($1),
          'members', (select coalesce(json_agg(account_id order by account_id), '[]') from role_grant
            where exhibitor_id = $1)) as before
        from exhibitor where id = $1`,
      values: [id],
    });
    await this.rows.delete({ id });
    this.operations.current.note({ kind: 'EXHIBITOR', id, before: row?.before }, eventId);
  }

  /**
   * Removes a locked exhibitor whose dependent objects were moved to the kept one. Entries of later editions refer to
   * the kept one, except where it has an entry of the same event already. Returns whether one has lost its origin.
   */
  async removeMerged(exhibitor: ExhibitorEntity, keepId: string): Promise<boolean> {
    const { id, eventId, createdAt: _, updatedAt: __, ...before } = exhibitor;
    await this.transactions.sql.query({
      text: `update exhibitor successor set carried_from = $2 where carried_from = $1 and not exists (
          select from exhibitor other where other.carried_from = $2 and other.event_id = successor.event_id)`,
      values: [id, keepId],
    });
    await passOnSlugs(this.transactions.sql, id, keepId);
    const left = await this.rows.existsBy({ carriedFrom: id });
    await this.rows.delete({ id });
    this.operations.current.note({ kind: 'EXHIBITOR', id, before }, eventId);
    return left;
  }

  /** The ids of the exhibitor's categories, in order. */
  async categoriesOf(exhibitorId: string): Promise<string[]> {
    const links = await this.links.find({ where: { exhibitorId }, order: { categoryId: 'ASC' } });
    return links.map(({ categoryId }) => categoryId);
  }

  async #putInto(eventId: string, exhibitorId: string, categories: readonly string[]): Promise<void> {
    await this.links.delete({ exhibitorId, categoryId: Not(Any([...categories])) });
    const links = categories.map((categoryId) => ({ eventId, exhibitorId, categoryId }));
    await onConstraint(EXHIBITOR_ERRORS, () =>
      addFreeRows(this.links, links, 'pk_exhibitor_category', ['categoryId']),
    );
  }
}
