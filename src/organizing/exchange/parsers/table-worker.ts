import type { Message } from '../../../platform/text/message.js';
import { readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table.js';
import { Spool, type SpoolState } from '../../../platform/spool/spool.js';
import { TableError, type SourceFormat, type TableHead, type TableOptions, type TableRow } from './table.js';

/** A file in memory, or an open file of the process. */
export type TableSource = Uint8Array | { readonly file: number; readonly size: number };

/** The input of the worker. */
export interface TableTask {
  readonly source: TableSource;
  readonly format: SourceFormat;
  readonly options: TableOptions;
  /** The spool file for the rows. */
  readonly rows: SpoolState;
}

/** The result of the worker: a table or an error. */
export type TableReply =
  { readonly head: TableHead; readonly rows: SpoolState } | { readonly refusal: Message };

const { source, format, options, rows: state } = workerData as TableTask;
const rows = new Spool<TableRow>(state);
try {
  const head = await readTable(bytesOf(source), format, (row) => rows.add(row), options);
  parentPort?.postMessage({ head, rows: rows.state } satisfies TableReply);
} catch (error) {
  if (!(error instanceof TableError)) throw error;
  parentPort?.postMessage({ refusal: error.reason } satisfies TableReply);
}

function bytesOf(source: TableSource): Uint8Array {
  if (source instanceof Uint8Array) return source;
  const bytes = new Uint8Array(source.size);
  for (let offset = 0; offset < source.size;) {
    const count = readSync(source.file, bytes, offset, source.size - offset, offset);
    if (count === 0) throw new Error('The file is shorter than it was.');
    offset += count;
  }
  return bytes;
}
