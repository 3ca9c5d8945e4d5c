import sharp, { type Metadata } from 'sharp';
import { ConcurrencyLimit } from '../../platform/concurrency/concurrency-limit.js';
import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { RENDITION_WIDTHS } from './rendition.js';
import type { MediaEntity } from './media.entity.js';

/** The maximum size of a file, in bytes. */
export const MAXIMUM_FILE = 12 * 1024 * 1024;
/** The maximum number of pixels: a file of some kilobytes can expand to gigabytes. */
const MAXIMUM_PIXELS = 50_000_000;
const MAXIMUM_SIDE = 20_000;
/** The minimum of the longer side, in pixels: smaller pictures are mostly tracking pixels of mails. */
const MINIMUM_SIDE = 64;

/** A picture of 50 million pixels needs some 200 MB of memory while it is scaled. */
const renderLimit = new ConcurrencyLimit({ maxConcurrent: 1, maxWaiting: 50 });
sharp.concurrency(1);
sharp.cache(false);

const MIME_TYPES: Readonly<Record<string, MediaEntity['mime'] | undefined>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** A picture whose type was detected from its content. */
export interface Picture {
  mime: MediaEntity['mime'];
  /** In pixels, after the rotation that the camera has recorded. */
  width: number;
  height: number;
}

/** A picture and its renditions. */
export interface RenderedPicture {
  picture: Picture;
  /** WebP by width. */
  renditions: Map<number, Buffer>;
}

/**
 * Renders the picture as WebP in each width up to its own, and always in the smallest. Metadata is removed.
 * Refuses files that are not pictures or too large. A concurrency limit delays `read`.
 */
export async function renderPicture(read: () => Promise<Buffer>): Promise<RenderedPicture> {
  return renderLimit.run(async () => {
    const file = await read();
    const picture = await recognise(file);
    return { picture, renditions: await render(file, picture) };
  });
}

/** Detects type and size of a picture from its first bytes, without decoding. */
export async function recognise(file: Buffer): Promise<Picture> {
  const { format, width, height, autoOrient } = await readHeader(file).catch(() => {
    throw userError('INVALID', message`The file is no JPEG, PNG or WebP picture, or it is damaged.`, [
      'file',
    ]);
  });
  const mime = MIME_TYPES[format];
  if (mime === undefined)
    throw userError('INVALID', message`A picture must be a JPEG, PNG or WebP.`, ['file']);
  if (Math.max(width, height) > MAXIMUM_SIDE || width * height > MAXIMUM_PIXELS) {
    throw userError('INVALID', message`A picture must have at most 50 million pixels and 20,000 on a side.`, [
      'file',
    ]);
  }
  if (Math.max(width, height) < MINIMUM_SIDE) {
    throw userError(
      'INVALID',
      message`A picture must have at least ${MINIMUM_SIDE} pixels on its longer side.`,
      ['file'],
    );
  }
  return { mime, width: autoOrient.width, height: autoOrient.height };
}

async function readHeader(file: Buffer): Promise<Metadata> {
  // In an async function, because sharp throws synchronously for an empty file.
  return sharp(file, { limitInputPixels: false }).metadata();
}

async function render(file: Buffer, { width }: Picture): Promise<Map<number, Buffer>> {
  const [smallest, ...largerWidths] = RENDITION_WIDTHS;
  const widths = [smallest, ...largerWidths.filter((candidate) => candidate <= width)];
  const renditions = new Map<number, Buffer>();
  for (const target of widths) {
    const picture = sharp(file, { limitInputPixels: MAXIMUM_PIXELS, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize({ width: target, withoutEnlargement: true })
      .webp({ quality: 82 });
    renditions.set(
      target,
      await picture.toBuffer().catch(() => {
        throw userError('INVALID', message`The picture is damaged.`, ['file']);
      }),
    );
  }
  return renditions;
}
