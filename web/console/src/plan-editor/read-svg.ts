import type { Point } from '@vitrine/map/plan';
import { type Drawing, type DrawingText, isDrawable, LIMITS, UnreadableDrawing } from './drawing.js';
import { circleOf, type Outline } from './geometry.js';
import { closedPaths } from './svg-path.js';

const SHAPES = 'rect, polygon, polyline, path, circle, ellipse';
/** Elements whose content is defined but not drawn. */
const UNDRAWN = 'defs, symbol, clipPath, mask, pattern, marker';

/**
 * Reads the closed shapes and the texts of an SVG file. The file is only parsed. It is never shown, so its
 * scripts do not run.
 */
export function readSvg(text: string): Drawing {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = document.documentElement;
  if (!(root instanceof SVGSVGElement)) throw new UnreadableDrawing('form');
  const shapes: Outline[] = [];
  for (const element of root.querySelectorAll<SVGGraphicsElement>(SHAPES)) {
    if (element.closest(UNDRAWN)) continue;
    const place = placeOf(element);
    for (const outline of outlinesOf(element)) {
      if (isDrawable(outline)) shapes.push(outline.map(place));
    }
    if (shapes.length > LIMITS.shapes) throw new UnreadableDrawing('size');
  }
  if (shapes.length === 0) throw new UnreadableDrawing('empty');
  return { shapes, texts: textsOf(root), unit: undefined };
}

function outlinesOf(element: SVGElement): Outline[] {
  const of = (name: string): number => Number.parseFloat(element.getAttribute(name) ?? '') || 0;
  switch (element.localName) {
    case 'rect': {
      const [x, y, right, bottom] = [of('x'), of('y'), of('x') + of('width'), of('y') + of('height')];
      return [
        [
          { x, y },
          { x: right, y },
          { x: right, y: bottom },
          { x, y: bottom },
        ],
      ];
    }
    case 'circle':
      return [circleOf({ x: of('cx'), y: of('cy') }, of('r'))];
    case 'ellipse':
      return [circleOf({ x: of('cx'), y: of('cy') }, of('rx'), of('ry'))];
    case 'path':
      return closedPaths(element.getAttribute('d') ?? '');
    default:
      return polygonOf(element);
  }
}

/** The points of a polygon, or of a polyline that ends at its start. */
function polygonOf(element: SVGElement): Outline[] {
  const numbers = (element.getAttribute('points')?.match(/-?[\d.]+(?:e-?\d+)?/gi) ?? []).map(Number);
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push({ x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 });
  }
  const [first, last] = [points[0], points.at(-1)];
  const isClosed = first !== undefined && first.x === last?.x && first.y === last.y;
  if (element.localName === 'polyline' && !isClosed) return [];
  return [isClosed ? points.slice(0, -1) : points];
}

function textsOf(root: SVGSVGElement): DrawingText[] {
  const texts: DrawingText[] = [];
  for (const element of root.querySelectorAll<SVGTextElement>('text')) {
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    if (element.closest(UNDRAWN) || text === '' || texts.length >= LIMITS.texts) continue;
    // Many programs write the position into the first tspan.
    const positioned = element.hasAttribute('x') ? element : (element.querySelector('tspan[x]') ?? element);
    const of = (name: string): number => Number.parseFloat(positioned.getAttribute(name) ?? '') || 0;
    texts.push({ text, ...placeOf(element)({ x: of('x'), y: of('y') }) });
  }
  return texts;
}

/** Returns a function that converts a point of an element to the drawing, by the transformations of its groups. */
function placeOf(element: SVGGraphicsElement): (point: Point) => Point {
  let matrix = new DOMMatrix();
  for (let each: Element | null = element; each instanceof SVGGraphicsElement; each = each.parentElement) {
    const local = each.transform.baseVal.consolidate()?.matrix;
    if (local) {
      matrix = new DOMMatrix([local.a, local.b, local.c, local.d, local.e, local.f]).multiply(matrix);
    }
  }
  return ({ x, y }) => {
    const point = matrix.transformPoint({ x, y });
    return { x: point.x, y: point.y };
  };
}
