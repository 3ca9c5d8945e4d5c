import type { Sql } from './sql.js';

/** What a new row has been given. */
export interface SluggedRow {
  id: string;
  slug: string;
}

/**
 * Adds a row under the first of these slugs that no other row has; undefined where all are taken. The
 * unique constraint is the judge: it waits for whoever is adding the same slug, and nothing is asked before.
 * Columns whose value is undefined get their defaults.
 */
export async function insertSlugged(
  sql: Sql,
  { table, constraint }: { table: string; constraint: string },
  values: Readonly<Record<string, unknown>>,
  slugs: Iterable<string>,
): Promise<SluggedRow | undefined> {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const columns = [...Object.keys(given), 'slug'].join(', ');
  for (const slug of slugs) {
    const [row] = await sql.query<SluggedRow>({
      text: `insert into ${table} (${columns}) select ${columns} from json_populate_record(null::${table}, $1)
        on conflict on constraint ${constraint} do nothing returning id, slug`,
      values: [JSON.stringify({ ...given, slug })],
    });
    if (row) return row;
  }
  return undefined;
}
