import { linePath } from './drawing.js';
import type { Point } from './plan.js';

/** Draws a way through points in metres over the booths of a plan. Without points, removes it. */
export function drawWay(svg: SVGSVGElement, points: readonly Point[]): void {
  const line = linePath(points);
  const paths = [...svg.querySelectorAll<SVGPathElement>('.plan-way, .plan-way-edge')];
  // An unchanged way keeps its animation, for instance after a change of the catalog.
  if (paths.every((path) => path.getAttribute('d') === line)) return;
  for (const path of paths) {
    path.classList.remove('is-drawn');
    path.setAttribute('d', line);
  }
  if (line === '') return;
  // Computing a style in between restarts the animation. Unlike a size, it needs no layout of the booths.
  for (const path of paths) getComputedStyle(path).getPropertyValue('animation-name');
  for (const path of paths) path.classList.add('is-drawn');
}
