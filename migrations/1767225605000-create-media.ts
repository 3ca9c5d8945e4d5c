import type { MigrationInterface, QueryRunner } from 'typeorm';
import { touchOnUpdate } from './triggers.js';

/** Pictures. Their files are in the media storage. */
export class CreateMedia1767225605000 implements MigrationInterface {
  readonly name = 'CreateMedia1767225605000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table media (
        id uuid not null default new_id() constraint pk_media primary key,
        event_id uuid not null constraint fk_media_event references event (id) on delete cascade,
        sha256 text not null constraint ck_media_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
        mime text not null constraint ck_media_mime check (mime in ('image/jpeg', 'image/png', 'image/webp')),
        width integer not null constraint ck_media_width check (width between 1 and 20000),
        height integer not null constraint ck_media_height check (height between 1 and 20000),
        -- The size of the uploaded file. Null if only renditions of the picture were stored.
        original_bytes integer constraint ck_media_original_bytes check (original_bytes > 0),
        -- Pictures that no object uses are kept for a while after the last upload.
        uploaded_at timestamptz not null default clock_timestamp(),
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        constraint uq_media_event unique (event_id, id),
        constraint uq_media_sha256 unique (event_id, sha256)
      )`);
    await touchOnUpdate(runner, 'media');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table media');
  }
}
