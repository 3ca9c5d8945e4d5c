import type { Box, Point } from '@vitrine/map/plan';
import type { Outline } from './geometry.js';
import type { Guides } from './snap.js';

/** The number of drawing units per metre. */
const UNITS = 10;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The content of the overlay over the plan, in metres. */
export interface OverlayContent {
  /** The outlines of the selected objects. */
  readonly selected?: readonly Outline[];
  /** The corners with which the user resizes the selected object. */
  readonly handles?: readonly Point[];
  /** The outlines of a drawn object, or of dragged objects at their new place. */
  readonly drawn?: readonly Outline[];
  /** The selection frame. */
  readonly frame?: Box | undefined;
  readonly guides?: Guides | undefined;
  /** The points of the scale. */
  readonly points?: readonly Point[];
}

/** Draws the overlay into a layer of the plan above the booths. The layer receives no pointer events. */
export class Overlay {
  #group: SVGGElement | undefined;

  /** Adds the layer to a new drawing. */
  attach(svg: SVGSVGElement): void {
    this.#group = svg.ownerDocument.createElementNS(NAMESPACE, 'g');
    this.#group.classList.add('edit-over');
    svg.querySelector('.plan-over')?.append(this.#group);
  }

  show({ selected = [], handles = [], drawn = [], frame, guides, points = [] }: OverlayContent): void {
    if (!this.#group) return;
    // Safe as markup: it contains numbers only, no texts of users.
    this.#group.innerHTML = [
      ...selected.map((outline) => `<path class="edit-selected" d="${pathOf(outline)}"/>`),
      ...drawn.map((outline) => `<path class="edit-drawn" d="${pathOf(outline)}"/>`),
      frame === undefined ? '' : `<path class="edit-frame" d="${boxPath(frame)}"/>`,
      guideOf(guides?.x, 'x'),
      guideOf(guides?.y, 'y'),
      ...[...handles, ...points].map(markOf),
      points.length === 2 ? `<path class="edit-guide" d="${pathOf(points)}"/>` : '',
    ].join('');
  }
}

function pathOf(outline: Outline): string {
  return `${outline.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x * UNITS} ${y * UNITS}`).join('')}Z`;
}

function boxPath({ x, y, width, height }: Box): string {
  return `M${x * UNITS} ${y * UNITS}h${width * UNITS}v${height * UNITS}h${-width * UNITS}Z`;
}

function guideOf(at: number | undefined, axis: 'x' | 'y'): string {
  if (at === undefined) return '';
  const line = axis === 'x' ? `M${at * UNITS} -1e5V1e5` : `M-1e5 ${at * UNITS}H1e5`;
  return `<path class="edit-guide" d="${line}"/>`;
}

function markOf({ x, y }: Point): string {
  return `<g transform="translate(${x * UNITS} ${y * UNITS})"><circle class="edit-mark" r="5"/></g>`;
}
