import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members want to change of the products of an approved exhibitor. */
export class CreateProductRevision1764000022400 implements MigrationInterface {
  name = 'CreateProductRevision1764000022400';

  async up(runner: QueryRunner): Promise<void> {
    // Visitors do not see a new product until staff have.
    await runner.query('alter table product add column awaits_review boolean not null default false');
    await runner.query(`
      create table product_revision (
        id uuid not null default new_id() constraint pk_product_revision primary key,
        event_id uuid not null,
        product_id uuid not null,
        action text not null
          constraint ck_product_revision_action check (action in ('ADD', 'CHANGE', 'REMOVE')),
        -- Columns of product, and categories as a list of ids; what is absent stays as it is.
        proposed jsonb not null
          constraint ck_product_revision_proposed check (jsonb_typeof(proposed) = 'object'),
        account_id uuid,
        actor text not null,
        at timestamptz not null default clock_timestamp(),
        decision text constraint ck_product_revision_decision check (decision in ('ACCEPT', 'REFUSE', 'REPLACE')),
        note text constraint ck_product_revision_note check (length(note) between 1 and 5000),
        decided_by text,
        decided_at timestamptz,
        constraint fk_product_revision_product
          foreign key (event_id, product_id) references product (event_id, id) on delete cascade,
        constraint ck_product_revision_decided check ((decision is null) = (decided_at is null)),
        constraint ck_product_revision_change check ((action = 'CHANGE') = (proposed <> '{}'))
      )`);
    await runner.query(`
      create unique index ux_product_revision_pending on product_revision (product_id) where decided_at is null`);
    await runner.query('create index ix_product_revision_product on product_revision (product_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    // What nobody has looked at would become public.
    await runner.query('delete from product where awaits_review');
    await runner.query('drop table product_revision');
    await runner.query('alter table product drop column awaits_review');
  }
}
