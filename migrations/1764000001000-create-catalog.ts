import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The published catalog: ready documents, their places in lists, counts, revisions and what must be rendered again. */
export class CreateCatalog1764000001000 implements MigrationInterface {
  name = 'CreateCatalog1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner);
    await createIndexes(runner);
    await createMarking(runner);
    await createRendering(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function localized_sorts(jsonb, text[])');
    await runner.query('drop function catalog_id(text, uuid)');
    await runner.query('drop function catalog_mark_all()');
    await runner.query('drop function catalog_mark_rows()');
    await runner.query(
      'drop table catalog_dirty, catalog_change, catalog_count, catalog_listing, catalog_entry, catalog_revision',
    );
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table catalog_revision (
      event_id uuid not null constraint pk_catalog_revision primary key,
      revision integer not null default 0 check (revision >= 0),
      -- Another after a restore or a change of the documents' shape: whoever kept a copy starts anew.
      epoch uuid not null default gen_random_uuid()
    )`);

  // No foreign keys: the projector removes what its source no longer has, in order of revision.
  await runner.query(`
    create table catalog_entry (
      object_id uuid not null constraint pk_catalog_entry primary key,
      event_id uuid not null,
      kind text not null,
      slug text,
      published boolean not null,
      revision integer not null,
      -- json, not jsonb: read verbatim and compared as text, so that an answer costs no conversion.
      document json not null,
      detail json,
      staff json,
      categories uuid[] not null default '{}',
      venues uuid[] not null default '{}',
      halls uuid[] not null default '{}',
      zones uuid[] not null default '{}',
      country text,
      type text,
      premiere boolean,
      days text[] not null default '{}',
      lists uuid[] not null default '{}',
      sorts json not null default '{}',
      parent_id uuid,
      position text collate "C"
    )`);

  // An object's place in each list it belongs to (its event, its categories, its exhibitor …), by each order.
  await runner.query(`
    create table catalog_listing (
      list_id uuid not null,
      kind text not null,
      sort text not null,
      collator text not null check (collator in ('pinyin', 'root', 'code')),
      published boolean not null,
      key text collate "C" not null,
      object_id uuid not null,
      constraint pk_catalog_listing primary key (object_id, list_id, sort)
    )`);

  await runner.query(`
    create table catalog_count (
      event_id uuid not null,
      kind text not null,
      dimension text not null,
      value text not null,
      count integer not null check (count >= 0),
      constraint pk_catalog_count primary key (event_id, kind, dimension, value)
    )`);

  await runner.query(`
    create table catalog_change (
      event_id uuid not null,
      revision integer not null,
      object_id uuid not null,
      object_kind text not null,
      kind text not null check (kind in ('UPSERTED', 'REMOVED')),
      changed_at timestamptz not null default now(),
      constraint pk_catalog_change primary key (event_id, revision, object_id)
    )`);

  // Append-only and without a unique key, so that marking never waits for another writer.
  await runner.query(`
    create table catalog_dirty (
      id bigint generated always as identity constraint pk_catalog_dirty primary key,
      writer xid8 not null default pg_current_xact_id(),
      kind text not null,
      object_id uuid not null
    )`);
}

async function createIndexes(runner: QueryRunner): Promise<void> {
  // Not unique, as the tables are: of two objects that exchange a slug one entry is written first.
  await runner.query(
    `create index ix_catalog_entry_slug on catalog_entry (event_id, kind, slug) where slug is not null`,
  );
  await runner.query(
    `create index ix_catalog_entry_reference on catalog_entry (event_id, kind)
     where kind in ('EVENT', 'VENUE', 'HALL', 'ZONE', 'CATEGORY')`,
  );
  for (const kind of ['EXHIBITOR', 'PRODUCT', 'SESSION']) {
    await runner.query(
      `create index ix_catalog_entry_${kind.toLowerCase()}_filter on catalog_entry
       using gin (categories, venues, halls, zones, days) where published and kind = '${kind}'`,
    );
  }
  await runner.query(
    `create index ix_catalog_entry_event on catalog_entry (event_id, kind, country) where published`,
  );
  const collations = { pinyin: 'name_pinyin', root: 'name_root', code: '"C"' };
  for (const [collator, collation] of Object.entries(collations)) {
    await runner.query(
      `create index ix_catalog_listing_${collator} on catalog_listing
       (list_id, kind, sort, key collate ${collation}, object_id) where published and collator = '${collator}'`,
    );
    // For staff, who walk both.
    await runner.query(
      `create index ix_catalog_listing_hidden_${collator} on catalog_listing
       (list_id, kind, sort, key collate ${collation}, object_id) where not published and collator = '${collator}'`,
    );
  }
  await runner.query(`create index ix_catalog_dirty_writer on catalog_dirty (writer)`);
}

/** Statement triggers `catalog_mark_rows(kind, column)` note which objects a statement touched. */
async function createMarking(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function catalog_mark_rows() returns trigger language plpgsql as $$
    begin
      execute format(
        'insert into catalog_dirty (kind, object_id) select distinct %1$L, %2$I from changed_rows where %2$I is not null',
        tg_argv[0], tg_argv[1]);
      return null;
    end $$`);
  await runner.query(`
    create function catalog_mark_all() returns trigger language plpgsql as $$
    begin
      insert into catalog_dirty (kind, object_id) select kind, object_id from catalog_entry where kind = tg_argv[0];
      return null;
    end $$`);
}

async function createRendering(runner: QueryRunner): Promise<void> {
  // The global id of an object: a letter for its kind, then its 16 bytes in base64url.
  await runner.query(`
    create function catalog_id(letter text, id uuid) returns text language sql immutable parallel safe as $$
      select letter || translate(encode(uuid_send(id), 'base64'), '+/=', '-_')
    $$`);
  // {"name:en": …} for each language of the event, with the fallback that readers see: jsonb keeps the
  // shortest key first. An index cannot hold a key of any length, and nobody orders by the 201st character.
  await runner.query(`
    create function localized_sorts(name jsonb, locales text[]) returns jsonb language sql immutable parallel safe as $$
      select jsonb_object_agg('name:' || locale, left(coalesce(
        name ->> locale, name ->> locales[1],
        (select value from jsonb_each_text(name) order by octet_length(key), key collate "C" limit 1)), 200))
      from unnest(locales) as locale
    $$`);
}
