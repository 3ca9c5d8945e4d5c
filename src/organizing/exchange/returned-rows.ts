import { messageText } from '../../platform/text/message.js';
import type { RowsToReturn, ImportPlan, PlanProblem, PlanQuestion } from './plan/plan.js';
import type { Table } from './parsers/table.js';
import type { SheetRow } from './serializers/xlsx-bytes.js';
import { RETURNED_REASON } from './headers/kind-headers.js';

/** The maximum length of the reasons of a row, in characters. */
const REASONS = 5000;

/** The reasons why a row is returned, and the positions of its bad cells. */
interface Reasons {
  readonly texts: string[];
  readonly cells: Set<number>;
}

/**
 * The rows that were refused or not imported in full, with their reasons in a last column, in one language.
 * Further rows of the same objects are included, so that the file replaces lists of booths as a whole.
 */
export async function* returnedRows(
  table: Table,
  plan: ImportPlan,
  rowsToReturn: RowsToReturn,
  locale: string,
): AsyncGenerator<SheetRow> {
  const faults = [...plan.problems, ...plan.refused, ...plan.dropped, ...rowsToReturn.questions];
  const reasons = reasonsOf(table, faults, locale);
  const relatedRows = rowsOfSameObjects(reasons, rowsToReturn);
  yield [...table.header, RETURNED_REASON];
  for await (const rows of table.rows.batches()) {
    for (const { number, cells } of rows) {
      const rowReasons = reasons.get(number);
      const text =
        rowReasons?.texts.join('\n').slice(0, REASONS) ?? (relatedRows.has(number) ? 'OK' : undefined);
      if (text === undefined) continue;
      const allCells = table.header.map((_, index) => cells[index] ?? '');
      yield { cells: [...allCells, text], markedCells: rowReasons?.cells ?? new Set() };
    }
  }
}

/** Whether any row is returned. */
export function returnsRows({ problems, refused, dropped, questions }: ImportPlan): boolean {
  return questions.count > 0 || [...problems, ...refused, ...dropped].some(({ row }) => row !== null);
}

function reasonsOf(
  { header }: Table,
  faults: readonly (PlanProblem | PlanQuestion)[],
  locale: string,
): ReadonlyMap<number, Reasons> {
  const reasonsByRow = new Map<number, Reasons>();
  for (const { row, column, reason } of faults) {
    if (row === null) continue;
    const reasons = reasonsByRow.get(row) ?? { texts: [], cells: new Set<number>() };
    reasonsByRow.set(row, reasons);
    const text = messageText(reason, locale);
    reasons.texts.push(column === null ? text : `${column}: ${text}`);
    const index = column === null ? -1 : header.indexOf(column);
    if (index !== -1) reasons.cells.add(index);
  }
  return reasonsByRow;
}

/** The further rows of the objects of these rows. */
function rowsOfSameObjects(
  rows: ReadonlyMap<number, unknown>,
  { sameObjects }: RowsToReturn,
): ReadonlySet<number> {
  const leaders = new Map<number, number>();
  const leaderOf = (row: number): number => {
    const leader = leaders.get(row);
    return leader === undefined ? row : leaderOf(leader);
  };
  for (const [one, other] of sameObjects) {
    const [first, second] = [leaderOf(one), leaderOf(other)];
    if (first !== second) leaders.set(second, first);
  }
  const leaderRows = new Set([...rows.keys()].map(leaderOf));
  return new Set(sameObjects.flat().filter((row) => leaderRows.has(leaderOf(row))));
}
