import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isClosedOutput } from '../../../platform/log/closed-output.js';

/**
 * Writes the chunks to the file or to standard output. Standard output stays open, and its reader may close
 * it.
 */
export async function writeOut(file: Readable, path: string | undefined): Promise<void> {
  if (path !== undefined) {
    await pipeline(file, createWriteStream(path));
    return;
  }
  try {
    await pipeline(file, process.stdout, { end: false });
  } catch (error) {
    if (!isClosedOutput(error) && !process.stdout.destroyed) throw error;
  }
}
