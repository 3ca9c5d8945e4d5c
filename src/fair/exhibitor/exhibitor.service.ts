import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/insert-rows.js';
import { insertSlugged, type SluggedRow } from '../../platform/database/insert-slugged.js';
import { Transactions } from '../../platform/database/transactions.js';
import { updateRow, type UpdatedRow } from '../../platform/database/update-row.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { userError } from '../../platform/failure/user-error.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { EXHIBITOR_ERRORS } from './exhibitor.errors.js';

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
  /** A picture of the event. */
  logo_id: string | null;
  representatives: readonly { name: LocalizedText; role: LocalizedText | null }[];
}

/** A row of the table `exhibitor_category`. */
export interface NewExhibitorCategory {
  event_id: string;
  exhibitor_id: string;
  category_id: string;
}

/** Which exhibitor is meant, as the caller has seen it. */
export interface ExhibitorVersion {
  id: string;
  version?: number | null | undefined;
}

/** A whole row of the table `exhibitor`, locked. */
export interface LockedExhibitor {
  id: string;
  status: string;
  version: number;
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

  /** Adds one exhibitor under the first slug that is free; TAKEN where none is. */
  async insert(columns: Readonly<Record<string, unknown>>, slugs: Iterable<string>): Promise<SluggedRow> {
    const unique = { table: 'exhibitor', constraint: 'uq_exhibitor_slug' };
    const row = await onConstraint(EXHIBITOR_ERRORS, () =>
      insertSlugged(this.transactions.sql, unique, columns, slugs),
    );
    if (!row) throw userError('TAKEN', 'Another exhibitor of the event has this slug already.', ['slug']);
    return row;
  }

  /** Locks exhibitors against all other writers, also of what belongs to them, in the order of their ids. */
  async lock(ids: readonly string[]): Promise<LockedExhibitor[]> {
    return this.transactions.sql.query<LockedExhibitor>({
      text: 'select * from exhibitor where id = any($1) order by id for update',
      values: [ids],
    });
  }

  /** Changes columns; undefined where the exhibitor has another version. */
  async change(
    exhibitor: ExhibitorVersion,
    columns: Readonly<Record<string, unknown>>,
  ): Promise<UpdatedRow | undefined> {
    return onConstraint(EXHIBITOR_ERRORS, () =>
      updateRow(this.transactions.sql, 'exhibitor', exhibitor, columns),
    );
  }

  /** Removes an exhibitor with all that belongs to it, and returns what it was; undefined where it has another version. */
  async remove({ id, version }: ExhibitorVersion): Promise<Readonly<Record<string, unknown>> | undefined> {
    const { sql } = this.transactions;
    const [row] = await sql.query<{ before: Record<string, unknown> }>({
      text: `select json_build_object('slug', slug, 'kind', kind, 'name', name, 'status', status, 'version', version,
          'products', (select coalesce(json_agg(slug order by slug), '[]') from product where exhibitor_id = $1),
          'booths', exhibitor_booths($1),
          'members', (select coalesce(json_agg(account_id order by account_id), '[]') from role_grant
            where exhibitor_id = $1)) as before
        from exhibitor where id = $1 and ($2::integer is null or version = $2)`,
      values: [id, version ?? null],
    });
    if (row) await sql.query({ text: 'delete from exhibitor where id = $1', values: [id] });
    return row?.before;
  }

  /** The ids of the categories that it stands in. */
  async categoriesOf(id: string): Promise<string[]> {
    const rows = await this.transactions.sql.query<{ id: string }>({
      text: 'select category_id as id from exhibitor_category where exhibitor_id = $1 order by category_id',
      values: [id],
    });
    return rows.map((row) => row.id);
  }

  /** Puts it into these categories of its event and no others. */
  async putInto(eventId: string, id: string, categories: readonly string[]): Promise<void> {
    const { sql } = this.transactions;
    await sql.query({
      text: 'delete from exhibitor_category where exhibitor_id = $1 and category_id <> all($2)',
      values: [id, categories],
    });
    await onConstraint(EXHIBITOR_ERRORS, () =>
      sql.query({
        text: `insert into exhibitor_category (event_id, exhibitor_id, category_id)
          select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
        values: [eventId, id, categories],
      }),
    );
  }
}
