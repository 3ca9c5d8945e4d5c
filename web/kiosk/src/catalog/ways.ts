import { type CatalogObject, type KioskConfiguration, TimeSlices } from '@vitrine/client';
import type { PlanBooth, PlanHall } from '@vitrine/map/plan';
import type { Standpoint } from '@vitrine/map/render';
import { floorOf, type Walk, walkIn, walkThroughDoors } from '@vitrine/map/walk';
import type { Fair } from './fair.js';

/** A booth with its hall and the plan of the hall. */
export interface Target {
  readonly hall: CatalogObject<'Hall'>;
  readonly plan: PlanHall;
  readonly booth: PlanBooth;
}

/** The number of floor cells that one slice prepares. */
const CELLS_PER_SLICE = 4000;

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

/** The place of the kiosk as the start of a way on the site, `centre.H1@12.5,7`; undefined without a position. */
export function startHere(fair: Fair, { hall, position }: KioskConfiguration): string | undefined {
  const body = fair.catalog.get(hall?.id ?? '', 'Hall')?.body;
  const venue = body && fair.catalog.get(body.venue, 'Venue')?.body.slug;
  if (venue === undefined || position === null) return undefined;
  const [x, y] = [position.x, position.y].map((metres) => Math.round(metres * 10) / 10);
  return `${venue}.${body?.code}@${x},${y}`;
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
  if (floor === undefined) return;
  do await slices.pause();
  while (floor.prepare(here, CELLS_PER_SLICE));
}

/** The quarter turn of the plan that puts the view direction of the visitor up. Rows of booths stay level. */
export function upwardTurn(here: Standpoint | undefined): number {
  return (Math.round((here?.heading ?? 0) / 90) * 90) % 360;
}

/**
 * The way from the kiosk to a booth, also in another hall of the same venue if both halls have doors.
 * Undefined without a way or without the kiosk's position.
 */
export function wayTo(fair: Fair, configuration: KioskConfiguration, target: Target): Walk | undefined {
  const kioskHall = fair.catalog.get(configuration.hall?.id ?? '', 'Hall');
  const plan = kioskHall && fair.plan(kioskHall);
  const here = plan && standpointIn(kioskHall.id, plan, configuration);
  if (!kioskHall || !plan || !here) return undefined;
  if (kioskHall.id === target.hall.id) return walkIn(plan, here, target.booth);
  if (kioskHall.body.venue !== target.hall.body.venue) return undefined;
  return walkThroughDoors({ plan, here }, target);
}
