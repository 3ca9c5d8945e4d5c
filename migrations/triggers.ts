import type { QueryRunner } from 'typeorm';

/**
 * Makes every statement on `table` note in catalog_dirty which objects of `kind` it touched, by the
 * ids in `column`. Three triggers, because a trigger with transition tables serves one event only.
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

/** Gives each row of `table` a new version and updated_at when it really changes. */
export async function touchOnUpdate(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(
    `create trigger touch_${table} before update on ${table} for each row execute function touch_row()`,
  );
}
