import type { Readable } from 'node:stream';

/** A rendition as it is kept. */
export interface StoredRendition {
  /** Bytes. */
  size: number;
  content: Readable | Buffer;
}

/** Keeps renditions by the hash of their picture and their width. */
export abstract class MediaStore {
  /** Writes a rendition so that nobody ever reads half of it; the same one again changes nothing. */
  abstract put(sha256: string, width: number, content: Buffer): Promise<void>;

  /** The rendition; undefined where there is none. */
  abstract get(sha256: string, width: number): Promise<StoredRendition | undefined>;

  /** Whether the rendition is there. */
  abstract has(sha256: string, width: number): Promise<boolean>;

  /** Removes a rendition; one that is not there is no error. */
  abstract remove(sha256: string, width: number): Promise<void>;
}
