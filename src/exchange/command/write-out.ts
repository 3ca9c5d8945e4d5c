import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes what is read to the file, or to standard output, which stays open. */
export async function writeOut(file: Readable, path: string | undefined): Promise<void> {
  if (path === undefined) await pipeline(file, process.stdout, { end: false });
  else await pipeline(file, createWriteStream(path));
}
