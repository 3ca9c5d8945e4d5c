import { Worker } from 'node:worker_threads';
import type { Progress } from '../../../platform/progress/progress.js';
import type { PrintedContent } from './content/printed-content.js';
import type { PrintedResult } from './printed-file.js';
import type { PrintMessage, PrintTask } from './print-worker.js';

const MEMORY_MB = 256;

/** Jest runs the TypeScript sources, but a worker executes JavaScript only. */
const WORKER = import.meta.url.endsWith('.ts')
  ? '../../../../dist/src/organizing/publication/printed/print-worker.js'
  : './print-worker.js';

/**
 * Prints a catalog into an open file, in a thread of low priority with bounded memory. An abort ends the
 * thread.
 */
export async function printFile(
  content: PrintedContent,
  file: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<PrintedResult> {
  signal.throwIfAborted();
  const worker = new Worker(new URL(WORKER, import.meta.url), {
    workerData: { content, file } satisfies PrintTask,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
  });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.on('message', (message: PrintMessage) => {
        if ('advanced' in message) progress.advance(message.advanced);
        else resolve(message);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The printer ended without a result.')));
    });
  } finally {
    await worker.terminate();
  }
}
