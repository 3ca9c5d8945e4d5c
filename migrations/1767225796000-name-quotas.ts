import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The error of an exhausted quota contains the names of its category or zone, which people see in place of the slug. */
export class NameQuotas1767225796000 implements MigrationInterface {
  readonly name = 'NameQuotas1767225796000';

  async up(runner: QueryRunner): Promise<void> {
    await createKeepQuotas(
      runner,
      `'name', (
              select name from category where id = spent.object_id
              union all select name from zone where id = spent.object_id), `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await createKeepQuotas(runner, '');
  }
}

async function createKeepQuotas(runner: QueryRunner, name: string): Promise<void> {
  await runner.query(`
    create or replace function keep_quotas(exhibitors uuid[], kinds text[]) returns void language plpgsql
    set search_path = public as $$
    declare
      spent record;
    begin
      if exhibitors is null then return; end if;
      perform lock_quotas(exhibitors);
      select * into spent from (
        select distinct kind, object_id, slug, quota from quotas_of(exhibitors) where kind = any(kinds)) as asked
      where quota_use(kind, object_id) > quota order by kind, slug limit 1;
      if found then
        raise exception 'the % % has room for % approved exhibitors', lower(spent.kind), spent.slug, spent.quota
          using errcode = 'check_violation', constraint = 'ck_exhibitor_quota',
            detail = json_build_object('kind', spent.kind, 'slug', spent.slug, ${name}'quota', spent.quota);
      end if;
    end $$`);
}
