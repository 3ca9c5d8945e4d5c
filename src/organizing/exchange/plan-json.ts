import { messagesIn } from '../../platform/text/message.js';
import type { ImportOutcome } from './import.service.js';
import { KINDS } from './kinds/kinds.js';
import { placeOf, type Table } from './parsers/table.js';
import type { PlanProblem } from './plan/plan.js';
import { firstChanges } from './plan/step-totals.js';

/** A plan with its steps and the id of the import as JSON, in one language: a batch of steps per line. */
export async function* planJson(
  { plan, job, steps }: Pick<ImportOutcome, 'plan' | 'job' | 'steps'>,
  locale: string,
): AsyncGenerator<string> {
  let prefix = `${JSON.stringify({ ...plan, job }, messagesIn(locale)).slice(0, -1)},"steps":[`;
  for await (const batch of steps()) {
    if (batch.length === 0) continue;
    yield prefix + batch.map((step) => JSON.stringify(step)).join();
    prefix = ',';
  }
  yield prefix.endsWith('[') ? `${prefix}]}` : ']}';
}

/** The maximum number of listed steps and of problems of a sort. */
const MAXIMUM_LISTED = 1000;
/** The number of rows from the beginning of the table. */
const FIRST_ROWS = 5;
/** The maximum length of their cells, in characters. */
const CELL = 200;

/**
 * A plan for a page, as JSON of bounded size, with texts in one language. It contains only steps that
 * change something, the first items of each list with the total number, and the first rows.
 */
export async function planView({ plan, table, job, steps }: ImportOutcome, locale: string): Promise<string> {
  const { problems, refused, dropped } = plan;
  const { reading } = table;
  const changes = await firstChanges(steps, MAXIMUM_LISTED);
  const view = {
    ...{ ...plan, job, header: table.header },
    ...{
      problems: firstProblems(problems),
      refused: firstProblems(refused),
      dropped: firstProblems(dropped),
    },
    counts: {
      problems: problems.length,
      refused: refused.length,
      // A row can have several problems.
      refusedRows: new Set(refused.map(({ row }) => row)).size,
      dropped: dropped.length,
    },
    steps: changes.map((step) => ({
      ...step,
      // An object that the file lacks has no row.
      place: step.missing === true ? null : placeOf(reading, step.row),
    })),
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

function firstProblems(problems: readonly PlanProblem[]): readonly PlanProblem[] {
  return problems.slice(0, MAXIMUM_LISTED);
}

async function firstRows({ rows, reading }: Table): Promise<object[]> {
  for await (const batch of rows.batches()) {
    return batch.slice(0, FIRST_ROWS).map(({ number, cells }) => ({
      row: number,
      place: placeOf(reading, number),
      cells: cells.map((cell) => cell.slice(0, CELL)),
    }));
  }
  return [];
}
