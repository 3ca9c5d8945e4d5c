import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MediaStore, type StoredRendition } from './media.store.js';

/** Stores pictures in a folder, which replicas must share. */
export class FolderStore extends MediaStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(sha256: string, width: number, content: Buffer): Promise<void> {
    await write(this.#pathOf(sha256, width), content);
  }

  async get(sha256: string, width: number): Promise<StoredRendition | undefined> {
    return read(this.#pathOf(sha256, width));
  }

  async has(sha256: string, width: number): Promise<boolean> {
    return (await stat(this.#pathOf(sha256, width)).catch(() => undefined)) !== undefined;
  }

  async remove(sha256: string, width: number): Promise<void> {
    await rm(this.#pathOf(sha256, width), { force: true });
  }

  async putOriginal(sha256: string, content: Buffer): Promise<void> {
    await write(this.#originalOf(sha256), content);
  }

  async getOriginal(sha256: string): Promise<StoredRendition | undefined> {
    return read(this.#originalOf(sha256));
  }

  async removeOriginal(sha256: string): Promise<void> {
    await rm(this.#originalOf(sha256), { force: true });
  }

  #pathOf(sha256: string, width: number): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256, `${String(width)}.webp`);
  }

  #originalOf(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256, 'original');
  }
}

async function write(target: string, content: Buffer): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const unfinished = `${target}.${randomUUID()}`;
  await writeFile(unfinished, content);
  const file = await open(unfinished, 'r+');
  await file.sync();
  await file.close();
  await rename(unfinished, target);
}

async function read(source: string): Promise<StoredRendition | undefined> {
  const found = await stat(source).catch(() => undefined);
  return found && { size: found.size, content: createReadStream(source) };
}
