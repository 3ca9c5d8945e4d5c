import { type Box, boxOf, middleOf, type PlanBooth, type PlanHall } from './plan.js';

/** The distance between two boxes in metres; 0 if they touch. */
function gapOf(left: Box, right: Box): number {
  const gap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
    Math.max(otherFrom - from - length, from - otherFrom - otherLength, 0);
  return Math.hypot(
    gap(left.x, left.width, right.x, right.width),
    gap(left.y, left.height, right.y, right.height),
  );
}

/**
 * The booths of other exhibitors that are nearest to a booth: by the gap between the boxes of the outlines,
 * then by the distance of the middles.
 */
export function nearestBooths(plan: PlanHall, booth: PlanBooth, count: number): PlanBooth[] {
  const box = boxOf(booth.outline);
  const middle = middleOf(box);
  const otherBooths = plan.booths.filter(
    ({ id, name }) => id !== booth.id && name !== undefined && name !== booth.name,
  );
  return otherBooths
    .map((other) => {
      const otherBox = boxOf(other.outline);
      const { x, y } = middleOf(otherBox);
      return { other, gap: gapOf(box, otherBox), distance: Math.hypot(x - middle.x, y - middle.y) };
    })
    .sort((one, next) => one.gap - next.gap || one.distance - next.distance)
    .slice(0, count)
    .map(({ other }) => other);
}
