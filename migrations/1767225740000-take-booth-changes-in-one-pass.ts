import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TAKE_BOOTH_CHANGES } from './1767225670000-label-booths-by-hall.js';

/**
 * An import moves thousands of booths in one transaction. The planner has no statistics of their notes and joined
 * them row by row: the time grew with the square of the rows. Arrays of ids give it their number.
 */
export class TakeBoothChangesInOnePass1767225740000 implements MigrationInterface {
  readonly name = 'TakeBoothChangesInOnePass1767225740000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    create or replace function take_booth_changes() returns table (object_id uuid, change jsonb) language plpgsql as $$
    declare
      allocations uuid[];
      exhibitors uuid[];
      booths uuid[];
    begin
      select array_agg(allocation_id), array_agg(distinct exhibitor_id), array_agg(distinct booth_id)
      into allocations, exhibitors, booths
      from booth_allocation_note where transaction = pg_current_xact_id();
      if allocations is null then
        return;
      end if;
      -- A plan for arrays of any length searches long ones element by element.
      perform set_config('plan_cache_mode', case when cardinality(allocations) > 100 then 'force_custom_plan' else 'auto' end, true);
      -- Visible notes of other transactions were made outside of operations, as by the sample; nobody takes them.
      delete from booth_allocation_note where id in (
        select id from booth_allocation_note where transaction <> pg_current_xact_id()
        order by id limit 1000 for update skip locked);
      return query
        with noted as materialized (
          select distinct on (allocation_id) note.* from booth_allocation_note note
          where note.transaction = pg_current_xact_id() order by allocation_id, id
        ), placed as materialized (
          select stored.*, booth.hall_id, booth.code
          from booth_allocation stored join booth on booth.id = stored.booth_id
          where stored.released_at is null and coalesce(stored.held_until > clock_timestamp(), true)
            and (stored.exhibitor_id = any(exhibitors) or stored.booth_id = any(booths))
        ), labelled_hall as materialized (
          select hall_id, hall_label(hall_id) as label from (select distinct hall_id from placed) hall
        ), live as materialized (
          select placed.id, placed.booth_id, labelled_hall.label || '-' || placed.code as booth, placed.exhibitor_id,
            placed.kind, placed.shared, placed.held_until
          from placed join labelled_hall on labelled_hall.hall_id = placed.hall_id
        ), side as (
          select 'before' as name, noted.allocation_id as id, noted.booth_id, noted.booth, noted.exhibitor_id, noted.kind,
            noted.shared, noted.held_until
          from noted where noted.kind is not null
          union all
          select 'before', live.* from live where live.id <> all(allocations)
          union all
          select 'after', live.* from live
        ), holding as (
          select 'EXHIBITOR' as kind, side.exhibitor_id as object_id, side.name as side,
            booth_holding('booth', side.booth_id, to_jsonb(side.booth), side.kind, side.shared, side.held_until) as value,
            side.booth as place, side.id
          from side where side.exhibitor_id = any(exhibitors)
          union all
          select 'BOOTH', side.booth_id, side.name,
            booth_holding('exhibitor', side.exhibitor_id, exhibitor.name, side.kind, side.shared, side.held_until), '', side.id
          from side left join exhibitor on exhibitor.id = side.exhibitor_id
          where side.booth_id = any(booths)
        ), object as (
          select 'EXHIBITOR' as kind, exhibitor.id, 'booths' as field from exhibitor where exhibitor.id = any(exhibitors)
          union all
          select 'BOOTH', booth.id, 'allocations' from booth where booth.id = any(booths)
        ), changed as (
          select object.kind, object.id, object.field,
            coalesce(jsonb_agg(holding.value order by holding.place, holding.id) filter (where holding.side = 'before'), '[]')
              as before,
            coalesce(jsonb_agg(holding.value order by holding.place, holding.id) filter (where holding.side = 'after'), '[]')
              as after
          from object left join holding on holding.kind = object.kind and holding.object_id = object.id
          group by object.kind, object.id, object.field
        )
        select changed.id, jsonb_build_object('kind', changed.kind, 'id', changed.id,
          'before', jsonb_build_object(changed.field, changed.before),
          'after', jsonb_build_object(changed.field, changed.after))
        from changed where changed.before <> changed.after order by changed.kind, changed.id;
      delete from booth_allocation_note where transaction = pg_current_xact_id();
    end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TAKE_BOOTH_CHANGES);
  }
}
