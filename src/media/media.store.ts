import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.js';

/** A rendition as it is kept. */
export interface StoredRendition {
  size: number;
  stream: Readable;
}

/** Keeps renditions by the hash of their picture in `DATA_DIR/media`, which replicas must share. */
@Injectable()
export class MediaStore {
  readonly #folder: string;

  constructor(@Inject(CONFIG) config: RunningConfig) {
    this.#folder = path.join(config.dataDir, 'media');
  }

  /** Writes a rendition so that nobody ever reads half of it; the same one again changes nothing. */
  async put(sha256: string, width: number, content: Buffer): Promise<void> {
    const target = this.#pathOf(sha256, width);
    await mkdir(path.dirname(target), { recursive: true });
    const unfinished = `${target}.${randomUUID()}`;
    await writeFile(unfinished, content);
    const file = await open(unfinished, 'r+');
    await file.sync();
    await file.close();
    await rename(unfinished, target);
  }

  /** The rendition; undefined where there is none. */
  async get(sha256: string, width: number): Promise<StoredRendition | undefined> {
    const source = this.#pathOf(sha256, width);
    const found = await stat(source).catch(() => undefined);
    return found && { size: found.size, stream: createReadStream(source) };
  }

  #pathOf(sha256: string, width: number): string {
    return path.join(this.#folder, sha256.slice(0, 2), sha256, `${String(width)}.webp`);
  }
}
