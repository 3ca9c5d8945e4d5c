import { type CatalogObject, type KioskConfiguration, TimeSlices } from '@vitrine/client';
import type { PlanBooth, PlanFeature, PlanHall } from '@vitrine/map/plan';
import type { Standpoint } from '@vitrine/map/render';
import { floorOf, type Walk, walkIn, walkThroughDoors } from '@vitrine/map/walk';
import type { Fair } from './fair.js';

/** A booth, a service or a stage with its hall and the plan of the hall. */
export interface Target {
  readonly hall: CatalogObject<'Hall'>;
  readonly plan: PlanHall;
  readonly booth: PlanBooth | PlanFeature;
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

interface Start {
  readonly hall: CatalogObject<'Hall'>;
  readonly plan: PlanHall;
  readonly here: Standpoint;
}

/** The place of the kiosk with its hall; undefined without a position, or without a plan. */
function startOf(fair: Fair, configuration: KioskConfiguration): Start | undefined {
  const hall = fair.catalog.get(configuration.hall?.id ?? '', 'Hall');
  const plan = hall && fair.plan(hall);
  const here = plan && standpointIn(hall.id, plan, configuration);
  return here && { hall, plan, here };
}

/** The parameter with the place of the kiosk for the site, `&from=centre.H1@12.5,7,90`; empty without a place. */
export function fromHere(fair: Fair, configuration: KioskConfiguration): string {
  const start = startOf(fair, configuration);
  if (!start) return '';
  const { code, venue } = start.hall.body;
  const { x, y, heading } = start.here;
  return `&from=${fair.catalog.get(venue, 'Venue')?.body.slug}.${code}@${[x, y, heading].filter((one) => one !== undefined).join()}`;
}

/** Prepares the ways in the hall of the kiosk in short slices, because most visitors need these. */
export async function prepareWays(fair: Fair, configuration: KioskConfiguration): Promise<void> {
  const start = startOf(fair, configuration);
  if (!start) return;
  const slices = new TimeSlices();
  await slices.pause();
  const floor = floorOf(start.plan);
  do await slices.pause();
  while (floor?.prepare(start.here, CELLS_PER_SLICE));
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
  const start = startOf(fair, configuration);
  if (!start) return undefined;
  if (start.plan === target.plan) return walkIn(start.plan, start.here, target.booth);
  return start.hall.body.venue === target.hall.body.venue ? walkThroughDoors(start, target) : undefined;
}
