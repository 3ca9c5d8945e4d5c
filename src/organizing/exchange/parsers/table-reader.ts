import { Worker } from 'node:worker_threads';
import { ConcurrencyLimit } from '../../../platform/concurrency/concurrency-limit.js';
import { Spool } from '../../../platform/spool/spool.js';
import { type Table, TableError, type SourceFormat, type TableOptions, type TableRow } from './table.js';
import type { TableReply, TableSource, TableTask } from './table-worker.js';
import { message } from '../../../platform/text/message.js';

const TIME_MS = 30_000;
const MEMORY_MB = 512;
/** Limits the simultaneous readers, and so their memory. */
const readers = new ConcurrencyLimit({ maxConcurrent: 2, maxWaiting: 20, maxWaitMs: TIME_MS });

/** jest runs the sources, but a worker executes only JavaScript. */
const WORKER = import.meta.url.endsWith('.ts')
  ? '../../../../dist/src/organizing/exchange/parsers/table-worker.js'
  : './table-worker.js';

/** Reads an untrusted file in its own thread, with bounded memory and time. */
export async function readForeignTable(
  source: TableSource,
  format: SourceFormat,
  options: TableOptions = { fields: new Map() },
): Promise<Table> {
  const rows = new Spool<TableRow>();
  try {
    const reply = await readers.run(() => readInWorker({ source, format, options, rows: rows.state }));
    if ('head' in reply) return { ...reply.head, rows: new Spool(reply.rows) };
    throw new TableError(reply.refusal);
  } catch (error) {
    rows.close();
    throw error;
  }
}

async function readInWorker(task: TableTask): Promise<TableReply> {
  const worker = new Worker(new URL(WORKER, import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
  });
  try {
    return await replyOf(worker);
  } finally {
    await worker.terminate();
  }
}

function replyOf(worker: Worker): Promise<TableReply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new TableError(message`The file could not be read within ${TIME_MS / 1000} s.`));
    }, TIME_MS);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new TableError(message`Reading the file needs too much memory.`)
          : error,
      );
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The reader ended without a result.'));
    });
  });
}
