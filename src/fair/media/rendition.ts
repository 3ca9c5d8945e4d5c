/** The widths in pixels that every picture is kept in, as far as it is that wide. */
export const RENDITION_WIDTHS = [128, 256, 640, 1080] as const;

/**
 * The width of the rendition to show where at most `requestedWidth` pixels are wanted: the largest that fits
 * and is not scaled up, else the smallest.
 */
export function renditionWidth(original: number, requestedWidth: number | null | undefined): number {
  const limit = Math.min(original, requestedWidth ?? Infinity);
  return RENDITION_WIDTHS.findLast((width) => width <= limit) ?? RENDITION_WIDTHS[0];
}

/** A rendition as it is served. */
export interface RenditionSize {
  /** The width that names it in its address. */
  name: number;
  /** Pixels; less than the name where the original is narrower than the smallest rendition. */
  width: number;
  height: number;
}

/** The sizes of all renditions of a picture, the narrowest first. */
export function renditionsOf(original: { width: number; height: number }): RenditionSize[] {
  const [smallest, ...larger] = RENDITION_WIDTHS;
  return [smallest, ...larger.filter((name) => name <= original.width)].map((name) => {
    const width = Math.min(name, original.width);
    return { name, width, height: Math.max(1, Math.round((original.height * width) / original.width)) };
  });
}
