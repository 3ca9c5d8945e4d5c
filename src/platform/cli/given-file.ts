import { readFile } from 'node:fs/promises';
import { StartFailure } from '../failure/start-failure.js';

/** Reads a file that the operator has named. */
export async function readGivenFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new StartFailure(`${path} cannot be read: ${(error as Error).message}`);
  }
}
