import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { addRows } from '../../platform/database/rows/add-rows.js';
import type { NewRow } from '../../platform/database/rows/row.js';
import { Transactions } from '../../platform/database/transactions.js';
import { ExhibitorCategoryEntity } from './exhibitor-category.entity.js';
import { ExhibitorEntity, type NewExhibitor } from './exhibitor.entity.js';
import type { Status } from './status/registration-status.js';

/** The state of a registration. */
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

const STATE = 'id, status, published, version, announced_status as "announcedStatus"';

/** Writes many exhibitors in one statement. */
@Injectable()
export class ExhibitorSetsService {
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

  /** The first `maximum` exhibitors in one of the statuses; of both kinds if `published` is undefined. */
  async having(
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
  async lock(eventId: string, ids: readonly string[]): Promise<Map<string, RegistrationState>> {
    const rows = await this.transactions.sql.query<RegistrationState>({
      text: `select ${STATE} from exhibitor where event_id = $1 and id = any($2) order by id for no key update`,
      values: [eventId, ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Writes the states of locked exhibitors and returns the new versions by id. */
  async change(changed: readonly RegistrationState[]): Promise<Map<string, number>> {
    const rows = await this.transactions.sql.query<Pick<ExhibitorEntity, 'id' | 'version'>>({
      text: `update exhibitor set status = changed.status, published = changed.published,
          announced_status = changed."announcedStatus"
        from json_to_recordset($1) as changed(id uuid, status text, published boolean, "announcedStatus" text)
        where exhibitor.id = changed.id returning exhibitor.id, exhibitor.version`,
      values: [JSON.stringify(changed)],
    });
    return new Map(rows.map(({ id, version }) => [id, version]));
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

  /** Copies categories and zones of the same slug from the earlier edition to these drafts. */
  async carryPlaces(eventId: string, added: readonly string[]): Promise<void> {
    const { sql } = this.transactions;
    await sql.query({
      text: `insert into exhibitor_category (event_id, exhibitor_id, category_id)
        select distinct carried.event_id, carried.id, category.id
        from exhibitor carried
        join exhibitor_category link on link.exhibitor_id = carried.carried_from
        join category earlier on earlier.id = link.category_id
        join category on category.event_id = $1 and category.slug = earlier.slug
        where carried.id = any($2)`,
      values: [eventId, added],
    });
    await sql.query({
      text: `update exhibitor carried set applied_zone_id = zone.id
        from exhibitor earlier join zone earlier_zone on earlier_zone.id = earlier.applied_zone_id
        join zone on zone.event_id = $1 and zone.slug = earlier_zone.slug
        where carried.id = any($2) and earlier.id = carried.carried_from`,
      values: [eventId, added],
    });
  }

  /** Sets the logos of these drafts to the pictures of their event that are equal to the earlier logos. */
  async carryLogos(eventId: string, added: readonly string[]): Promise<void> {
    await this.transactions.sql.query({
      text: `update exhibitor carried set logo_id = logo.id, logo_alt = (
          select jsonb_object_agg(tag, text) from jsonb_each(earlier.logo_alt) alt(tag, text), event
          where event.id = $1 and tag = any(event.locales))
        from exhibitor earlier join media shown on shown.id = earlier.logo_id
        join media logo on logo.event_id = $1 and logo.sha256 = shown.sha256
        where carried.id = any($2) and earlier.id = carried.carried_from`,
      values: [eventId, added],
    });
  }
}
