import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table.js';
import { type Table, TableError, type TableFormat } from './table.js';

/** What the worker is started with. */
export interface TableTask {
  readonly bytes: Uint8Array;
  readonly format: TableFormat;
}

/** What the worker answers: a table, or why there is none. */
export type TableAnswer = { readonly table: Table } | { readonly refusal: string };

const { bytes, format } = workerData as TableTask;
try {
  parentPort?.postMessage({ table: await readTable(bytes, format) } satisfies TableAnswer);
} catch (error) {
  if (!(error instanceof TableError)) throw error;
  parentPort?.postMessage({ refusal: error.message } satisfies TableAnswer);
}
