import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Not, Repository } from 'typeorm';
import { addFreeRows, addRows } from '../../platform/database/rows/add-rows.js';
import { addSlugged } from '../../platform/database/rows/add-slugged.js';
import { changeRow, type RowChange } from '../../platform/database/rows/change-row.js';
import { changeRows, type RowPatch } from '../../platform/database/rows/change-rows.js';
import type { NewRow, Patch } from '../../platform/database/rows/row.js';
import { Transactions } from '../../platform/database/transactions.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { ExhibitorCategoryEntity } from './exhibitor-category.entity.js';
import { ExhibitorEntity, type NewExhibitor } from './exhibitor.entity.js';
import { EXHIBITOR_ERRORS, slugTaken } from './exhibitor.errors.js';
import type { Status } from './status/registration-status.js';
import { FreeSlugs } from '../../platform/text/slug.js';

export type RegistrationState = Pick<
  ExhibitorEntity,
  'id' | 'status' | 'published' | 'version' | 'announcedStatus'
>;

/** A registration whose deferred decision was released: its status for members before and after. */
export interface ReleasedStatus {
  id: string;
  before: Status;
  after: Status;
}

/** An exhibitor whose slug has lost its random number: the slug before and after. */
export interface ShortenedSlug {
  id: string;
  before: string;
  after: string;
}

const STATE = 'id, status, published, version, announced_status as "announcedStatus"';

