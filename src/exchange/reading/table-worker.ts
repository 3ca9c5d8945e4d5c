import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table.js';
import { Spool, type SpoolState } from '../spool.js';
import { TableError, type TableFormat, type TableRow } from './table.js';

/** What the worker is started with. */
export interface TableTask {
  readonly bytes: Uint8Array;
  readonly format: TableFormat;
  /** Where the rows go. */
  readonly rows: SpoolState;
}

/** What the worker answers: a table, or why there is none. */
export type TableAnswer =
  { readonly header: readonly string[]; readonly rows: SpoolState } | { readonly refusal: string };

const { bytes, format, rows: state } = workerData as TableTask;
const rows = new Spool<TableRow>(state);
try {
  const header = await readTable(bytes, format, (row) => rows.add(row));
  parentPort?.postMessage({ header, rows: rows.state } satisfies TableAnswer);
} catch (error) {
  if (!(error instanceof TableError)) throw error;
  parentPort?.postMessage({ refusal: error.message } satisfies TableAnswer);
}
