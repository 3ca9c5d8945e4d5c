import { boxOf, middleOf, type PlanBooth, type PlanFeature, type PlanHall, type Point } from './plan.js';
import type { Standpoint } from './render.js';
import { doorOf, Floor } from './route.js';
import { rowsOf } from './rows.js';
import { type Step, stepsOf, stepsThrough } from './steps.js';

/** A way on foot to a booth, with its instructions. */
export interface Walk {
  /** The corners in the hall of the booth, in metres. */
  readonly points: readonly Point[];
  readonly steps: readonly Step[];
  /** Whether it begins in another hall, so that it leads through doors of both halls. */
  readonly isThroughDoors: boolean;
}

/** The distance in metres from the wall at which a way through a door begins. */
const WALL_DISTANCE = 2.5;

/** The maximum area in square metres of a floor with ways. A search on 1 km² takes about 0.3 s and 100 MB. */
const LARGEST_FLOOR = 1_000_000;

const floors = new WeakMap<PlanHall, Floor>();

/** The cached floor of a hall. Undefined for a floor that is too large, such as one drawn in millimetres. */
export function floorOf(plan: PlanHall): Floor | undefined {
  if (plan.width * plan.depth > LARGEST_FLOOR) return undefined;
  const floor = floors.get(plan) ?? new Floor(plan);
  floors.set(plan, floor);
  return floor;
}

/** The way from a place of a hall to a booth or a door in it. Undefined if there is none. */
export function walkIn(plan: PlanHall, from: Standpoint, to: PlanBooth | PlanFeature): Walk | undefined {
  const points = floorOf(plan)?.way(from, to);
  const steps = points && stepsOf(points, from.heading, to, rowsOf(plan.booths));
  return steps && { points, steps, isThroughDoors: false };
}

/**
 * The way from a place of a hall to a booth or a stage in another hall of the same venue. Undefined if one of them has no door,
 * or there is no way to it.
 */
export function walkThroughDoors(
  start: { readonly plan: PlanHall; readonly here: Standpoint },
  target: { readonly plan: PlanHall; readonly booth: PlanBooth | PlanFeature },
): Walk | undefined {
  const exit = doorOf(start.plan, start.here);
  const entrance = doorOf(target.plan, middleOf(boxOf(target.booth.outline)));
  const exitWalk = exit && walkIn(start.plan, start.here, exit);
  const entranceWalk = entrance && walkIn(target.plan, insideOf(target.plan, entrance), target.booth);
  if (!exitWalk || !entranceWalk) return undefined;
  const steps = stepsThrough(exitWalk.steps, target.plan.code, entranceWalk.steps);
  return { ...entranceWalk, steps, isThroughDoors: true };
}

/** The place inside of a hall at one of its doors, because a way along the wall would not be visible. */
export function insideOf({ width, depth }: PlanHall, { outline }: PlanFeature): Point {
  const { x, y } = middleOf(boxOf(outline));
  const clamp = (value: number, length: number): number => {
    const inset = Math.min(WALL_DISTANCE, length / 2);
    return Math.min(Math.max(value, inset), length - inset);
  };
  return { x: clamp(x, width), y: clamp(y, depth) };
}
