import { CATALOG_KINDS } from '../../../catalog/model/catalog-kind.js';
import type { Sql } from '../../../platform/database/sql.js';

interface Reference {
  table: string;
  columns: { column: string; target: string }[];
}

/**
 * The SQL condition that a foreign key refers to a row of `media`. It is built from the foreign keys of the
 * database, so that new features with pictures need no entry here.
 */
export async function mediaInUse(sql: Sql): Promise<string> {
  const references = await referencesOf(sql);
  const uses = references.map(
    (reference) => `exists (select from ${reference.table} used where ${joinOf(reference)})`,
  );
  return `(${uses.join(' or ')})`;
}

/**
 * A select of `media_id` and `object_id`: each catalog object that uses one of the pictures `$1`. The object's id
 * is `id` in the table of its kind, and for example `product_id` in a further table such as product_image.
 */
export async function mediaUses(sql: Sql): Promise<string> {
  const uses = (await referencesOf(sql)).map((reference) => {
    const { table } = reference;
    const kind = CATALOG_KINDS.map((name) => name.toLowerCase()).find(
      (name) => table === name || table.startsWith(`${name}_`),
    );
    if (kind === undefined) throw new Error(`The object of a picture of ${table} is not known.`);
    const owner = table === kind ? 'id' : `${kind}_id`;
    return `select media.id as media_id, used.${owner} as object_id
      from media join ${table} used on ${joinOf(reference)} where media.id = any($1)`;
  });
  return uses.join(' union ');
}

function joinOf({ columns }: Reference): string {
  return columns.map(({ column, target }) => `used.${column} = media.${target}`).join(' and ');
}

function referencesOf(sql: Sql): Promise<Reference[]> {
  return sql.query<Reference>({
    text: `select quote_ident(relname) as table, (
        select json_agg(json_build_object('column', quote_ident(own.attname), 'target', quote_ident(target.attname)))
        from unnest(conkey, confkey) as pair(own, target)
        join pg_attribute own on own.attrelid = conrelid and own.attnum = pair.own
        join pg_attribute target on target.attrelid = confrelid and target.attnum = pair.target) as columns
      from pg_constraint join pg_class on pg_class.oid = conrelid
      where contype = 'f' and confrelid = 'media'::regclass`,
  });
}
