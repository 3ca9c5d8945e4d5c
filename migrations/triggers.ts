import type { QueryRunner } from 'typeorm';

/**
 * Every statement on `table` then writes marks of the objects of `kind` that it changes into catalog_dirty, by the
 * ids in `column`. Each event has its own triggers, because a trigger with a transition table serves one event only.
 */
export async function markCatalog(
  runner: QueryRunner,
  table: string,
  kind: string,
  column = 'id',
): Promise<void> {
  const name = `mark_${kind.toLowerCase()}_by_${column}`;
  const events = { insert: ['new'], delete: ['old'], update: ['new', 'old'] };
  for (const [event, transitions] of Object.entries(events)) {
    for (const transition of transitions) {
      await runner.query(
        `create trigger ${name}_${event}_${transition} after ${event} on ${table}
         referencing ${transition} table as changed_rows
         for each statement execute function catalog_mark_rows('${kind}', '${column}')`,
      );
    }
  }
  await runner.query(
    `create trigger ${name}_truncate after truncate on ${table}
     for each statement execute function catalog_mark_all('${kind}')`,
  );
}

/** Gives a row of `table` a new version and updated_at if an update changes its values. */
export async function touchOnUpdate(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(
    `create trigger touch_${table} before update on ${table} for each row execute function touch_row()`,
  );
}
