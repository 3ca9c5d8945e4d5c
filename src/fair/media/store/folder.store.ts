import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileOf, MediaStore, type PictureForm, type StoredPicture } from './media.store.js';

/** Stores pictures in a folder, which replicas must share. */
export class FolderStore extends MediaStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(sha256: string, form: PictureForm, content: Buffer): Promise<void> {
    const target = this.#pathOf(sha256, form);
    await mkdir(path.dirname(target), { recursive: true });
    const temporaryPath = `${target}.${randomUUID()}`;
    await writeFile(temporaryPath, content);
    const file = await open(temporaryPath, 'r+');
    await file.sync();
    await file.close();
    await rename(temporaryPath, target);
  }

  async get(sha256: string, form: PictureForm): Promise<StoredPicture | undefined> {
    const source = this.#pathOf(sha256, form);
    const stats = await stat(source).catch(() => undefined);
    return stats && { size: stats.size, content: createReadStream(source) };
  }

  async has(sha256: string, form: PictureForm): Promise<boolean> {
    return (await stat(this.#pathOf(sha256, form)).catch(() => undefined)) !== undefined;
  }

  async remove(sha256: string, form: PictureForm): Promise<void> {
    await rm(this.#pathOf(sha256, form), { force: true });
  }

  #pathOf(sha256: string, form: PictureForm): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256, fileOf(form));
  }
}
