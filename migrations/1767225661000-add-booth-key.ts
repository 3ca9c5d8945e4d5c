import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Printed codes of booths: free text to 40 characters, and a key without case, full width, spaces and
 * separators, which is unique in the hall. `boothCodeKey` in src/fair/booth/booth-code.fields.ts is the same rule.
 */
export class AddBoothKey1767225661000 implements MigrationInterface {
  readonly name = 'AddBoothKey1767225661000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      create function booth_code_key(code text) returns text language sql immutable parallel safe as $$
        select regexp_replace(
          regexp_replace(
            translate(lower(normalize(code, NFKC)), '_', '-'),
            '([0-9])[[:space:]!-/:-@[-^\x60{-~\u00B7\u2010-\u2015\u3001\u3002\u3008-\u3011\u30FB]+(?=[0-9])',
            '\1_', 'g'),
          '[[:space:]!-/:-@[-^\x60{-~\u00B7\u2010-\u2015\u3001\u3002\u3008-\u3011\u30FB]+', '', 'g')
      $$`);
    await runner.query('alter table booth add column key text');
    // Booths of one hall with equal keys, from earlier versions, keep their codes as keys.
    await runner.query(`
      update booth set key = case when keyed.twins > 1 or keyed.key = '' then booth.code else keyed.key end
      from (
        select id, booth_code_key(code) as key, count(*) over (partition by hall_id, booth_code_key(code)) as twins
        from booth) as keyed
      where keyed.id = booth.id`);
    await runner.query(`
      alter table booth
        alter column key set not null,
        add constraint ck_booth_key check (length(key) between 1 and 80),
        drop constraint uq_booth_code,
        add constraint uq_booth_code unique (hall_id, key),
        drop constraint ck_booth_code,
        add constraint ck_booth_code
          check (length(code) between 1 and 40 and code = btrim(code) and code !~ '[[:cntrl:];:,|]')`);
    await runner.query(`
      create function booth_set_key() returns trigger language plpgsql as $$
      begin
        new.key := booth_code_key(new.code);
        return new;
      end $$`);
    await runner.query(`
      create trigger booth_set_key before insert or update of code on booth
        for each row execute function booth_set_key()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger booth_set_key on booth');
    await runner.query(`
      alter table booth
        drop column key,
        add constraint uq_booth_code unique (hall_id, code),
        drop constraint ck_booth_code,
        add constraint ck_booth_code check (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]{0,19}$')`);
    await runner.query('drop function booth_set_key');
    await runner.query('drop function booth_code_key');
  }
}