/**
 * The only writer of the rows of exhibitors and of their categories, one or many in a statement. Its callers
 * record the changes for the audit.
 */
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
    categories: readonly NewRow<ExhibitorCategoryEntity>[] = [],
  ): Promise<void> {
    await addRows(this.rows, exhibitors);
    await addRows(this.links, categories);
  }

  /** The ids of the exhibitor's categories, in order. */
  async categoriesOf(exhibitorId: string): Promise<string[]> {
    const links = await this.links.find({ where: { exhibitorId }, order: { categoryId: 'ASC' } });
    return links.map(({ categoryId }) => categoryId);
  }

  /** Replaces the categories of an exhibitor. */
  async setCategories(eventId: string, exhibitorId: string, categories: readonly string[]): Promise<void> {
    await this.links.delete({ exhibitorId, categoryId: Not(Any([...categories])) });
    const links = categories.map((categoryId) => ({ eventId, exhibitorId, categoryId }));
    await onConstraint(EXHIBITOR_ERRORS, () =>
      addFreeRows(this.links, links, 'pk_exhibitor_category', ['categoryId']),
    );
  }

  /**
   * Copies of an exhibitor in later editions then refer to the kept one, unless the edition has a copy of that
   * one, too. Returns whether a copy still refers to the exhibitor.
   */
  async transferOrigin(id: string, keepId: string): Promise<boolean> {
    await this.transactions.sql.query({
      text: `update exhibitor successor set carried_from = $2 where carried_from = $1 and not exists (
          select from exhibitor other where other.carried_from = $2 and other.event_id = successor.event_id)`,
      values: [id, keepId],
    });
    return this.rows.existsBy({ carriedFrom: id });
  }

  /** The first `maximum` exhibitors in one of the statuses: all of these if `published` is undefined. */
  async findByStatus(
    eventId: string,
    statuses: readonly string[],
    published: boolean | undefined,
    maximum: number,
  ): Promise<{ id: string }[]> {
    return this.transactions.sql.query({
      text: `select id from exhibitor where event_id = $1 and status = any($2) and coalesce(published = $3, true)
        order by id limit $4`,
      values: [eventId, statuses, published ?? null, maximum],
    });
  }

  /** Locks exhibitors of the event and returns their states by id. */
  async lockStates(eventId: string, ids: readonly string[]): Promise<Map<string, RegistrationState>> {
    const rows = await this.transactions.sql.query<RegistrationState>({
      text: `select ${STATE} from exhibitor where event_id = $1 and id = any($2) order by id for no key update`,
      values: [eventId, ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Adds a draft with the first free slug. Throws TAKEN if no slug is free. */
  async insert(columns: Omit<NewExhibitor, 'slug'>, slugs: Iterable<string>): Promise<ExhibitorEntity> {
    const row = await onConstraint(EXHIBITOR_ERRORS, () =>
      addSlugged(this.rows, 'uq_exhibitor_slug', columns, slugs),
    );
    if (!row) throw slugTaken();
    return row;
  }

  /** Adds drafts in few statements, each with the first free slug after its own. Returns them in their order. */
  async insertAll(
    eventId: string,
    drafts: readonly Omit<NewExhibitor, 'eventId'>[],
  ): Promise<Pick<ExhibitorEntity, 'id' | 'slug'>[]> {
    const rowsByDraft = new Map<object, Pick<ExhibitorEntity, 'id' | 'slug'>>();
    // A further round only if another transaction took a slug meanwhile.
    for (
      let remainingDrafts = [...drafts];
      remainingDrafts.length > 0;
      remainingDrafts = remainingDrafts.filter((draft) => !rowsByDraft.has(draft))
    ) {
      const usedRows = await this.rows.find({ select: { slug: true }, where: { eventId } });
      const bySlug = new Map<string, (typeof remainingDrafts)[number]>();
      const usedSlugs = new Set(usedRows.map(({ slug }) => slug));
      const freeSlugs = new FreeSlugs((slug) => usedSlugs.has(slug) || bySlug.has(slug));
      for (const draft of remainingDrafts) bySlug.set(freeSlugs.makeUnique(draft.slug), draft);
      const rows = Array.from(bySlug, ([slug, draft]) => ({ ...draft, eventId, slug }));
      const insertedRows = await onConstraint(EXHIBITOR_ERRORS, () =>
        addFreeRows(this.rows, rows, 'uq_exhibitor_slug', ['id', 'slug']),
      );
      for (const row of insertedRows) rowsByDraft.set(bySlug.get(row.slug) ?? row, row);
    }
    return drafts.flatMap((draft) => rowsByDraft.get(draft) ?? []);
  }

  /** Locks rows in the order of their ids; the lock also excludes new rows that refer to them. */
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
  ): Promise<RowChange<ExhibitorEntity>> {
    return onConstraint(EXHIBITOR_ERRORS, () => changeRow(this.rows, exhibitor, patch, touched));
  }

  /** Changes locked exhibitors and returns the new versions by id. */
  async changeAll(exhibitors: readonly RowPatch<ExhibitorEntity>[]): Promise<Map<string, number>> {
    return changeRows(this.rows, exhibitors);
  }

  async removeAll(ids: readonly string[]): Promise<void> {
    await this.rows.delete({ id: Any([...ids]) });
  }

  /** Replaces the categories of exhibitors. */
  async relink(
    ids: readonly string[],
    categories: readonly NewRow<ExhibitorCategoryEntity>[],
  ): Promise<void> {
    if (ids.length > 0) await this.links.delete({ exhibitorId: Any([...ids]) });
    await addRows(this.links, categories);
  }

  /** Releases the statuses of all exhibitors of the event whose decisions are deferred. */
  async releaseStatuses(eventId: string): Promise<ReleasedStatus[]> {
    return this.transactions.sql.query<ReleasedStatus>({
      text: `update exhibitor as stored set announced_status = null
        from (select id, announced_status from exhibitor
          where event_id = $1 and announced_status is not null order by id for no key update) as seen
        where stored.id = seen.id returning stored.id, seen.announced_status as before, stored.status as after`,
      values: [eventId],
    });
  }

  /**
   * Removes the random numbers of the slugs of these exhibitors, if their approval is announced and the rest of the
   * slug is free. Two equal slugs: the earlier exhibitor gets it.
   */
  async shortenSlugs(eventId: string, ids: readonly string[]): Promise<ShortenedSlug[]> {
    return onConstraint(EXHIBITOR_ERRORS, () =>
      this.transactions.sql.query<ShortenedSlug>({
        text: `update exhibitor stored set slug = chosen.slug, numbered_slug = false
          from (select distinct on (plain.slug) numbered.id, numbered.slug as before, plain.slug
            from exhibitor numbered
            cross join lateral (select regexp_replace(numbered.slug, '-[0-9a-f]+$', '') as slug) plain
            where numbered.event_id = $1 and numbered.id = any($2) and numbered.numbered_slug
              and numbered.status = 'APPROVED' and numbered.announced_status is null and not exists (
                select from exhibitor other where other.event_id = $1 and other.slug = plain.slug)
            order by plain.slug, numbered.created_at, numbered.id) chosen
          where stored.id = chosen.id returning stored.id, chosen.before, stored.slug as after`,
        values: [eventId, ids],
      }),
    );
  }

  /** Adds these drafts to the categories and zones with the same slugs as those of the earlier exhibitors. */
  async carryPlaces(eventId: string, draftIds: readonly string[]): Promise<void> {
    const { sql } = this.transactions;
    await sql.query({
      text: `insert into exhibitor_category (event_id, exhibitor_id, category_id)
        select distinct carried.event_id, carried.id, category.id
        from exhibitor carried
        join exhibitor_category link on link.exhibitor_id = carried.carried_from
        join category earlier on earlier.id = link.category_id
        join category on category.event_id = $1 and category.slug = earlier.slug
        where carried.id = any($2)`,
      values: [eventId, draftIds],
    });
    await sql.query({
      text: `update exhibitor carried set applied_zone_id = zone.id
        from exhibitor earlier join zone earlier_zone on earlier_zone.id = earlier.applied_zone_id
        join zone on zone.event_id = $1 and zone.slug = earlier_zone.slug
        where carried.id = any($2) and earlier.id = carried.carried_from`,
      values: [eventId, draftIds],
    });
  }

  /** Sets the logos of these drafts to the pictures of their event that are equal to the earlier logos. */
  async carryLogos(eventId: string, draftIds: readonly string[]): Promise<void> {
    await this.transactions.sql.query({
      text: `update exhibitor carried set logo_id = logo.id, logo_alt = (
          select jsonb_object_agg(tag, text) from jsonb_each(earlier.logo_alt) alt(tag, text), event
          where event.id = $1 and tag = any(event.locales))
        from exhibitor earlier join media shown on shown.id = earlier.logo_id
        join media logo on logo.event_id = $1 and logo.sha256 = shown.sha256
        where carried.id = any($2) and earlier.id = carried.carried_from`,
      values: [eventId, draftIds],
    });
  }
}
