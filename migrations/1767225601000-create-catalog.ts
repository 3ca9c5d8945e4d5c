import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The read model: rendered documents, their listings, counts, revisions, and the objects to render again. */
export class CreateCatalog1767225601000 implements MigrationInterface {
  readonly name = 'CreateCatalog1767225601000';

  async up(runner: QueryRunner): Promise<void> {
    await createRevisions(runner);
    await createDocuments(runner);
    await createMarking(runner);
    await createRendering(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table catalog_dirty, catalog_quarantine, catalog_count, catalog_listing, catalog_entry,
        catalog_change, catalog_history, catalog_revision`);
    await runner.query('drop function localized_sorts(jsonb, text[])');
    await runner.query('drop function catalog_id(text, uuid)');
    await runner.query('drop function catalog_mark_all()');
    await runner.query('drop function catalog_mark_rows()');
    await runner.query('drop function note_removal_revision()');
  }
}

async function createRevisions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table catalog_revision (
      event_id uuid not null constraint pk_catalog_revision primary key,
      revision integer not null default 0 constraint catalog_revision_revision_check check (revision >= 0),
      -- Changes after a restore or a change of the document format: copies of the catalog start anew.
      epoch uuid not null default gen_random_uuid(),
      -- The first revision whose changes are still stored. A reader that is further behind gets an error.
      changes_since integer not null default 0,
      -- The newest revision at which an object became invisible to visitors.
      removal_revision integer not null default 0,
      constraint ck_catalog_revision_changes_since check (changes_since between 0 and revision)
    )`);
  // Empty until the first start of a server: without a row, the past of the database is unknown.
  await runner.query(`
    create table catalog_history (
      identity text not null,
      known_since timestamptz not null default now(),
      single boolean not null default true
        constraint pk_catalog_history primary key
        constraint ck_catalog_history_single check (single)
    )`);
  await runner.query(`
    create table catalog_change (
      event_id uuid not null,
      revision integer not null,
      object_id uuid not null,
      object_kind text not null,
      kind text not null constraint catalog_change_kind_check check (kind in ('UPSERTED', 'REMOVED')),
      changed_at timestamptz not null default now(),
      constraint pk_catalog_change primary key (event_id, revision, object_id)
    )`);
  await runner.query(`
    create function note_removal_revision() returns trigger language plpgsql as $$
    begin
      update catalog_revision event set removal_revision = removed.revision
      from (select event_id, max(revision) as revision from added where kind = 'REMOVED' group by event_id) removed
      where event.event_id = removed.event_id and event.removal_revision < removed.revision;
      return null;
    end $$`);
  await runner.query(`
    create trigger note_removal_revision after insert on catalog_change
      referencing new table as added for each statement execute function note_removal_revision()`);
}

async function createDocuments(runner: QueryRunner): Promise<void> {
  // No foreign keys: the projector deletes entries of deleted objects, in order of revision.
  await runner.query(`
    create table catalog_entry (
      object_id uuid not null constraint pk_catalog_entry primary key,
      event_id uuid not null,
      kind text not null,
      slug text,
      published boolean not null,
      revision integer not null,
      -- json, not jsonb: read verbatim and compared as text, so that a response needs no conversion.
      document json not null,
      detail json,
      staff json,
      search json,
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
  // Not unique: when two objects exchange their slugs, the projector writes one entry first.
  await runner.query(`
    create index ix_catalog_entry_slug on catalog_entry (event_id, kind, slug) where slug is not null`);
  await runner.query(`
    create index ix_catalog_entry_reference on catalog_entry (event_id, kind)
      where kind in ('EVENT', 'VENUE', 'HALL', 'ZONE', 'CATEGORY')`);
  for (const kind of ['EXHIBITOR', 'PRODUCT', 'SESSION']) {
    await runner.query(`
      create index ix_catalog_entry_${kind.toLowerCase()}_filter on catalog_entry
      using gin (categories, venues, halls, zones, days) where published and kind = '${kind}'`);
  }
  await runner.query(`
    create index ix_catalog_entry_event on catalog_entry (event_id, kind, country) where published`);
  // The position of an object in each of its lists (event, category, exhibitor …), by each order.
  await runner.query(`
    create table catalog_listing (
      list_id uuid not null,
      kind text not null,
      sort text not null,
      collator text not null
        constraint catalog_listing_collator_check check (collator in ('pinyin', 'root', 'code')),
      published boolean not null,
      key text collate "C" not null,
      object_id uuid not null,
      constraint pk_catalog_listing primary key (object_id, list_id, sort)
    )`);
  const collations = { pinyin: 'name_pinyin', root: 'name_root', code: '"C"' };
  for (const [collator, collation] of Object.entries(collations)) {
    await runner.query(`
      create index ix_catalog_listing_${collator} on catalog_listing
      (list_id, kind, sort, key collate ${collation}, object_id) where published and collator = '${collator}'`);
    // For staff, whose lists contain unpublished objects.
    await runner.query(`
      create index ix_catalog_listing_hidden_${collator} on catalog_listing
      (list_id, kind, sort, key collate ${collation}, object_id) where not published and collator = '${collator}'`);
  }
  await runner.query(`
    create table catalog_count (
      event_id uuid not null,
      kind text not null,
      dimension text not null,
      value text not null,
      count integer not null constraint catalog_count_count_check check (count >= 0),
      constraint pk_catalog_count primary key (event_id, kind, dimension, value)
    )`);
  // The objects that cannot be rendered. Their catalog entries stay as they were.
  await runner.query(`
    create table catalog_quarantine (
      object_id uuid not null constraint pk_catalog_quarantine primary key,
      kind text not null,
      reason text not null,
      since timestamptz not null default now()
    )`);
}

async function createMarking(runner: QueryRunner): Promise<void> {
  // Append-only and without a unique key, so that marking never waits for another writer.
  await runner.query(`
    create table catalog_dirty (
      id bigint generated always as identity constraint pk_catalog_dirty primary key,
      writer xid8 not null default pg_current_xact_id(),
      kind text not null,
      object_id uuid not null
    )`);
  await runner.query('create index ix_catalog_dirty_writer on catalog_dirty (writer)');
  // Called by the triggers of markCatalog, which pass the kind and the column with the id.
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
  // {"name:en": …} for each language of the event, with the same fallback as in the API: jsonb stores the
  // shortest key first. An index entry has a maximum length, so only the first 200 characters are compared.
  await runner.query(`
    create function localized_sorts(name jsonb, locales text[]) returns jsonb language sql immutable parallel safe as $$
      select jsonb_object_agg('name:' || locale, left(coalesce(
        name ->> locale, name ->> locales[1],
        (select value from jsonb_each_text(name) order by octet_length(key), key collate "C" limit 1)), 200))
      from unnest(locales) as locale
    $$`);
}
