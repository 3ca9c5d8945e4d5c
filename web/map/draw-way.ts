import { linePath } from './drawing.js';
import type { Point } from './plan.js';

/** Draws a way through points in metres over the booths of a plan; none without points. */
export function drawWay(svg: SVGSVGElement, points: readonly Point[]): void {
  const line = linePath(points);
  for (const path of svg.querySelectorAll<SVGPathElement>('.plan-way, .plan-way-edge')) {
    path.classList.remove('is-drawn');
    path.setAttribute('d', line);
    // A style that is computed in between starts the animation anew.
    if (line !== '' && path.getBBox().width >= 0) path.classList.add('is-drawn');
  }
}
