import type { Readable } from 'node:stream';

/** A stored rendition or original. */
export interface StoredRendition {
  /** Bytes. */
  size: number;
  content: Readable | Buffer;
}

/** Stores the originals of pictures by hash, and their renditions by hash and width. */
export abstract class MediaStore {
  /** Writes a rendition atomically and idempotently. */
  abstract put(sha256: string, width: number, content: Buffer): Promise<void>;

  /** The rendition. Undefined if it does not exist. */
  abstract get(sha256: string, width: number): Promise<StoredRendition | undefined>;

  /** Whether the rendition exists. */
  abstract has(sha256: string, width: number): Promise<boolean>;

  /** Removes a rendition, if it exists. */
  abstract remove(sha256: string, width: number): Promise<void>;

  /** Writes the original file atomically and idempotently. */
  abstract putOriginal(sha256: string, content: Buffer): Promise<void>;

  /** The original file. Undefined if it does not exist. */
  abstract getOriginal(sha256: string): Promise<StoredRendition | undefined>;

  /** Removes the original file, if it exists. */
  abstract removeOriginal(sha256: string): Promise<void>;
}
