import { writeSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { composeCatalog } from './compose.js';
import type { PrintedContent } from './content/printed-content.js';
import type { PrintedResult } from './printed-file.js';

/** The input of the worker. */
export interface PrintTask {
  readonly content: PrintedContent;
  /** The descriptor of an open file of the process, for the document. */
  readonly file: number;
}

/** A message of the worker: progress, then the result. */
export type PrintMessage = { readonly advanced: number } | PrintedResult;

const IDLE = 19;
/** On Linux this sets the priority of the calling thread, elsewhere that of the process. */
if (process.platform === 'linux') setPriority(0, IDLE);

const { content, file } = workerData as PrintTask;
let bytes = 0;

function write(chunk: Uint8Array): void {
  for (let offset = 0; offset < chunk.length;) {
    const count = writeSync(file, chunk, offset, chunk.length - offset, bytes);
    offset += count;
    bytes += count;
  }
}

const result = await composeCatalog(content, write, (advanced) =>
  parentPort?.postMessage({ advanced } satisfies PrintMessage),
);
parentPort?.postMessage({ bytes, ...result } satisfies PrintMessage);
