import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** Sponsor levels of an event instead of texts of exhibitors. Each text becomes one level of its event. */
export class CreateSponsorLevel1767225802000 implements MigrationInterface {
  readonly name = 'CreateSponsorLevel1767225802000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sponsor_level (
        id uuid not null default new_id() constraint pk_sponsor_level primary key,
        event_id uuid not null constraint fk_sponsor_level_event references event (id) on delete cascade,
        slug text not null constraint ck_sponsor_level_slug check (is_slug(slug)),
        name jsonb not null constraint ck_sponsor_level_name check (is_localized_text(name)),
        position integer not null default 0,
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        constraint uq_sponsor_level_event unique (event_id, id),
        constraint uq_sponsor_level_slug unique (event_id, slug)
      )`);
    await touchOnUpdate(runner, 'sponsor_level');
    await markCatalog(runner, 'sponsor_level', 'SPONSOR_LEVEL');
    await runner.query('alter table catalog_entry add column sponsor_level uuid');
    await indexReferences(runner, ['EVENT', 'VENUE', 'HALL', 'ZONE', 'CATEGORY', 'SPONSOR_LEVEL']);
    await runner.query('alter table exhibitor add column sponsor_level_id uuid');
    await runner.query(LEVELS);
    await unstamped(
      runner,
      `update exhibitor set sponsor_level_id = level.id from sponsor_level level join event on event.id = level.event_id
       where exhibitor.event_id = level.event_id and level.name ->> event.locales[1] = exhibitor.sponsor_level`,
    );
    await runner.query(`
      alter table exhibitor drop column sponsor_level,
        add constraint fk_exhibitor_sponsor_level
          foreign key (event_id, sponsor_level_id) references sponsor_level (event_id, id) deferrable`);
    await runner.query(`
      create index ix_exhibitor_sponsor_level on exhibitor (sponsor_level_id) where sponsor_level_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table exhibitor add column sponsor_level text
        constraint ck_exhibitor_sponsor_level check (length(sponsor_level) between 1 and 50)`);
    // The name in the first language of the event that has one.
    await unstamped(
      runner,
      `update exhibitor set sponsor_level = (
         select left(text, 50) from jsonb_each_text(level.name) name (tag, text)
         order by array_position(event.locales, tag) nulls last limit 1)
       from sponsor_level level join event on event.id = level.event_id
       where exhibitor.sponsor_level_id = level.id`,
    );
    await runner.query('alter table exhibitor drop column sponsor_level_id');
    await indexReferences(runner, ['EVENT', 'VENUE', 'HALL', 'ZONE', 'CATEGORY']);
    await runner.query('alter table catalog_entry drop column sponsor_level');
    await runner.query('drop table sponsor_level');
    for (const table of ['catalog_entry', 'catalog_count', 'catalog_dirty', 'catalog_quarantine']) {
      await runner.query(`delete from ${table} where kind = 'SPONSOR_LEVEL'`);
    }
    await runner.query(`delete from catalog_change where object_kind = 'SPONSOR_LEVEL'`);
    await runner.query(`delete from catalog_count where dimension = 'sponsorLevel'`);
  }
}

/** The slug is the text if it has Latin letters, with a digest if another text of the event has the same slug. */
const LEVELS = `
  insert into sponsor_level (event_id, slug, name, position)
  select event_id,
    case when base is null then 'level-' || digest when place = 1 then base else base || '-' || digest end,
    jsonb_build_object(locale, text),
    row_number() over (partition by event_id order by text) - 1
  from (
    select text.*, left(md5(text), 8) as digest, row_number() over (partition by event_id, base order by text) as place
    from (
      select distinct event_id, event.locales[1] as locale, sponsor_level as text, nullif(
        trim(both '-' from regexp_replace(lower(sponsor_level), '[^a-z0-9]+', '-', 'g')), '') as base
      from exhibitor join event on event.id = exhibitor.event_id where sponsor_level is not null
    ) text
  ) level`;

/** Executes an update of exhibitors that leaves their versions and the times of their last changes as they are. */
async function unstamped(runner: QueryRunner, update: string): Promise<void> {
  await runner.query('alter table exhibitor disable trigger touch_exhibitor');
  await runner.query(update);
  await runner.query('alter table exhibitor enable trigger touch_exhibitor');
}

/** The query of snapshots uses the index only if its condition has all these kinds. */
async function indexReferences(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  await runner.query('drop index ix_catalog_entry_reference');
  await runner.query(`
    create index ix_catalog_entry_reference on catalog_entry (event_id, kind)
      where kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})`);
}
