import { type CatalogObject, type KioskConfiguration, TimeSlices } from '@vitrine/client';
import {
  boxOf,
  middleOf,
  type PlanBooth,
  type PlanFeature,
  type PlanHall,
  type Point,
} from '@vitrine/map/plan';
import type { Standpoint } from '@vitrine/map/render';
import { doorOf, Floor } from '@vitrine/map/route';
import { rowsOf } from '@vitrine/map/rows';
import { type Step, stepsOf, stepsThrough } from '@vitrine/map/steps';
import type { Fair } from './fair.js';

/** A way from the kiosk to a booth, with its instructions. */
export interface Way {
  /** The way in the hall of the booth. */
  readonly points: readonly Point[];
  readonly steps: readonly Step[];
  /** Whether the kiosk stands in another hall, from which the way leads through the doors of both. */
  readonly isThroughDoors: boolean;
}

/** A booth with its hall and the plan of the hall. */
export interface Target {
  readonly hall: CatalogObject<'Hall'>;
  readonly plan: PlanHall;
  readonly booth: PlanBooth;
}

/** Metres from the wall at which a way through a door begins. */
const FROM_WALL = 2.5;

/** The places of the floor that are prepared in one slice. */
const PLACES = 4000;

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

/** Prepares the ways in the hall of the kiosk in short slices. Most visitors need these. */
export async function prepareWays(fair: Fair, configuration: KioskConfiguration): Promise<void> {
  const own = fair.catalog.get(configuration.hall?.id ?? '', 'Hall');
  const plan = own && fair.plan(own);
  const here = plan && standpointIn(own.id, plan, configuration);
  if (!here) return;
  const slices = new TimeSlices();
  await slices.pause();
  const floor = floorOf(plan);
  do await slices.pause();
  while (floor.prepare(here, PLACES));
}

/** The floor of a hall, which is made once. */
function floorOf(plan: PlanHall): Floor {
  const floor = floors.get(plan) ?? new Floor(plan);
  floors.set(plan, floor);
  return floor;
}

/** The quarter turn of the plan by which what is ahead of a visitor is up. Rows of booths stay level. */
export function upwards(here: Standpoint | undefined): number {
  return (Math.round((here?.heading ?? 0) / 90) * 90) % 360;
}

/**
 * The way from the kiosk to a booth, also to one in another hall of the same venue where both halls have doors;
 * undefined if there is none or the position of the kiosk is not set.
 */
export function wayTo(fair: Fair, configuration: KioskConfiguration, target: Target): Way | undefined {
  const own = fair.catalog.get(configuration.hall?.id ?? '', 'Hall');
  const plan = own && fair.plan(own);
  const here = plan && standpointIn(own.id, plan, configuration);
  if (!own || !plan || !here) return undefined;
  if (own.id !== target.hall.id) return throughDoors({ hall: own, plan, here }, target);
  const way = wayOn(plan, here, target.booth);
  return way && { ...way, isThroughDoors: false };
}

interface Start {
  readonly hall: CatalogObject<'Hall'>;
  readonly plan: PlanHall;
  readonly here: Standpoint;
}

function throughDoors({ hall, plan, here }: Start, target: Target): Way | undefined {
  if (hall.body.venue !== target.hall.body.venue) return undefined;
  const exit = doorOf(plan, here);
  const entrance = doorOf(target.plan, middleOf(boxOf(target.booth.outline)));
  if (!exit || !entrance) return undefined;
  const leaving = wayOn(plan, here, exit);
  const entering = wayOn(target.plan, inside(target.plan, middleOf(boxOf(entrance.outline))), target.booth);
  if (!leaving || !entering) return undefined;
  const steps = stepsThrough(leaving.steps, target.hall.body.code, entering.steps);
  return { points: entering.points, steps, isThroughDoors: true };
}

/** A place at a wall, moved into the hall: a way along the wall would not be seen. */
function inside({ width, depth }: PlanHall, { x, y }: Point): Point {
  const within = (value: number, length: number): number =>
    Math.min(Math.max(value, Math.min(FROM_WALL, length / 2)), Math.max(length - FROM_WALL, length / 2));
  return { x: within(x, width), y: within(y, depth) };
}

function wayOn(
  plan: PlanHall,
  from: Standpoint,
  to: PlanBooth | PlanFeature,
): Omit<Way, 'isThroughDoors'> | undefined {
  const points = floorOf(plan).way(from, to);
  return points && { points, steps: stepsOf(points, from.heading, to, rowsOf(plan.booths)) };
}
