import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** Products, their categories and pictures, and their pending changes. */
export class CreateProduct1767225610000 implements MigrationInterface {
  readonly name = 'CreateProduct1767225610000';

  async up(runner: QueryRunner): Promise<void> {
    await createProduct(runner);
    await createCategories(runner);
    await createImages(runner);
    await createPendingChange(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger mark_product_by_media on media');
    await runner.query('drop table product_pending_change, product_image, product_category, product');
    await runner.query('drop function product_media_changed()');
  }
}

async function createProduct(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table product (
      id uuid not null default new_id() constraint pk_product primary key,
      event_id uuid not null,
      exhibitor_id uuid not null,
      slug text not null constraint ck_product_slug check (is_slug(slug)),
      kind text not null default 'PRODUCT'
        constraint ck_product_kind check (kind in ('PRODUCT', 'PROJECT', 'TECHNOLOGY', 'SERVICE')),
      name jsonb not null constraint ck_product_name check (is_localized_text(name)),
      description jsonb constraint ck_product_description check (is_localized_text(description)),
      website text constraint ck_product_website check (website ~* '^https?://[^[:space:]]+$'),
      premiere boolean not null default false,
      external_id text constraint ck_product_external_id check (length(external_id) between 1 and 200),
      position integer not null default 0,
      -- Hides a new product from visitors until staff accepts it.
      awaits_review boolean not null default false,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint uq_product_event unique (event_id, id),
      constraint uq_product_external_id unique (exhibitor_id, external_id),
      constraint uq_product_slug unique (event_id, slug),
      constraint fk_product_exhibitor
        foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade
    )`);
  await runner.query('create index ix_product_exhibitor on product (exhibitor_id)');
  await touchOnUpdate(runner, 'product');
  await markCatalog(runner, 'product', 'PRODUCT');
}

async function createCategories(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table product_category (
      event_id uuid not null,
      product_id uuid not null,
      category_id uuid not null,
      constraint pk_product_category primary key (product_id, category_id),
      constraint fk_product_category_category
        foreign key (event_id, category_id) references category (event_id, id) deferrable,
      constraint fk_product_category_product
        foreign key (event_id, product_id) references product (event_id, id) on delete cascade
    )`);
  await runner.query('create index ix_product_category_category on product_category (category_id)');
  await markCatalog(runner, 'product_category', 'PRODUCT', 'product_id');
}

async function createImages(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table product_image (
      event_id uuid not null,
      product_id uuid not null,
      media_id uuid not null,
      alt jsonb constraint ck_product_image_alt check (is_localized_text(alt)),
      position integer not null default 0,
      constraint pk_product_image primary key (product_id, media_id),
      constraint fk_product_image_media
        foreign key (event_id, media_id) references media (event_id, id) deferrable,
      constraint fk_product_image_product
        foreign key (event_id, product_id) references product (event_id, id) on delete cascade
    )`);
  await runner.query('create index ix_product_image_media on product_image (media_id)');
  await markCatalog(runner, 'product_image', 'PRODUCT', 'product_id');
  await runner.query(`
    create function product_media_changed() returns trigger language plpgsql as $$
    begin
      insert into catalog_dirty (kind, object_id)
      select 'PRODUCT', product_id from product_image where media_id = new.id;
      return null;
    end $$`);
  await runner.query(`
    create trigger mark_product_by_media after update on media
    for each row execute function product_media_changed()`);
}

async function createPendingChange(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table product_pending_change (
      id uuid not null default new_id() constraint pk_product_pending_change primary key,
      event_id uuid not null,
      product_id uuid not null,
      action text not null
        constraint ck_product_pending_change_action check (action in ('ADD', 'CHANGE', 'REMOVE')),
      -- Values by the names of fields, and categories as a list of ids. A field that is absent stays as it is.
      proposed jsonb not null
        constraint ck_product_pending_change_proposed check (jsonb_typeof(proposed) = 'object'),
      account_id uuid,
      actor text not null,
      at timestamptz not null default clock_timestamp(),
      decision text
        constraint ck_product_pending_change_decision check (decision in ('ACCEPT', 'REJECT', 'REPLACE')),
      note text constraint ck_product_pending_change_note check (length(note) between 1 and 5000),
      decided_by text,
      decided_at timestamptz,
      constraint fk_product_pending_change_product
        foreign key (event_id, product_id) references product (event_id, id) on delete cascade,
      constraint ck_product_pending_change_change check ((action = 'CHANGE') = (proposed <> '{}')),
      constraint ck_product_pending_change_decided check ((decision is null) = (decided_at is null))
    )`);
  await runner.query(`
    create unique index ux_product_pending_change_pending on product_pending_change (product_id)
    where decided_at is null`);
  await runner.query('create index ix_product_pending_change_product on product_pending_change (product_id)');
}
