import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a member may do for its exhibitor. */
export class CreateMemberRole1767225683000 implements MigrationInterface {
  readonly name = 'CreateMemberRole1767225683000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['role_grant', 'invitation']) {
      await runner.query(`
        alter table ${table} add column member_role text
          constraint ck_${table}_member_role check (member_role in ('MANAGER', 'EDITOR', 'STAFF'))`);
      await runner.query(`update ${table} set member_role = 'MANAGER' where role = 'EXHIBITOR'`);
      await runner.query(`
        alter table ${table} add constraint ck_${table}_member
          check ((role = 'EXHIBITOR') = (member_role is not null))`);
    }
    await setDefault(runner);
    await makeFirstManager(runner);
    await keepManager(runner);
    await replaceMayGiveRole(runner, ` and held.member_role = 'MANAGER'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceMayGiveRole(runner, '');
    await runner.query('drop trigger keep_manager on role_grant');
    await runner.query('drop trigger first_manager on role_grant');
    await runner.query('drop function role_grant_keep_manager()');
    await runner.query('drop function role_grant_first_manager()');
    for (const table of ['invitation', 'role_grant']) {
      await runner.query(`drop trigger default_member_role on ${table}`);
      await runner.query(`alter table ${table} drop column member_role`);
    }
    await runner.query('drop function default_member_role()');
  }
}

async function setDefault(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function default_member_role() returns trigger language plpgsql as $$
    begin
      if new.role <> 'EXHIBITOR' then new.member_role := null;
      elsif new.member_role is null then new.member_role := 'MANAGER';
      end if;
      return new;
    end $$`);
  for (const table of ['role_grant', 'invitation']) {
    await runner.query(`
      create trigger default_member_role before insert or update of role on ${table}
      for each row execute function default_member_role()`);
  }
}

async function makeFirstManager(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function role_grant_first_manager() returns trigger language plpgsql as $$
    begin
      update role_grant set member_role = 'MANAGER' where id in (
        select distinct on (added.exhibitor_id) added.id from added_rows added
        where added.exhibitor_id is not null and not exists (
          select from role_grant held where held.exhibitor_id = added.exhibitor_id and held.member_role = 'MANAGER')
        order by added.exhibitor_id, added.id);
      return null;
    end $$`);
  await runner.query(`
    create trigger first_manager after insert on role_grant referencing new table as added_rows
    for each statement execute function role_grant_first_manager()`);
}

/** An exhibitor with members has a MANAGER among them. The lock serializes two managers who leave at once. */
async function keepManager(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function role_grant_keep_manager() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended('managers of ' || old.exhibitor_id, 0));
      if exists (select from role_grant where exhibitor_id = old.exhibitor_id)
        and not exists (
          select from role_grant where exhibitor_id = old.exhibitor_id and member_role = 'MANAGER')
        and exists (select from exhibitor where id = old.exhibitor_id)
      then
        raise exception 'the exhibitor has members but no manager'
          using errcode = 'check_violation', constraint = 'ck_role_grant_manager';
      end if;
      return null;
    end $$`);
  await runner.query(`
    create trigger keep_manager after delete or update on role_grant
    for each row when (old.member_role = 'MANAGER') execute function role_grant_keep_manager()`);
}

async function replaceMayGiveRole(runner: QueryRunner, condition: string): Promise<void> {
  await runner.query(`
    create or replace function may_give_role(giver uuid, given text, in_event uuid, for_exhibitor uuid) returns boolean
    language sql stable as $$
      select exists (
        select from role_grant held join account on account.id = held.account_id
        where held.account_id = giver and account.disabled_at is null and case held.role
          when 'ADMINISTRATOR' then true
          when 'ORGANIZER' then given <> 'ADMINISTRATOR' and held.event_id = in_event
          when 'EXHIBITOR' then given = 'EXHIBITOR' and held.exhibitor_id = for_exhibitor${condition}
          else false end)
    $$`);
}
