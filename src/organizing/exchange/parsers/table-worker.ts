import { readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table.js';
import { Spool, type SpoolState } from '../spool/spool.js';
import { TableError, type TableFormat, type TableRow } from './table.js';

/** A file in memory, or a file that the process has open. */
export type TableSource = Uint8Array | { readonly file: number; readonly size: number };

/** What the worker is started with. */
export interface TableTask {
  readonly source: TableSource;
  readonly format: TableFormat;
  /** Where the rows go. */
  readonly rows: SpoolState;
}

/** What the worker answers: a table, or why there is none. */
export type TableAnswer =
  { readonly header: readonly string[]; readonly rows: SpoolState } | { readonly refusal: string };

const { source, format, rows: state } = workerData as TableTask;
const rows = new Spool<TableRow>(state);
try {
  const header = await readTable(bytesOf(source), format, (row) => rows.add(row));
  parentPort?.postMessage({ header, rows: rows.state } satisfies TableAnswer);
} catch (error) {
  if (!(error instanceof TableError)) throw error;
  parentPort?.postMessage({ refusal: error.message } satisfies TableAnswer);
}

function bytesOf(source: TableSource): Uint8Array {
  if (source instanceof Uint8Array) return source;
  const bytes = new Uint8Array(source.size);
  for (let done = 0; done < source.size;) {
    const count = readSync(source.file, bytes, done, source.size - done, done);
    if (count === 0) throw new Error('The file is shorter than it was.');
    done += count;
  }
  return bytes;
}
