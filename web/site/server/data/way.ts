import { boxOf, middleOf, type PlanBooth, type PlanFeature, type PlanHall } from '@vitrine/map/plan';
import type { Standpoint } from '@vitrine/map/render';
import { type Walk, walkIn, walkThroughDoors } from '@vitrine/map/walk';
import { type HallFragment, SitePlaceDocument, type VenueFragment } from '../generated/graphql.js';
import { venueOf, type Visit } from '../visit.js';
import { planOf } from './plan.js';

/** A hall whose floor has a plan. */
export interface PlannedHall {
  readonly venue: VenueFragment;
  readonly hall: HallFragment;
  readonly drawing: PlanHall;
}

/** The place where a way begins. */
export interface Start extends PlannedHall {
  readonly here: Standpoint;
  /** The code of the booth at the place; undefined for an entrance or the place of a kiosk. */
  readonly booth: string | undefined;
  /** The only text that names the start in addresses, so that each way has one address. */
  readonly text: string;
}

/**
 * The venue and the hall, `centre.H1@`, the metres from its north-west corner, `12.5,7`, and the view direction in
 * degrees clockwise from the top of the plan, `,90`.
 */
const POSITION = /^(?:([^@]+)@)?(\d{1,5}(?:\.\d{1,20})?),(\d{1,5}(?:\.\d{1,20})?)(?:,(\d{1,3}))?$/;
/** The maximum length of a start: a slug, the code of a hall, and a position. */
const LONGEST = 200;
/** The rounding of positions in metres. */
const TENTH = 0.1;

/** The start for a place in a hall: `12.5,7`, rounded to 0.1 m, with the view direction if it is present. */
export function startAt({ x, y, heading }: Standpoint): string {
  const direction = heading === undefined ? '' : `,${Math.round(heading) % 360}`;
  return `${Math.round(x / TENTH) / 10},${Math.round(y / TENTH) / 10}${direction}`;
}

/** Whether a text has the form of a position with its hall, as the code of a kiosk contains it. */
export function isStart(text: string): boolean {
  return text.length <= LONGEST && POSITION.test(text);
}

interface Position {
  readonly venue: VenueFragment;
  readonly hall: HallFragment;
  readonly here: Standpoint;
}

/** The numbers of a position, and its venue and hall if it names them; undefined for another text. */
function parsed(text: string): { readonly place: string | undefined; readonly here: Standpoint } | undefined {
  const [, place, x, y, degrees] = isStart(text) ? (POSITION.exec(text) ?? []) : [];
  if (x === undefined) return undefined;
  const heading = degrees === undefined ? undefined : Number(degrees) % 360;
  return { place, here: { x: Number(x), y: Number(y), heading } };
}

/** The position in a hall of the event that a text names; undefined outside of the floor. */
function positionOf(visit: Visit, text: string, current?: PlannedHall): Position | undefined {
  const position = parsed(text);
  const place = position?.place ?? (current && `${current.venue.slug}.${current.hall.code}`);
  if (!position || place === undefined) return undefined;
  const slug = place.slice(0, place.indexOf('.'));
  const venue = venueOf(visit, slug);
  const hall = venue?.halls.find(({ code }) => `${slug}.${code}` === place);
  const { here } = position;
  return venue && hall && isOn(hall, here) ? { venue, hall, here } : undefined;
}

function isOn({ width, depth }: HallFragment, { x, y }: Standpoint): boolean {
  return x < (width ?? 0) + TENTH && y < (depth ?? 0) + TENTH;
}

/** The only text for the position in another page's address, `centre.H1@12.5,7`; undefined if it names no place. */
export function positionText(visit: Visit, text: string): string | undefined {
  const position = positionOf(visit, text);
  return position && `${position.venue.slug}.${position.hall.code}@${startAt(position.here)}`;
}

/** The place that a text names: a position, or the code of a booth of this hall or of the event. */
export async function startOf(visit: Visit, current: PlannedHall, text: string): Promise<Start | undefined> {
  if (text.length > LONGEST) return undefined;
  const position = positionOf(visit, text, current);
  if (position) return startFrom(visit, current, position);
  const code = text.toUpperCase();
  const booth = current.drawing.booths.find((one) => one.code.toUpperCase() === code);
  if (booth) {
    return { ...current, here: middleOf(boxOf(booth.outline)), booth: booth.code, text: booth.code };
  }
  const { place: printed } = await visit.readEvent(SitePlaceDocument, { code: text });
  const venue = venueOf(visit, printed?.hall.venue.slug);
  const hall = venue?.halls.find((one) => one.code === printed?.hall.code);
  const planned = venue && hall && (await plannedHall(visit, current, venue, hall));
  const printedBooth = planned?.drawing.booths.find((one) => one.code === printed?.code);
  // Halls of several venues may share codes, so its position names it.
  return (
    planned &&
    printedBooth &&
    startFrom(visit, current, { ...planned, here: middleOf(boxOf(printedBooth.outline)) })
  );
}

async function startFrom(
  visit: Visit,
  current: PlannedHall,
  { venue, hall, here }: Position,
): Promise<Start | undefined> {
  const planned = await plannedHall(visit, current, venue, hall);
  const place = planned === current ? '' : `${venue.slug}.${hall.code}@`;
  return planned && { ...planned, here, booth: undefined, text: `${place}${startAt(here)}` };
}

/** The hall with its plan; undefined if it has none. */
async function plannedHall(
  visit: Visit,
  current: PlannedHall,
  venue: VenueFragment,
  hall: HallFragment,
): Promise<PlannedHall | undefined> {
  if (hall.id === current.hall.id) return current;
  const { drawing } = await planOf(visit, hall);
  return drawing && { venue, hall, drawing };
}

/** The way from a start to a booth or a stage. Undefined if there is none, or the start is at another venue. */
export function walkFrom(
  start: Start,
  { venue, drawing }: PlannedHall,
  target: PlanBooth | PlanFeature,
): Walk | undefined {
  if (start.venue !== venue) return undefined;
  if (start.drawing === drawing) return walkIn(drawing, start.here, target);
  return walkThroughDoors({ plan: start.drawing, here: start.here }, { plan: drawing, booth: target });
}

/** The stage of a hall that ways lead to: the first one. */
export function stageOf({ features = [] }: PlanHall): PlanFeature | undefined {
  return features.find(({ kind }) => kind === 'STAGE');
}
