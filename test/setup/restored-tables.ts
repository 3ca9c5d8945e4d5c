import pg from 'pg';

/** The order of a restore: constraints, indexes and triggers come after the rows. Checks exist before. */
const LATER = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as removal,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as creation
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
  union all
  select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
  union all
  select format('drop trigger %I on %s', tgname, tgrelid::regclass), pg_get_triggerdef(oid)
    from pg_trigger where not tgisinternal`;

const TABLES = `
  select oid::regclass as name, array(
      select quote_ident(attname) from pg_attribute
      where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum) as columns
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`;

const SEQUENCES = `
  select oid::regclass::text as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`;

/** Each table with the number and a hash of its rows, and each sequence with its state. */
export async function contentOf(url: string): Promise<string[]> {
  return withoutSearchPath(url, async (sql) => {
    const lines: string[] = [];
    for (const { name } of await rowsOf<{ name: string }>(sql, TABLES)) {
      const [state] = await rowsOf<{ line: string }>(
        sql,
        `select concat_ws(' ', count(*), md5(string_agg(stored::text, ',' order by stored::text collate "C"))) as line
         from ${name} as stored`,
      );
      lines.push(`${name}: ${state!.line}`);
    }
    for (const { name } of await rowsOf<{ name: string }>(sql, SEQUENCES)) {
      const [state] = await rowsOf<{ line: string }>(
        sql,
        `select concat_ws(' ', last_value, is_called) as line from ${name}`,
      );
      lines.push(`${name}: ${state!.line}`);
    }
    return lines;
  });
}

/**
 * Replaces all rows of a migrated database by those of another one, as `pg_restore` does: without a search path, and in
 * its order.
 */
export async function restoreTables(from: string, to: string): Promise<void> {
  await withoutSearchPath(from, (source) => withoutSearchPath(to, (target) => restore(source, target)));
}

async function restore(source: pg.Client, target: pg.Client): Promise<void> {
  const later = await rowsOf<{ removal: string; creation: string }>(target, LATER);
  for (const { removal } of later) await target.query(removal);
  const tables = await rowsOf<{ name: string; columns: string[] }>(target, TABLES);
  await target.query(`truncate ${tables.map(({ name }) => name).join()}`);
  for (const { name, columns } of tables) {
    const stored = await rowsOf<{ line: string }>(
      source,
      `select stored::text as line from ${name} as stored`,
    );
    await target.query(
      `insert into ${name} (${columns.join()}) overriding system value
       select ${columns.map((column) => `(line::${name}).${column}`).join()} from unnest($1::text[]) as line`,
      [stored.map(({ line }) => line)],
    );
  }
  for (const { name } of await rowsOf<{ name: string }>(source, SEQUENCES)) {
    const [state] = await rowsOf<{ last_value: string; is_called: boolean }>(source, `select * from ${name}`);
    await target.query('select setval($1, $2, $3)', [name, state!.last_value, state!.is_called]);
  }
  // pg_restore creates indexes before foreign keys too.
  for (const { creation } of later.toReversed()) await target.query(creation);
}

async function withoutSearchPath<Result>(
  url: string,
  work: (sql: pg.Client) => Promise<Result>,
): Promise<Result> {
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  try {
    await sql.query(`select set_config('search_path', '', false)`);
    return await work(sql);
  } finally {
    await sql.end();
  }
}

async function rowsOf<Row extends pg.QueryResultRow>(sql: pg.Client, text: string): Promise<Row[]> {
  return (await sql.query<Row>(text)).rows;
}
