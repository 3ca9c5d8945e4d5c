import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns of an exhibitor and the names of their fields. */
const FIELDS = {
  contact_email: 'contactEmail',
  contact_phone: 'contactPhone',
  credit_code: 'creditCode',
  applied_zone_id: 'appliedZoneId',
  logo_id: 'logoId',
  logo_alt: 'logoAlt',
};

/** Pending changes of exhibitors are stored by the names of fields, as the entity has them. */
export class NameProposalsByFields1764000063000 implements MigrationInterface {
  name = 'NameProposalsByFields1764000063000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table exhibitor_revision drop column logo_id');
    await rename(runner, Object.entries(FIELDS));
    await addLogo(runner, 'logoId');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table exhibitor_revision drop column logo_id');
    await rename(
      runner,
      Object.entries(FIELDS).map(([column, field]) => [field, column]),
    );
    await addLogo(runner, 'logo_id');
  }
}

async function rename(runner: QueryRunner, names: readonly (readonly [string, string])[]): Promise<void> {
  const cases = names.map(([from, to]) => `when '${from}' then '${to}'`).join(' ');
  await runner.query(`
    update exhibitor_revision set proposed = (
      select jsonb_object_agg(case key ${cases} else key end, value) from jsonb_each(proposed))`);
}

async function addLogo(runner: QueryRunner, field: string): Promise<void> {
  await runner.query(`
    alter table exhibitor_revision
      add column logo_id uuid generated always as
        (case when decided_at is null then (proposed ->> '${field}')::uuid end) stored,
      add constraint fk_exhibitor_revision_logo
        foreign key (event_id, logo_id) references media (event_id, id) deferrable`);
  await runner.query('create index ix_exhibitor_revision_logo on exhibitor_revision (logo_id)');
}
