/** The widths in pixels that every picture is kept in, as far as it is that wide. */
export const RENDITION_WIDTHS = [128, 256, 640, 1080] as const;

/**
 * The width of the rendition to show where at most `asked` pixels are wanted: the largest that fits
 * and is not scaled up, else the smallest.
 */
export function renditionWidth(original: number, asked: number | null | undefined): number {
  const limit = Math.min(original, asked ?? Infinity);
  return RENDITION_WIDTHS.findLast((width) => width <= limit) ?? RENDITION_WIDTHS[0];
}
