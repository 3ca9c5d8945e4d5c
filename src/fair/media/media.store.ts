import type { Readable } from 'node:stream';

/** A rendition or an original as it is kept. */
export interface StoredRendition {
  /** Bytes. */
  size: number;
  content: Readable | Buffer;
}

/** Keeps pictures by the hash of their file: as it was uploaded, and renditions by their width. */
export abstract class MediaStore {
  /** Writes a rendition so that nobody ever reads half of it; the same one again changes nothing. */
  abstract put(sha256: string, width: number, content: Buffer): Promise<void>;

  /** The rendition; undefined where there is none. */
  abstract get(sha256: string, width: number): Promise<StoredRendition | undefined>;

  /** Whether the rendition is there. */
  abstract has(sha256: string, width: number): Promise<boolean>;

  /** Removes a rendition; one that is not there is no error. */
  abstract remove(sha256: string, width: number): Promise<void>;

  /** Writes the file as it was uploaded, under the same terms as a rendition. */
  abstract putOriginal(sha256: string, content: Buffer): Promise<void>;

  /** The file as it was uploaded; undefined where it was not kept. */
  abstract getOriginal(sha256: string): Promise<StoredRendition | undefined>;

  /** Removes the file as it was uploaded; one that is not there is no error. */
  abstract removeOriginal(sha256: string): Promise<void>;
}
