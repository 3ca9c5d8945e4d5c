import { createWriteStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isClosedOutput } from '../log/closed-output.js';

/**
 * Writes the chunks to the file or to the output. It does not close the output. The reader of the output may
 * close it.
 */
export async function writeOut(file: Readable, path: string | undefined, output: Writable): Promise<void> {
  if (path !== undefined) {
    await pipeline(file, createWriteStream(path));
    return;
  }
  try {
    await pipeline(file, output, { end: false });
  } catch (error) {
    if (!isClosedOutput(error) && !output.destroyed) throw error;
  }
}
