import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of searches on the site that found nothing, by day and words. */
export class CreateEmptySearch1767225761000 implements MigrationInterface {
  readonly name = 'CreateEmptySearch1767225761000';

  async up(runner: QueryRunner): Promise<void> {
    // The visitor and the time of day are not stored.
    await runner.query(`
      create table empty_search (
        id uuid not null default new_id() constraint pk_empty_search primary key,
        event_id uuid not null constraint fk_empty_search_event references event (id) on delete cascade,
        day date not null,
        words text not null constraint ck_empty_search_words check (length(words) <= 60),
        count integer not null constraint ck_empty_search_count check (count > 0),
        constraint uq_empty_search unique (event_id, day, words)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table empty_search');
  }
}
