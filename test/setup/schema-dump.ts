import pg from 'pg';

/** The relations of TypeORM itself, which no migration creates. */
const OWN = `'migrations', 'migrations_id_seq'`;

const RELATIONS = `
  select relation.oid, relation.relname from pg_class as relation
  where relation.relnamespace = 'public'::regnamespace and relation.relkind <> 'i'
    and relation.relname not in (${OWN})`;

/** Everything that a migration can create, one object per line. */
const DUMP = `
  with relation as (${RELATIONS})
  select format('column %s.%s %s null:%s default:%s identity:%s generated:%s collation:%s storage:%s',
      relname, attname, format_type(atttypid, atttypmod), not attnotnull,
      pg_get_expr(adbin, adrelid), attidentity, attgenerated, attcollation::regcollation,
      attstorage) as line
    from pg_attribute join relation on relation.oid = attrelid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped
  union all
  select format('relation %s %s', relkind, pg_class.relname) from pg_class join relation using (oid)
  union all
  select format('constraint %s.%s %s', relname, conname, pg_get_constraintdef(pg_constraint.oid))
    from pg_constraint join relation on relation.oid = conrelid
  union all
  select pg_get_indexdef(indexrelid) from pg_index join relation on relation.oid = indrelid
  union all
  select pg_get_triggerdef(pg_trigger.oid) from pg_trigger join relation on relation.oid = tgrelid
    where not tgisinternal
  union all
  select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
  union all
  select format('collation %s', collname) from pg_collation where collnamespace = 'public'::regnamespace
  union all
  select format('view %s %s', relname, pg_get_viewdef(oid)) from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v'
  union all
  select format('type %s', typname) from pg_type
    where typnamespace = 'public'::regnamespace and typtype in ('d', 'e', 'r')
  union all
  select format('extension %s', extname) from pg_extension
  order by line`;

/** The schema of a database as sorted lines. Equal schemas have equal lines. */
export async function dumpSchema(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(DUMP);
    return rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}
