import { messageText } from '../../platform/text/message.js';
import type { LeftRows, ImportPlan, PlanProblem, PlanQuestion } from './plan/plan.js';
import type { Table } from './parsers/table.js';
import type { SheetRow } from './serializers/xlsx-bytes.js';
import { RETURNED_REASON } from './headers/kind-headers.js';

/** The most characters of the reasons of a row. */
const REASONS = 5000;

/** Why a row comes back, and the positions of its bad cells. */
interface Reasons {
  readonly texts: string[];
  readonly cells: Set<number>;
}

/**
 * The rows that were refused or not imported in full, with their reasons in a last column. Rows that describe
 * the same object as one of them come with them, so that the file replaces lists of booths as a whole.
 * The reasons are in a language.
 */
export async function* returnedRows(
  table: Table,
  plan: ImportPlan,
  left: LeftRows,
  locale: string,
): AsyncGenerator<SheetRow> {
  const faults = [...plan.problems, ...plan.refused, ...plan.dropped, ...left.questions];
  const reasons = reasonsOf(table, faults, locale);
  const ofSameObjects = rowsOfSameObjects(reasons, left);
  yield [...table.header, RETURNED_REASON];
  for await (const rows of table.rows.batches()) {
    for (const { number, cells } of rows) {
      const found = reasons.get(number);
      const text =
        found?.texts.join('\n').slice(0, REASONS) ?? (ofSameObjects.has(number) ? 'OK' : undefined);
      if (text === undefined) continue;
      const whole = table.header.map((_, index) => cells[index] ?? '');
      yield { cells: [...whole, text], marked: found?.cells ?? new Set() };
    }
  }
}

/** Whether any row comes back. */
export function returnsRows({ problems, refused, dropped, questions }: ImportPlan): boolean {
  return questions.count > 0 || [...problems, ...refused, ...dropped].some(({ row }) => row !== null);
}

function reasonsOf(
  { header }: Table,
  faults: readonly (PlanProblem | PlanQuestion)[],
  locale: string,
): ReadonlyMap<number, Reasons> {
  const all = new Map<number, Reasons>();
  for (const { row, column, reason } of faults) {
    if (row === null) continue;
    const reasons = all.get(row) ?? { texts: [], cells: new Set<number>() };
    all.set(row, reasons);
    const text = messageText(reason, locale);
    reasons.texts.push(column === null ? text : `${column}: ${text}`);
    const index = column === null ? -1 : header.indexOf(column);
    if (index !== -1) reasons.cells.add(index);
  }
  return all;
}

/** The further rows of the objects of these rows. */
function rowsOfSameObjects(
  rows: ReadonlyMap<number, unknown>,
  { sameObjects }: LeftRows,
): ReadonlySet<number> {
  const leaders = new Map<number, number>();
  const leaderOf = (row: number): number => {
    const next = leaders.get(row);
    return next === undefined ? row : leaderOf(next);
  };
  for (const [one, other] of sameObjects) {
    const [first, second] = [leaderOf(one), leaderOf(other)];
    if (first !== second) leaders.set(second, first);
  }
  const wanted = new Set([...rows.keys()].map(leaderOf));
  return new Set(sameObjects.flat().filter((row) => wanted.has(leaderOf(row))));
}
