import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** Exhibitors and the categories they stand in. */
export class CreateExhibitor1764000006000 implements MigrationInterface {
  name = 'CreateExhibitor1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exhibitor (
        id uuid not null default new_id() constraint pk_exhibitor primary key,
        event_id uuid not null constraint fk_exhibitor_event references event (id) on delete cascade,
        slug text not null constraint ck_exhibitor_slug check (is_slug(slug)),
        kind text not null default 'COMPANY' constraint ck_exhibitor_kind
          check (kind in ('COMPANY', 'UNIVERSITY', 'INSTITUTE', 'GOVERNMENT', 'TEAM')),
        name jsonb not null constraint ck_exhibitor_name check (is_localized_text(name)),
        description jsonb constraint ck_exhibitor_description check (is_localized_text(description)),
        country text constraint ck_exhibitor_country check (country ~ '^[A-Z]{2}$'),
        city jsonb constraint ck_exhibitor_city check (is_localized_text(city)),
        website text constraint ck_exhibitor_website check (website ~* '^https?://[^[:space:]]+$'),
        contact_email text constraint ck_exhibitor_contact_email check (contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
        credit_code text constraint ck_exhibitor_credit_code check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
        external_id text constraint ck_exhibitor_external_id check (length(external_id) between 1 and 200),
        status text not null default 'DRAFT' constraint ck_exhibitor_status check (status in
          ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
        published boolean not null default false,
        logo_id uuid,
        representatives jsonb not null default '[]'
          constraint ck_exhibitor_representatives check (jsonb_typeof(representatives) = 'array'),
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_exhibitor_slug unique (event_id, slug),
        constraint uq_exhibitor_external_id unique (event_id, external_id),
        constraint uq_exhibitor_event unique (event_id, id),
        constraint fk_exhibitor_logo foreign key (event_id, logo_id) references media (event_id, id),
        constraint ck_exhibitor_published check (not published or status = 'APPROVED')
      )`);
    await runner.query('create index ix_exhibitor_logo on exhibitor (logo_id)');
    await markCatalog(runner, 'exhibitor', 'EXHIBITOR');
    await touchOnUpdate(runner, 'exhibitor');

    await runner.query(`
      create table exhibitor_category (
        event_id uuid not null,
        exhibitor_id uuid not null,
        category_id uuid not null,
        constraint pk_exhibitor_category primary key (exhibitor_id, category_id),
        constraint fk_exhibitor_category_exhibitor
          foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade,
        constraint fk_exhibitor_category_category
          foreign key (event_id, category_id) references category (event_id, id) deferrable
      )`);
    await runner.query('create index ix_exhibitor_category_category on exhibitor_category (category_id)');
    await markCatalog(runner, 'exhibitor_category', 'EXHIBITOR', 'exhibitor_id');
    await markCatalogOfMedia(
      runner,
      'exhibitor',
      'EXHIBITOR',
      'select id from exhibitor where logo_id = new.id',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger mark_exhibitor_by_media on media');
    await runner.query('drop function exhibitor_media_changed()');
    await runner.query('drop table exhibitor_category, exhibitor');
  }
}

/** A picture's new description changes the documents of those that show it. */
async function markCatalogOfMedia(
  runner: QueryRunner,
  name: string,
  kind: string,
  ids: string,
): Promise<void> {
  await runner.query(`
    create function ${name}_media_changed() returns trigger language plpgsql as $$
    begin
      insert into catalog_dirty (kind, object_id) select '${kind}', owner.id from (${ids}) as owner(id);
      return null;
    end $$`);
  await runner.query(`
    create trigger mark_${name}_by_media after update on media
    for each row execute function ${name}_media_changed()`);
}
