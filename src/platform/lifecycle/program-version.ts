import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '../..');
const PROGRAM = /\.(js|ts|txt)$/;

let known: Promise<string> | undefined;

/** The name of this build. It is equal for all replicas of a build, and differs if any module or data file differs. */
export function programVersion(): Promise<string> {
  return (known ??= versionOf(SOURCES));
}

/** Names the content of all modules and data files below a folder. */
export async function versionOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const hash = createHash('sha256');
  for (const file of files.filter((name) => PROGRAM.test(name)).toSorted()) {
    hash.update(file).update(await readFile(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
