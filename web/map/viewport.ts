import type { Box, Point } from './plan.js';

/** The shift and scale of the drawing, in its own units. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const WHOLE_VIEW: View = { x: 0, y: 0, scale: 1 };

/** The maximum zoom, in pixels per decimetre. */
const LARGEST = 8;

/** The distance of a revealed place from the edge, as a share of the visible part. */
const SPACE = 0.3;

/** Converts between screen and drawing, for an SVG element that shows the whole drawing in the middle of its box. */
export class Viewport {
  /** The pixels per unit at scale 1. */
  readonly pixels: number;
  /** The visible part at scale 1: the drawing, and the rest of the element's box around it. */
  readonly visible: Box;

  constructor(
    readonly drawing: Box,
    readonly size: { readonly width: number; readonly height: number },
  ) {
    const fit = Math.min(size.width / drawing.width, size.height / drawing.height);
    // A hidden element has no size.
    this.pixels = fit > 0 && Number.isFinite(fit) ? fit : 1;
    const [width, height] = [size.width / this.pixels, size.height / this.pixels];
    this.visible = {
      x: drawing.x + (drawing.width - width) / 2,
      y: drawing.y + (drawing.height - height) / 2,
      width,
      height,
    };
  }

  get largestScale(): number {
    return Math.max(4, LARGEST / this.pixels);
  }

  /** The place in the drawing at scale 1 below a point of the element's box in pixels. */
  toDrawing(pixel: Point): Point {
    return { x: this.visible.x + pixel.x / this.pixels, y: this.visible.y + pixel.y / this.pixels };
  }

  /** A view within its limits: at least the scale of the whole plan, and as little empty space as possible. */
  limit(view: View): View {
    const scale = Math.min(this.largestScale, Math.max(1, view.scale));
    const { drawing, visible } = this;
    return {
      x: shift(view.x, scale, [drawing.x, drawing.width], [visible.x, visible.width]),
      y: shift(view.y, scale, [drawing.y, drawing.height], [visible.y, visible.height]),
      scale,
    };
  }

  /** A view zoomed by a factor. The given place of the drawing keeps its place on the screen. */
  zoom(view: View, factor: number, place: Point = middle(this.drawing)): View {
    const scale = Math.min(this.largestScale, Math.max(1, view.scale * factor));
    const ratio = scale / view.scale;
    return this.limit({
      x: place.x - (place.x - view.x) * ratio,
      y: place.y - (place.y - view.y) * ratio,
      scale,
    });
  }

  /** The view with a place in its middle. */
  centreOn(place: Point, scale: number): View {
    const limitedScale = Math.min(this.largestScale, Math.max(1, scale));
    const centre = middle(this.drawing);
    return this.limit({
      x: centre.x - place.x * limitedScale,
      y: centre.y - place.y * limitedScale,
      scale: limitedScale,
    });
  }

  /** The nearest view in which a place is visible, with some space around it. */
  reveal(view: View, place: Point): View {
    const space = Math.min(this.visible.width, this.visible.height) * SPACE;
    const [x, y] = [place.x * view.scale + view.x, place.y * view.scale + view.y];
    const { visible } = this;
    const backShift = (value: number, start: number, length: number): number =>
      Math.max(0, start + space - value) - Math.max(0, value - (start + length - space));
    return this.limit({
      x: view.x + backShift(x, visible.x, visible.width),
      y: view.y + backShift(y, visible.y, visible.height),
      scale: view.scale,
    });
  }
}

function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The shift of one axis: centred if the whole drawing is visible, otherwise without empty space. */
function shift(
  value: number,
  scale: number,
  [start, length]: [number, number],
  [visibleStart, visibleLength]: [number, number],
): number {
  if (length * scale <= visibleLength + 0.001)
    return visibleStart + visibleLength / 2 - (start + length / 2) * scale;
  return Math.min(
    visibleStart - start * scale,
    Math.max(value, visibleStart + visibleLength - (start + length) * scale),
  );
}
