import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import { mergedChanges, type StoredChange } from './stored-change.js';

/** Some of the changes of an entry. */
export interface ChangesKey {
  readonly entry: string;
  /** Only the changes of this object. */
  readonly object: string | null;
  /** The number of objects to read, and the number of objects to skip before them. */
  readonly first: number;
  readonly skip: number;
}

/**
 * The entry of an import contains the changes of thousands of objects, so the database selects the requested
 * ones.
 */
const CHANGES = `
  select wanted.place, (
    select coalesce(jsonb_agg(change order by position), '[]')
    from jsonb_array_elements(entry.changes) with ordinality as element(change, position)
    where change ->> 'id' in (
      select change ->> 'id' from jsonb_array_elements(entry.changes) with ordinality as element(change, position)
      where wanted.object is null or change ->> 'id' = wanted.object
      group by 1 order by min(position) limit wanted.first offset wanted.skip)
  ) as changes
  from jsonb_to_recordset($1::jsonb) as wanted(place integer, entry uuid, object text, first integer, skip integer)
  join audit_entry entry on entry.id = wanted.entry`;

/** Reads the changes of audit entries, for all entries of a request in one statement. */
@Injectable()
export class AuditChanges {
  readonly #loaders: PerRequest<DataLoader<ChangesKey, StoredChange[], string>>;

  constructor(private readonly database: Database) {
    this.#loaders = new PerRequest(
      () => new DataLoader((keys) => this.#read(keys), { cacheKeyFn: (key) => JSON.stringify(key) }),
    );
  }

  /** One change for each object, in the order of the entry. */
  read(key: ChangesKey, context: object): Promise<StoredChange[]> {
    return this.#loaders.of(context).load(key);
  }

  async #read(keys: readonly ChangesKey[]): Promise<StoredChange[][]> {
    const rows = await this.database.query<{ place: number; changes: StoredChange[] }>({
      text: CHANGES,
      values: [JSON.stringify(keys.map((key, place) => ({ ...key, place })))],
    });
    const changesByPlace = new Map(rows.map(({ place, changes }) => [place, mergedChanges(changes)]));
    return keys.map((_, place) => changesByPlace.get(place) ?? []);
  }
}
