import type { Readable } from 'node:stream';

/** A stored rendition or original. */
export interface StoredPicture {
  /** Bytes. */
  size: number;
  content: Readable | Buffer;
}

/** The form in which a picture is stored: the width of a rendition in WebP, or the file that was uploaded. */
export type PictureForm = number | 'original';

/** Stores pictures by hash, each in several forms. */
export abstract class MediaStore {
  /** Writes a form of a picture atomically and idempotently. */
  abstract put(sha256: string, form: PictureForm, content: Buffer): Promise<void>;

  /** The form of the picture. Undefined if it does not exist. */
  abstract get(sha256: string, form: PictureForm): Promise<StoredPicture | undefined>;

  /** Whether the form of the picture exists. */
  abstract has(sha256: string, form: PictureForm): Promise<boolean>;

  /** Removes a form of a picture, if it exists. */
  abstract remove(sha256: string, form: PictureForm): Promise<void>;
}

/** The name of the file in the folder of the picture. */
export function fileOf(form: PictureForm): string {
  return form === 'original' ? form : `${String(form)}.webp`;
}
