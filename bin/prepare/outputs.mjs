/** Writes the outputs of a build beside programs that run from the outputs of an earlier one. */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** How long outputs stay that no build has written again. Programs load modules and data when they need them. */
const KEPT_MS = 86_400_000;

/** The outputs of one build in a folder. */
export class Outputs {
  #written = new Set();

  constructor(folder) {
    this.folder = folder;
  }

  /** Writes a file as a whole: a program reads its old content or its new one. */
  async write(file, content) {
    this.#written.add(file);
    await mkdir(path.dirname(file), { recursive: true });
    const draft = `${file}.${String(process.pid)}.draft`;
    await writeFile(draft, content);
    await rename(draft, file);
  }

  /** Removes the outputs of earlier builds that were written more than `keptMs` milliseconds ago. */
  async removeOld(keptMs = KEPT_MS) {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
      const file = path.join(entry.parentPath, entry.name);
      if (!this.#written.has(file) && Date.now() - (await stat(file)).mtimeMs >= keptMs) await rm(file);
    }
  }
}
