import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMedia1764000005000 implements MigrationInterface {
  name = 'CreateMedia1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table media (
        id uuid not null default new_id() constraint pk_media primary key,
        event_id uuid not null constraint fk_media_event references event (id) on delete cascade,
        sha256 text not null constraint ck_media_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
        mime text not null constraint ck_media_mime check (mime in ('image/jpeg', 'image/png', 'image/webp')),
        width integer not null constraint ck_media_width check (width between 1 and 20000),
        height integer not null constraint ck_media_height check (height between 1 and 20000),
        alt jsonb constraint ck_media_alt check (is_localized_text(alt)),
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        constraint uq_media_sha256 unique (event_id, sha256),
        constraint uq_media_event unique (event_id, id)
      )`);
    await runner.query(
      `create trigger touch_media before update on media for each row execute function touch_row()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table media');
  }
}
