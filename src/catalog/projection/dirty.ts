import { queryOne, type Sql } from '../../platform/database/sql.js';
import type { CatalogKind } from '../model/catalog-kind.js';

/** Ids of dirty objects by kind. Triggers of the tables write them into `catalog_dirty` (`migrations/triggers.ts`). */
export type DirtyObjects = Map<CatalogKind, Set<string>>;

export interface DirtyObject {
  kind: CatalogKind;
  object_id: string;
}

/** Deletes and returns the marks of this transaction. */
export async function takeOwnDirtyObjects(sql: Sql): Promise<DirtyObjects> {
  return groupByKind(
    await sql.query<DirtyObject>({
      name: 'catalog-take-own-dirty',
      text: `with taken as (
          delete from catalog_dirty where writer = pg_current_xact_id() returning kind, object_id)
        select distinct kind, object_id from taken`,
    }),
  );
}

/** Marks of these objects up to this one are deleted, because the objects have just been rendered. */
export interface SkippedMarks {
  readonly ids: ReadonlySet<string>;
  readonly last: number;
}

/** The newest mark that is visible. */
export async function lastMark(sql: Sql): Promise<number> {
  const { last } = await queryOne<{ last: number }>(sql, {
    text: 'select coalesce(max(id), 0)::float8 as last from catalog_dirty',
  });
  return last;
}

/** Deletes and returns up to `limit` of the oldest committed marks. */
export async function takeRemainingDirtyObjects(
  sql: Sql,
  limit: number,
  skippedMarks: SkippedMarks | undefined,
): Promise<DirtyObjects> {
  const rows = await sql.query<DirtyObject & { mark: number }>({
    name: 'catalog-take-remaining-dirty',
    // A range needs one scan in any plan. A plan made while marks were few would join thousands in a nested
    // loop.
    text: `with taken as (
        delete from catalog_dirty
        where id <= (select max(id) from (select id from catalog_dirty order by id limit $1) oldest)
        returning kind, object_id, id)
      select kind, object_id, max(id)::float8 as mark from taken group by kind, object_id`,
    values: [limit],
  });
  return groupByKind(
    rows.filter(({ object_id, mark }) => !skippedMarks?.ids.has(object_id) || mark > skippedMarks.last),
  );
}

export function groupByKind(rows: DirtyObject[]): DirtyObjects {
  const dirty: DirtyObjects = new Map();
  for (const { kind, object_id } of rows) addAll(dirty, kind, [object_id]);
  return dirty;
}

/** Adds ids of one kind. */
export function addAll(dirty: DirtyObjects, kind: CatalogKind, ids: Iterable<string>): void {
  const dirtyIds = dirty.get(kind) ?? new Set<string>();
  for (const id of ids) dirtyIds.add(id);
  dirty.set(kind, dirtyIds);
}
