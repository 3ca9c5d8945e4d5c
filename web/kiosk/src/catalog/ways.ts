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
  /** Whether the kiosk stands in another hall, so that the way leads through doors of both halls. */
  readonly isThroughDoors: boolean;
}

/** A booth with its hall and the plan of the hall. */
export interface Target {
  readonly hall: CatalogObject<'Hall'>;
  readonly plan: PlanHall;
  readonly booth: PlanBooth;
}

/** The distance in metres from the wall at which a way through a door begins. */
const WALL_DISTANCE = 2.5;

/** The number of floor cells that one slice prepares. */
const CELLS_PER_SLICE = 4000;

const floors = new WeakMap<PlanHall, Floor>();

/** The position of the kiosk in a hall; undefined if the kiosk is in another hall or has no position. */
export function standpointIn(
  hallId: string,
  plan: PlanHall,
  { hall, position, heading }: KioskConfiguration,
): Standpoint | undefined {
  if (hall?.id !== hallId || position === null) return undefined;
  // The top of the plan may have another direction than north.
  return heading === null ? position : { ...position, heading: (heading + (plan.north ?? 0)) % 360 };
}

/** Prepares the ways in the hall of the kiosk in short slices, because most visitors need these. */
export async function prepareWays(fair: Fair, configuration: KioskConfiguration): Promise<void> {
  const kioskHall = fair.catalog.get(configuration.hall?.id ?? '', 'Hall');
  const plan = kioskHall && fair.plan(kioskHall);
  const here = plan && standpointIn(kioskHall.id, plan, configuration);
  if (!here) return;
  const slices = new TimeSlices();
  await slices.pause();
  const floor = floorOf(plan);
  do await slices.pause();
  while (floor.prepare(here, CELLS_PER_SLICE));
}

/** The cached floor of a hall. */
function floorOf(plan: PlanHall): Floor {
  const floor = floors.get(plan) ?? new Floor(plan);
  floors.set(plan, floor);
  return floor;
}

/** The quarter turn of the plan that puts the view direction of the visitor up. Rows of booths stay level. */
export function upwardTurn(here: Standpoint | undefined): number {
  return (Math.round((here?.heading ?? 0) / 90) * 90) % 360;
}

/**
 * The way from the kiosk to a booth, also in another hall of the same venue if both halls have doors.
 * Undefined without a way or without the kiosk's position.
 */
export function wayTo(fair: Fair, configuration: KioskConfiguration, target: Target): Way | undefined {
  const kioskHall = fair.catalog.get(configuration.hall?.id ?? '', 'Hall');
  const plan = kioskHall && fair.plan(kioskHall);
  const here = plan && standpointIn(kioskHall.id, plan, configuration);
  if (!kioskHall || !plan || !here) return undefined;
  if (kioskHall.id !== target.hall.id) return wayThroughDoors({ hall: kioskHall, plan, here }, target);
  const way = wayOn(plan, here, target.booth);
  return way && { ...way, isThroughDoors: false };
}

interface Start {
  readonly hall: CatalogObject<'Hall'>;
  readonly plan: PlanHall;
  readonly here: Standpoint;
}

function wayThroughDoors({ hall, plan, here }: Start, target: Target): Way | undefined {
  if (hall.body.venue !== target.hall.body.venue) return undefined;
  const exit = doorOf(plan, here);
  const entrance = doorOf(target.plan, middleOf(boxOf(target.booth.outline)));
  if (!exit || !entrance) return undefined;
  const exitWay = wayOn(plan, here, exit);
  const entranceWay = wayOn(
    target.plan,
    awayFromWalls(target.plan, middleOf(boxOf(entrance.outline))),
    target.booth,
  );
  if (!exitWay || !entranceWay) return undefined;
  const steps = stepsThrough(exitWay.steps, target.hall.body.code, entranceWay.steps);
  return { points: entranceWay.points, steps, isThroughDoors: true };
}

/** Moves a place at a wall into the hall, because a way along the wall would not be visible. */
function awayFromWalls({ width, depth }: PlanHall, { x, y }: Point): Point {
  const clamp = (value: number, length: number): number =>
    Math.min(
      Math.max(value, Math.min(WALL_DISTANCE, length / 2)),
      Math.max(length - WALL_DISTANCE, length / 2),
    );
  return { x: clamp(x, width), y: clamp(y, depth) };
}

function wayOn(
  plan: PlanHall,
  from: Standpoint,
  to: PlanBooth | PlanFeature,
): Omit<Way, 'isThroughDoors'> | undefined {
  const points = floorOf(plan).way(from, to);
  return points && { points, steps: stepsOf(points, from.heading, to, rowsOf(plan.booths)) };
}
