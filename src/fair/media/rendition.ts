/** The widths of renditions in pixels. A picture has the widths up to its own. */
export const RENDITION_WIDTHS = [128, 256, 640, 1080] as const;

/**
 * The width of the rendition for a maximum of `requestedWidth` pixels: the largest one that fits
 * and is not scaled up, else the smallest.
 */
export function renditionWidth(original: number, requestedWidth: number | null | undefined): number {
  const limit = Math.min(original, requestedWidth ?? Infinity);
  return RENDITION_WIDTHS.findLast((width) => width <= limit) ?? RENDITION_WIDTHS[0];
}

/** A served rendition. */
export interface RenditionSize {
  /** The width in the address. */
  name: number;
  /** In pixels. It is less than the width in the address if the original is narrower. */
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
