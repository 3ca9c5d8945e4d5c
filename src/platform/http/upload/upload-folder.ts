import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** A file exists by name only between two system calls; one that is older was left by a crash. */
const ABANDONED_MS = 60_000;

/** Creates temporary files without a name, which the system removes at every kind of process exit. */
export class UploadFolder {
  constructor(private readonly folder: string) {}

  /** Opens an empty file for writing and reading. */
  async open(): Promise<FileHandle> {
    await mkdir(this.folder, { recursive: true });
    const name = path.join(this.folder, randomUUID());
    const file = await open(name, 'wx+', 0o600);
    try {
      await unlink(name);
    } catch (error) {
      await file.close();
      throw error;
    }
    return file;
  }

  /** Removes files of a crash between opening and unlinking. Other processes may use the same folder. */
  async clean(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const file = path.join(this.folder, name);
      const found = await stat(file).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > ABANDONED_MS)
        await rm(file, { force: true, recursive: true });
    }
  }
}
