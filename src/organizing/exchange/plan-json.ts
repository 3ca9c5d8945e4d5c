import { messagesIn, type MessageValue } from '../../platform/text/message.js';
import type { ImportOutcome } from './import.service.js';
import { KINDS } from './kinds/kinds.js';
import { placeOf, type Table, type TableReading } from './parsers/table.js';
import type { PlanProblem, PlanStep } from './plan/plan.js';

/** A plan with its steps and the id of the import as JSON, a batch of steps a line; with texts in a language. */
export async function* planJson(
  { plan, job, steps }: Pick<ImportOutcome, 'plan' | 'job' | 'steps'>,
  locale: string,
): AsyncGenerator<string> {
  let open = `${JSON.stringify({ ...plan, job }, messagesIn(locale)).slice(0, -1)},"steps":[`;
  for await (const batch of steps()) {
    if (batch.length === 0) continue;
    yield open + batch.map((step) => JSON.stringify(step)).join();
    open = ',';
  }
  yield open.endsWith('[') ? `${open}]}` : ']}';
}

/** The maximum number of listed steps and of problems of a sort. */
const LISTED = 1000;
/** The rows from the beginning of the table. */
const FIRST_ROWS = 5;
/** The most characters of their cells. */
const CELL = 200;

/** A row of the table with its cells. */
interface ViewedRow {
  readonly row: number;
  readonly place: MessageValue;
  readonly cells: readonly string[];
}

/**
 * A plan for a page, as JSON of bounded size and with texts in a language: only steps that change something, the first
 * of each list with the number of all, and the first rows.
 */
export async function planView(
  { plan, job, steps }: ImportOutcome,
  table: Table,
  locale: string,
): Promise<string> {
  const { problems, refused, dropped } = plan;
  const view = {
    ...{ ...plan, job, header: table.header },
    ...{ problems: first(problems), refused: first(refused), dropped: first(dropped) },
    counts: {
      problems: problems.length,
      refused: refused.length,
      // A row can have several problems.
      refusedRows: new Set(refused.map(({ row }) => row)).size,
      dropped: dropped.length,
    },
    steps: await firstChanges(steps, table.reading),
    rows: await firstRows(table),
    fields: KINDS[plan.kind].columns
      .filter(({ exported }) => exported !== true)
      .map(({ key, localized, required }) => ({
        key,
        localized: localized === true,
        required: required === true,
      })),
  };
  return JSON.stringify(view, messagesIn(locale));
}

function first(problems: readonly PlanProblem[]): readonly PlanProblem[] {
  return problems.slice(0, LISTED);
}

/** A step with the place of its row; null for an object that the file lacks. */
interface ViewedStep extends PlanStep {
  readonly place: MessageValue | null;
}

async function firstChanges(steps: ImportOutcome['steps'], reading: TableReading): Promise<ViewedStep[]> {
  const found: PlanStep[] = [];
  for await (const batch of steps()) {
    found.push(...batch.filter(({ action }) => action !== 'NONE'));
    if (found.length >= LISTED) break;
  }
  return found
    .slice(0, LISTED)
    .map((step) => ({ ...step, place: step.missing === true ? null : placeOf(reading, step.row) }));
}

async function firstRows({ rows, reading }: Table): Promise<ViewedRow[]> {
  for await (const batch of rows.batches()) {
    return batch.slice(0, FIRST_ROWS).map(({ number, cells }) => ({
      row: number,
      place: placeOf(reading, number),
      cells: cells.map((cell) => cell.slice(0, CELL)),
    }));
  }
  return [];
}
