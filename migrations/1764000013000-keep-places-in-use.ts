import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Refuses to delete places that others stand in. Their foreign keys cascade, so that an event goes with all
 * that belongs to it; nobody should lose a hall full of booths by deleting a venue.
 */
export class KeepPlacesInUse1764000013000 implements MigrationInterface {
  name = 'KeepPlacesInUse1764000013000';

  async up(runner: QueryRunner): Promise<void> {
    // The row is locked against new references already when its trigger runs. An event that goes itself is gone.
    await runner.query(`
      create function refuse_delete_in_use() returns trigger language plpgsql as $$
      declare
        used boolean;
      begin
        if not exists (select from event where id = old.event_id) then
          return old;
        end if;
        execute format('select exists (select from %I as other where other.%I = $1 and %s)',
          tg_argv[0], tg_argv[1], tg_argv[2]) into used using old.id;
        if used then
          raise exception '% % is in use', tg_table_name, old.id
            using errcode = 'foreign_key_violation', constraint = tg_argv[3], detail = old.id;
        end if;
        return old;
      end $$`);
    for (const [table, other, column, condition, constraint] of USES) {
      await runner.query(`
        create trigger keep_${table}_in_use before delete on ${table} for each row
        execute function refuse_delete_in_use('${other}', '${column}', '${condition}', '${constraint}')`);
    }
    // A plan that becomes smaller still holds its booths; who writes outlines holds the hall's lock.
    await runner.query(`
      create function hall_keep_booths_inside() returns trigger language plpgsql as $$
      begin
        if exists (
          select from booth, jsonb_array_elements(booth.outline) as corner
          where booth.hall_id = new.id
            and ((corner ->> 'x')::double precision > new.width or (corner ->> 'y')::double precision > new.depth)
        ) then
          raise exception 'hall % has booths outside of its plan', new.id
            using errcode = 'check_violation', constraint = 'ck_hall_booths';
        end if;
        return null;
      end $$`);
    await runner.query(`
      create trigger hall_keep_booths_inside after update of width, depth on hall for each row
      when (new.width < coalesce(old.width, 'infinity') or new.depth < coalesce(old.depth, 'infinity'))
      execute function hall_keep_booths_inside()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger hall_keep_booths_inside on hall');
    await runner.query('drop function hall_keep_booths_inside()');
    for (const [table] of USES) await runner.query(`drop trigger keep_${table}_in_use on ${table}`);
    await runner.query('drop function refuse_delete_in_use()');
  }
}

/** Which table is used by which other one, by which column of it and under which condition; and the key that says so. */
const USES = [
  ['venue', 'hall', 'venue_id', 'true', 'fk_hall_venue'],
  ['hall', 'booth', 'hall_id', 'true', 'fk_booth_hall'],
  [
    'booth',
    'booth_allocation',
    'booth_id',
    'other.released_at is null and coalesce(other.held_until > now(), true)',
    'fk_booth_allocation_booth',
  ],
] as const;
