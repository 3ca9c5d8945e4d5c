import type { Sql } from '../../platform/database/sql.js';

interface Reference {
  table: string;
  columns: { own: string; known: string }[];
}

/**
 * The SQL condition that a foreign key refers to a row of `media`. It is built from the foreign keys of the
 * database, so that new features with pictures need no entry here.
 */
export async function mediaInUse(sql: Sql): Promise<string> {
  const references = await sql.query<Reference>({
    text: `select quote_ident(relname) as table, (
        select json_agg(json_build_object('own', quote_ident(own.attname), 'known', quote_ident(known.attname)))
        from unnest(conkey, confkey) as pair(own, known)
        join pg_attribute own on own.attrelid = conrelid and own.attnum = pair.own
        join pg_attribute known on known.attrelid = confrelid and known.attnum = pair.known) as columns
      from pg_constraint join pg_class on pg_class.oid = conrelid
      where contype = 'f' and confrelid = 'media'::regclass`,
  });
  const uses = references.map(({ table, columns }) => {
    const equal = columns.map(({ own, known }) => `used.${own} = media.${known}`);
    return `exists (select from ${table} used where ${equal.join(' and ')})`;
  });
  return `(${uses.join(' or ')})`;
}
