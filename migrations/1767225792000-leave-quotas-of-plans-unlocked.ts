import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The dry run of an import counts the places of quotas without locks, because it always rolls back. Until then, locks
 * would delay all decisions of the event.
 */
export class LeaveQuotasOfPlansUnlocked1767225792000 implements MigrationInterface {
  readonly name = 'LeaveQuotasOfPlansUnlocked1767225792000';

  async up(runner: QueryRunner): Promise<void> {
    await createLockQuotas(
      runner,
      `
      if current_setting('vitrine.is_plan', true) = 'on' then return; end if;`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await createLockQuotas(runner, '');
  }
}

async function createLockQuotas(runner: QueryRunner, first: string): Promise<void> {
  await runner.query(`
    create or replace function lock_quotas(exhibitors uuid[]) returns void language plpgsql as $$
    begin${first}
      perform from event where id in (select object_id from quotas_of(exhibitors) where kind = 'EVENT')
        order by id for no key update;
      perform from category where id in (select object_id from quotas_of(exhibitors) where kind = 'CATEGORY')
        order by id for no key update;
      perform from zone where id in (select object_id from quotas_of(exhibitors) where kind = 'ZONE')
        order by id for no key update;
    end $$`);
}
