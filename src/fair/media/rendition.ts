/** The widths of renditions in pixels. A picture has the widths up to its own. */
export const RENDITION_WIDTHS = [128, 256, 640, 1080] as const;

/**
 * The width of the rendition for a maximum of `requestedWidth` pixels: the largest one that fits without
 * scaling up, else the smallest.
 */
export function renditionWidth(originalWidth: number, requestedWidth: number | null | undefined): number {
  const limit = Math.min(originalWidth, requestedWidth ?? Infinity);
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
export function renditionsOf(picture: { width: number; height: number }): RenditionSize[] {
  const [smallest, ...largerWidths] = RENDITION_WIDTHS;
  return [smallest, ...largerWidths.filter((name) => name <= picture.width)].map((name) => {
    const width = Math.min(name, picture.width);
    return { name, width, height: Math.max(1, Math.round((picture.height * width) / picture.width)) };
  });
}
