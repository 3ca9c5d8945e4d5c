import type { Sql } from '../../platform/database/sql.js';
import { type BoundColumn, bindColumns, loadValue, type StoredRow } from '../kinds/column.js';
import type { ExchangeKind } from '../kinds/exchange-kind.js';
import type { StoredObject } from '../plan/match-objects.js';
import type { EventFacts } from './event-facts.js';

const PAGE = 1000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** The event's objects of a kind, page by page in the order of their ids; only what visitors see unless `staff`. */
export async function* objectPages(
  sql: Sql,
  kind: ExchangeKind,
  facts: EventFacts,
  staff = true,
): AsyncGenerator<StoredObject[]> {
  const bound = bindColumns(kind.columns, facts.event.locales).filter(({ column }) => !column.auxiliary);
  for (let after = FIRST; ;) {
    const rows = await sql.query<{ id: string; version: number; row: StoredRow }>({
      text: `${kind.select} where ${kind.table}.event_id = $1 and ${kind.table}.id > $2
        and ($3::boolean or ${kind.publicWhere}) order by ${kind.table}.id limit ${PAGE}`,
      values: [facts.event.id, after, staff],
    });
    if (rows.length > 0) yield rows.map((row) => ({ ...row, values: valuesOf(bound, row.row, facts) }));
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** All of them. */
export async function loadObjects(sql: Sql, kind: ExchangeKind, facts: EventFacts): Promise<StoredObject[]> {
  const objects: StoredObject[] = [];
  for await (const page of objectPages(sql, kind, facts)) objects.push(...page);
  return objects;
}

function valuesOf(bound: readonly BoundColumn[], row: StoredRow, facts: EventFacts): StoredObject['values'] {
  return Object.fromEntries(bound.map((column) => [column.key, loadValue(column, row, facts)]));
}
