import { Injectable } from '@nestjs/common';
import { transferSlugs } from '../../catalog/projection/former-slugs.js';
import { Operations } from '../../identity/audit/operations.js';
import type { Patch } from '../../platform/database/rows/row.js';
import { Transactions } from '../../platform/database/transactions.js';
import { requireVersion } from '../../platform/failure/user-error.js';
import type { ExhibitorEntity, NewExhibitor } from './exhibitor.entity.js';
import { ExhibitorService } from './exhibitor.service.js';
import { changeWithList } from '../../platform/database/rows/change-row.js';

/** The new values of an exhibitor; undefined values do not change. */
export interface ExhibitorChange {
  columns: Patch<ExhibitorEntity>;
  /** Ids of categories in order. */
  categories?: readonly string[] | undefined;
  /** Whether rows of other tables that belong to the exhibitor change, too. */
  touched?: boolean;
}

/**
 * Changes single exhibitors on behalf of people. It compares the version that the caller has read, writes with
 * `ExhibitorService`, and records the change for the audit.
 */
@Injectable()
export class ExhibitorWriterService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly exhibitors: ExhibitorService,
  ) {}

  /** Adds a draft with the first free slug and returns its id. Throws TAKEN if no slug is free. */
  async addDraft(
    columns: Omit<NewExhibitor, 'slug'>,
    slugs: Iterable<string>,
    categories?: readonly string[],
  ): Promise<string> {
    const { id, eventId, slug } = await this.exhibitors.insert(columns, slugs);
    if (categories) await this.exhibitors.setCategories(eventId, id, categories);
    const { numberedSlug: _, ...shownColumns } = columns;
    const after = { ...shownColumns, slug, categories, status: 'DRAFT' };
    this.operations.current.record({ kind: 'EXHIBITOR', id, after }, eventId);
    return id;
  }

  /** Adds drafts, each with the first free slug after its own, and returns their ids in the same order. */
  async addDrafts(eventId: string, drafts: readonly Omit<NewExhibitor, 'eventId'>[]): Promise<string[]> {
    const addedRows = await this.exhibitors.insertAll(eventId, drafts);
    for (const [index, { id, slug }] of addedRows.entries()) {
      const after = { ...drafts[index], eventId, slug, status: 'DRAFT' };
      this.operations.current.record({ kind: 'EXHIBITOR', id, after }, eventId);
    }
    return addedRows.map(({ id }) => id);
  }

  /** Locks exhibitors and their dependent objects against other writers, in the order of their ids. */
  async lock(ids: readonly string[]): Promise<ExhibitorEntity[]> {
    return this.exhibitors.lock(ids);
  }

  /** The ids of the exhibitor's categories, in order. */
  async categoriesOf(exhibitorId: string): Promise<string[]> {
    return this.exhibitors.categoriesOf(exhibitorId);
  }

  /** Writes the change into the locked exhibitor; STALE if it has another version. */
  async write(
    exhibitor: ExhibitorEntity,
    version: number | null | undefined,
    { columns, categories, touched = false }: ExhibitorChange,
  ): Promise<void> {
    const { id, eventId } = exhibitor;
    requireVersion(version, exhibitor.version, { exhibitorId: id });
    const before = categories && (await this.exhibitors.categoriesOf(id));
    const change = await changeWithList(
      'categories',
      [before, categories],
      (isListChanged) => this.exhibitors.change(exhibitor, columns, isListChanged || touched),
      (after) => this.exhibitors.setCategories(eventId, id, after),
    );
    this.operations.current.record({ kind: 'EXHIBITOR', id, ...change }, eventId);
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
    await this.exhibitors.removeAll([id]);
    this.operations.current.record({ kind: 'EXHIBITOR', id, before: row?.before }, eventId);
  }

  /**
   * Removes a locked exhibitor after the move of its dependent objects to the kept one. Entries of later
   * editions refer to the kept one, unless it already has an entry of the same event. Returns whether an
   * entry has lost its origin.
   */
  async removeMerged(exhibitor: ExhibitorEntity, keepId: string): Promise<boolean> {
    const { id, eventId, createdAt: _, updatedAt: __, numberedSlug: ___, ...before } = exhibitor;
    const isOrigin = await this.exhibitors.transferOrigin(id, keepId);
    await transferSlugs(this.transactions.sql, id, keepId);
    await this.exhibitors.removeAll([id]);
    this.operations.current.record({ kind: 'EXHIBITOR', id, before }, eventId);
    return isOrigin;
  }
}
