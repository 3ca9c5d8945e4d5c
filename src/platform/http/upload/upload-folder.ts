import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** A file has a name only between two system calls. An older file with a name was left by a crash. */
const ABANDONED_MS = 60_000;

/** Creates temporary files without a name. The system removes them at every kind of process exit. */
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

  /** Removes files that a crash between opening and unlinking has left. Other processes may use the same folder. */
  async clean(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const file = path.join(this.folder, name);
      const stats = await stat(file).catch(() => undefined);
      if (stats && Date.now() - stats.mtimeMs > ABANDONED_MS)
        await rm(file, { force: true, recursive: true });
    }
  }
}
