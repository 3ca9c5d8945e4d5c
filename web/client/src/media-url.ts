import type { Client } from './connect.js';
import type { Picture } from './objects.js';

/** The widths in pixels of the stored renditions. */
const WIDTHS = [128, 256, 640, 1080];

/**
 * The address of the rendition for at most `width` pixels: the largest that fits and is not enlarged, else
 * the smallest.
 */
export function mediaUrl(client: Client, picture: Picture, width = Infinity): string {
  const limit = Math.min(picture.width, width);
  const fittingWidths = WIDTHS.filter((candidate) => candidate <= limit);
  return `${client.url}/media/${picture.sha256}/${String(fittingWidths.at(-1) ?? WIDTHS[0])}.webp`;
}
