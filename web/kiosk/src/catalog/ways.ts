import type { KioskConfiguration } from '@vitrine/client';
import type { PlanBooth, PlanHall, Point } from '@vitrine/map/plan';
import type { Standpoint } from '@vitrine/map/render';
import { Floor } from '@vitrine/map/route';
import { rowsOf } from '@vitrine/map/rows';
import { type Step, stepsOf } from '@vitrine/map/steps';

/** A way from the kiosk to a booth, with its instructions. */
export interface Way {
  readonly points: readonly Point[];
  readonly steps: readonly Step[];
}

const floors = new WeakMap<PlanHall, Floor>();

/** Where the kiosk stands in a hall; undefined if it stands elsewhere or its position is not set. */
export function standpointIn(
  hallId: string,
  plan: PlanHall,
  { hall, position, heading }: KioskConfiguration,
): Standpoint | undefined {
  if (hall?.id !== hallId || position === null) return undefined;
  // The plan may be drawn with another direction than north at its top.
  return heading === null ? position : { ...position, heading: (heading + (plan.north ?? 0)) % 360 };
}

/** The quarter turn of the plan by which what is ahead of a visitor is up. Rows of booths stay level. */
export function upwards(here: Standpoint | undefined): number {
  return (Math.round((here?.heading ?? 0) / 90) * 90) % 360;
}

export function wayTo(plan: PlanHall, here: Standpoint | undefined, booth: PlanBooth): Way | undefined {
  if (!here) return undefined;
  const floor = floors.get(plan) ?? new Floor(plan);
  floors.set(plan, floor);
  const points = floor.way(here, booth);
  return points && { points, steps: stepsOf(points, here.heading, booth, rowsOf(plan.booths)) };
}

/** The booths with exhibitors that are nearest to a booth. */
export function nearestBooths(plan: PlanHall, booth: PlanBooth, count: number): PlanBooth[] {
  const distance = (other: PlanBooth): number => {
    const [from, to] = [booth.outline[0], other.outline[0]];
    return from && to ? Math.hypot(from.x - to.x, from.y - to.y) : Infinity;
  };
  return plan.booths
    .filter((other) => other.id !== booth.id && other.name !== undefined && other.name !== booth.name)
    .sort((left, right) => distance(left) - distance(right))
    .slice(0, count);
}
