import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import did is one row a step: written, undone and audited in batches, it is never held as a whole. */
export class KeepStepsAsRows1764000041000 implements MigrationInterface {
  name = 'KeepStepsAsRows1764000041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_step (
        job_id uuid not null constraint fk_import_step_job references import_job (id) on delete cascade,
        -- As a spreadsheet counts.
        row integer not null constraint ck_import_step_row check (row > 0),
        action text not null constraint ck_import_step_action check (action in ('CREATE', 'CHANGE', 'NONE')),
        name text not null,
        object_id uuid not null,
        -- The version that was planned with, and the one since.
        compared integer,
        version integer not null,
        -- The columns that were written, by their names in files; kept as they come.
        before json constraint ck_import_step_before check (json_typeof(before) = 'object'),
        after json not null constraint ck_import_step_after check (json_typeof(after) = 'object'),
        constraint pk_import_step primary key (job_id, row)
      )`);
    await runner.query(`
      insert into import_step (job_id, row, action, name, object_id, compared, version, before, after)
      select job.id, (step ->> 'row')::integer, step ->> 'action', coalesce(step ->> 'name', ''),
        (step ->> 'id')::uuid,
        case when step ->> 'action' = 'CHANGE' then (step ->> 'version')::integer - 1 end,
        (step ->> 'version')::integer,
        case when step ->> 'action' = 'CHANGE' then (${sideOf('before')}) end, (${sideOf('after')})
      from import_job job, json_array_elements(job.steps) step
      where (step ->> 'version') is not null`);
    await runner.query('alter table import_job drop column steps');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_job add column steps json`);
    await runner.query(`
      update import_job job set steps = coalesce((
        select json_agg(json_build_object('row', step.row, 'action', step.action, 'id', step.object_id,
          'name', step.name, 'version', step.version, 'changes', (
            select coalesce(json_agg(json_build_object('column', field.key,
              'before', coalesce(step.before -> field.key, 'null'), 'after', field.value)), '[]')
            from json_each(step.after) field)) order by step.row)
        from import_step step where step.job_id = job.id and step.action <> 'NONE'), '[]')`);
    await runner.query(`
      alter table import_job alter column steps set not null,
        add constraint ck_import_job_steps check (json_typeof(steps) = 'array')`);
    await runner.query('drop table import_step');
  }
}

function sideOf(side: 'before' | 'after'): string {
  return `select coalesce(json_object_agg(change ->> 'column', change -> '${side}'), '{}')
    from json_array_elements(step -> 'changes') change`;
}
