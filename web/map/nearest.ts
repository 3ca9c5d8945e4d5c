import { type Box, boxOf, middleOf, type PlanBooth, type PlanHall, type Point } from './plan.js';

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

/** The maximum number of codes on one plate. */
const CODES = 3;

/** The codes of neighbouring booths as the text of one plate: `C6 · C7`, or the first and the last of many. */
export function plateCode(codes: readonly string[]): string {
  return codes.length > CODES ? `${codes[0]} … ${codes.at(-1)}` : codes.join(' · ');
}

/** The maximum gap in metres between neighbours: rounded outlines of one area may leave a gap. */
const NEIGHBOUR_GAP = 0.5;

/**
 * Groups an exhibitor's booths: those in one hall whose outlines touch each other are one place. A booth without an outline is
 * a place of its own. The order of the first booths stays.
 */
export function neighbourGroups<T>(
  booths: readonly T[],
  at: (booth: T) => { readonly hall: string; readonly outline: readonly Point[] | null },
): T[][] {
  const isNext = (one: T, other: T): boolean => {
    const [left, right] = [at(one), at(other)];
    if (left.hall !== right.hall || !left.outline || !right.outline) return false;
    return gapOf(boxOf(left.outline), boxOf(right.outline)) <= NEIGHBOUR_GAP;
  };
  const groups: T[][] = [];
  for (const booth of booths) {
    const touchedGroups = groups.filter((group) => group.some((other) => isNext(booth, other)));
    const [first = groups[groups.push([]) - 1] ?? []] = touchedGroups;
    first.push(...touchedGroups.slice(1).flatMap((group) => group.splice(0)), booth);
  }
  return groups.filter((group) => group.length > 0);
}
