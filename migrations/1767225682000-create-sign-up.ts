import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of persons who want an account. */
export class CreateSignUp1767225682000 implements MigrationInterface {
  readonly name = 'CreateSignUp1767225682000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_up (
        id uuid not null default new_id() constraint pk_sign_up primary key,
        email text not null constraint uq_sign_up_email unique
          constraint ck_sign_up_email check (email = lower(email) and length(email) <= 254),
        locale text,
        token_hash bytea not null constraint uq_sign_up_token_hash unique
          constraint ck_sign_up_token_hash check (length(token_hash) = 32),
        expires_at timestamptz not null
      )`);
    await runner.query('create index ix_sign_up_expires on sign_up (expires_at)');
    await setMailKinds(runner, `'DECISION', 'INVITATION', 'PASSWORD', 'SIGN_UP'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from mail_outbox where kind = 'SIGN_UP'`);
    await setMailKinds(runner, `'DECISION', 'INVITATION', 'PASSWORD'`);
    await runner.query('drop table sign_up');
  }
}

async function setMailKinds(runner: QueryRunner, kinds: string): Promise<void> {
  await runner.query(`
    alter table mail_outbox drop constraint ck_mail_outbox_kind,
      add constraint ck_mail_outbox_kind check (kind in (${kinds}))`);
}
