import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '../..');
const PROGRAM = /\.(js|ts|txt)$/;

let version: Promise<string> | undefined;

/** The identity of this build: equal for all replicas of a build, different if any module or data file differs. */
export function programVersion(): Promise<string> {
  return (version ??= versionOf(SOURCES));
}

/** A hash of all modules and data files below a folder. */
export async function versionOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const hash = createHash('sha256');
  for (const file of files.filter((name) => PROGRAM.test(name)).toSorted()) {
    hash.update(file).update(await readFile(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
