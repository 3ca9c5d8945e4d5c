import type { Sql } from './sql.js';

/** A row before and after a change. */
export interface UpdatedRow {
  before: Readonly<Record<string, unknown>>;
  after: Readonly<Record<string, unknown>>;
}

/**
 * Changes columns of the row with this id, if it has the version that the caller has read; an absent version
 * is not compared. Undefined columns do not change. Returns undefined if the row is missing or has another
 * version.
 */
export async function updateRow(
  sql: Sql,
  table: string,
  { id, version }: { id: string; version?: number | null | undefined },
  columns: Readonly<Record<string, unknown>>,
): Promise<UpdatedRow | undefined> {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  const names = given.map(([name]) => name);
  const assignments = names.map((name) => `${name} = changed.${name}`);
  const [row] = await sql.query<UpdatedRow>({
    text: `with seen as (select * from ${table} where id = $1 for no key update),
      changed as (select * from json_populate_record(null::${table}, $3))
      update ${table} as stored set ${[...assignments, 'id = stored.id'].join(', ')}
      from seen, changed
      where stored.id = seen.id and ($2::integer is null or seen.version = $2)
      returning ${jsonOf('seen', names)} as before, ${jsonOf('stored', names)} as after`,
    values: [id, version ?? null, JSON.stringify(Object.fromEntries(given))],
  });
  return row;
}

function jsonOf(alias: string, names: readonly string[]): string {
  return `json_build_object(${['version', ...names].map((name) => `'${name}', ${alias}.${name}`).join(', ')})`;
}
