import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Credentials end with the right of the account that made them, however the account loses that right. */
export class EndRightsWithRole1764000053000 implements MigrationInterface {
  name = 'EndRightsWithRole1764000053000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitation add column revoked_at timestamptz');
    await runner.query(`
      alter table kiosk_pairing add column approved_by uuid
        constraint fk_kiosk_pairing_approved_by references account (id) on delete set null`);
    await runner.query('create index ix_kiosk_pairing_approved_by on kiosk_pairing (approved_by)');
    // Null where the owner of the password, or the command line, asked for the link.
    await runner.query(`
      alter table password_token add column created_by uuid
        constraint fk_password_token_created_by references account (id) on delete cascade`);
    await runner.query('create index ix_password_token_created_by on password_token (created_by)');
    await createFunctions(runner);
    await createTriggers(runner);
    // Credentials that were left behind before this rule existed.
    await runner.query('select end_rights(id, false) from account');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger end_rights_of_deleted on account');
    await runner.query('drop trigger end_rights_of_disabled on account');
    await runner.query('drop trigger end_rights_of_role on role_grant');
    await runner.query('drop function end_rights_of_account()');
    await runner.query('drop function end_rights_of_role()');
    await runner.query('drop function end_rights(uuid, boolean)');
    await runner.query('drop function may_give_role(uuid, text, uuid, uuid)');
    await runner.query('alter table password_token drop column created_by');
    await runner.query('alter table kiosk_pairing drop column approved_by');
    await runner.query('alter table invitation drop column revoked_at');
  }
}

async function createFunctions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function may_give_role(giver uuid, given text, in_event uuid, for_exhibitor uuid) returns boolean
    language sql stable as $$
      select exists (
        select from role_grant held join account on account.id = held.account_id
        where held.account_id = giver and account.disabled_at is null and case held.role
          when 'ADMINISTRATOR' then true
          when 'ORGANIZER' then given <> 'ADMINISTRATOR' and held.event_id = in_event
          when 'EXHIBITOR' then given = 'EXHIBITOR' and held.exhibitor_id = for_exhibitor
          else false end)
    $$`);
  // An account that may make an organizer of the event manages it.
  await runner.query(`
    create function end_rights(holder uuid, every_right boolean) returns void language plpgsql as $$
    begin
      update api_key set revoked_at = now() where created_by = holder and revoked_at is null
        and (every_right or not may_give_role(holder, 'ORGANIZER', event_id, null));
      update kiosk_enrolment_key set revoked_at = now() where created_by = holder and revoked_at is null
        and (every_right or not may_give_role(holder, 'ORGANIZER', event_id, null));
      update invitation set revoked_at = now()
        where invited_by = holder and accepted_at is null and revoked_at is null
          and (every_right or not may_give_role(holder, role, event_id, exhibitor_id));
      update kiosk_pairing pairing set status = 'DENIED', kiosk_id = null from kiosk
        where pairing.approved_by = holder and pairing.status = 'APPROVED' and kiosk.id = pairing.kiosk_id
          and (every_right or not may_give_role(holder, 'ORGANIZER', kiosk.event_id, null));
      delete from password_token where created_by = holder
        and (every_right or not may_give_role(holder, 'ADMINISTRATOR', null, null));
    end $$`);
}

// Triggers, because roles also go by foreign keys and by hand.
async function createTriggers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function end_rights_of_role() returns trigger language plpgsql as $$
    begin
      perform end_rights(old.account_id, false);
      return null;
    end $$`);
  await runner.query(`
    create trigger end_rights_of_role after delete or update on role_grant
    for each row execute function end_rights_of_role()`);
  await runner.query(`
    create function end_rights_of_account() returns trigger language plpgsql as $$
    begin
      perform end_rights(old.id, true);
      return old;
    end $$`);
  await runner.query(`
    create trigger end_rights_of_disabled after update of disabled_at on account for each row
    when (new.disabled_at is not null and old.disabled_at is null) execute function end_rights_of_account()`);
  // Before the foreign keys forget who made a key.
  await runner.query(`
    create trigger end_rights_of_deleted before delete on account
    for each row execute function end_rights_of_account()`);
}
