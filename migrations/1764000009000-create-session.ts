import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** The programme: sessions and the exhibitors that take part in them. */
export class CreateSession1764000009000 implements MigrationInterface {
  name = 'CreateSession1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session (
        id uuid not null default new_id() constraint pk_session primary key,
        event_id uuid not null constraint fk_session_event references event (id) on delete cascade,
        slug text not null constraint ck_session_slug check (is_slug(slug)),
        title jsonb not null constraint ck_session_title check (is_localized_text(title)),
        description jsonb constraint ck_session_description check (is_localized_text(description)),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        venue_id uuid,
        hall_id uuid,
        speakers jsonb not null default '[]'
          constraint ck_session_speakers check (jsonb_typeof(speakers) = 'array'),
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        constraint uq_session_slug unique (event_id, slug),
        constraint uq_session_event unique (event_id, id),
        constraint fk_session_venue foreign key (event_id, venue_id) references venue (event_id, id),
        constraint fk_session_hall foreign key (event_id, hall_id) references hall (event_id, id),
        constraint ck_session_times check (starts_at < ends_at)
      )`);
    await runner.query('create index ix_session_venue on session (venue_id)');
    await runner.query('create index ix_session_hall on session (hall_id)');
    await markCatalog(runner, 'session', 'SESSION');
    await touchOnUpdate(runner, 'session');

    await runner.query(`
      create table session_exhibitor (
        event_id uuid not null,
        session_id uuid not null,
        exhibitor_id uuid not null,
        constraint pk_session_exhibitor primary key (session_id, exhibitor_id),
        constraint fk_session_exhibitor_session
          foreign key (event_id, session_id) references session (event_id, id) on delete cascade,
        constraint fk_session_exhibitor_exhibitor
          foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade
      )`);
    await runner.query('create index ix_session_exhibitor_exhibitor on session_exhibitor (exhibitor_id)');
    await markCatalog(runner, 'session_exhibitor', 'SESSION', 'session_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session_exhibitor, session');
  }
}
