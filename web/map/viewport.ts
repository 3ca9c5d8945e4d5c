import type { Box, Point } from './plan.js';

/** How the drawing is moved and enlarged, in its own units. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const WHOLE: View = { x: 0, y: 0, scale: 1 };

/** The largest view shows a decimetre in so many pixels. */
const LARGEST = 8;

/** How far a revealed place is from the edge, as a part of what is seen. */
const SPACE = 0.3;

/** Places on a screen and in a drawing that an SVG element shows whole, in the middle of its box. */
export class Viewport {
  /** Pixels of a unit at the scale 1. */
  readonly pixels: number;
  /** What is seen at the scale 1: the drawing, and the rest of the element's box around it. */
  readonly visible: Box;

  constructor(
    readonly drawing: Box,
    readonly size: { readonly width: number; readonly height: number },
  ) {
    const fitting = Math.min(size.width / drawing.width, size.height / drawing.height);
    // An element that is not shown has no size.
    this.pixels = fitting > 0 && Number.isFinite(fitting) ? fitting : 1;
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

  /** The place of the drawing, not moved or enlarged, below a point of the element's box in pixels. */
  toDrawing(pixel: Point): Point {
    return { x: this.visible.x + pixel.x / this.pixels, y: this.visible.y + pixel.y / this.pixels };
  }

  /** A view within its limits: no smaller than the whole, and no empty space that can be avoided. */
  limited(view: View): View {
    const scale = Math.min(this.largestScale, Math.max(1, view.scale));
    const { drawing, visible } = this;
    return {
      x: shift(view.x, scale, [drawing.x, drawing.width], [visible.x, visible.width]),
      y: shift(view.y, scale, [drawing.y, drawing.height], [visible.y, visible.height]),
      scale,
    };
  }

  /** A view enlarged by a factor around a place of the drawing that stays where it is on the screen. */
  zoomed(view: View, factor: number, at: Point = middle(this.drawing)): View {
    const scale = Math.min(this.largestScale, Math.max(1, view.scale * factor));
    const ratio = scale / view.scale;
    return this.limited({ x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio, scale });
  }

  /** The view with a place in its middle. */
  centred(place: Point, scale: number): View {
    const within = Math.min(this.largestScale, Math.max(1, scale));
    const centre = middle(this.drawing);
    return this.limited({ x: centre.x - place.x * within, y: centre.y - place.y * within, scale: within });
  }

  /** The nearest view in which a place is seen, with some space around it. */
  revealing(view: View, place: Point): View {
    const space = Math.min(this.visible.width, this.visible.height) * SPACE;
    const [x, y] = [place.x * view.scale + view.x, place.y * view.scale + view.y];
    const { visible } = this;
    const back = (value: number, start: number, length: number): number =>
      Math.max(0, start + space - value) - Math.max(0, value - (start + length - space));
    return this.limited({
      x: view.x + back(x, visible.x, visible.width),
      y: view.y + back(y, visible.y, visible.height),
      scale: view.scale,
    });
  }
}

function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The shift of one axis: in the middle where all of the drawing is seen, otherwise without empty space. */
function shift(
  wanted: number,
  scale: number,
  [start, length]: [number, number],
  [seenStart, seenLength]: [number, number],
): number {
  if (length * scale <= seenLength + 0.001) return seenStart + seenLength / 2 - (start + length / 2) * scale;
  return Math.min(
    seenStart - start * scale,
    Math.max(wanted, seenStart + seenLength - (start + length) * scale),
  );
}
