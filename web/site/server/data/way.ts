import { boxOf, middleOf, type PlanBooth, type PlanHall, type Point } from '@vitrine/map/plan';
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
  readonly here: Point;
  /** The code of the booth at the place; undefined for an entrance or the place of a kiosk. */
  readonly booth: string | undefined;
}

/** The venue and the hall, `centre.H1@`, and the metres from its north-west corner, `12.5,7`. */
const POSITION = /^(?:([^@]+)@)?(\d{1,5}(?:\.\d{1,20})?),(\d{1,5}(?:\.\d{1,20})?)$/;
/** The maximum length of a start: a slug, the code of a hall, and a position. */
const LONGEST = 200;

/** The start for a place in a hall: `12.5,7`. */
export function startAt({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}

/** Whether a text has the form of a position with its hall, as the code of a kiosk contains it. */
export function isStart(text: string): boolean {
  return text.length <= LONGEST && POSITION.test(text);
}

/** The place that a text names: a position, or the code of a booth of this hall or of the event. */
export async function startOf(visit: Visit, current: PlannedHall, text: string): Promise<Start | undefined> {
  if (text.length > LONGEST) return undefined;
  const [, place, x, y] = POSITION.exec(text) ?? [];
  if (x !== undefined) return positionIn(await hallAt(visit, current, place), { x: Number(x), y: Number(y) });
  const booth = current.drawing.booths.find(({ code }) => code.toLowerCase() === text.toLowerCase());
  if (booth) return boothIn(current, booth);
  const { place: printed } = await visit.readEvent(SitePlaceDocument, { code: text });
  if (!printed) return undefined;
  const { code, hall } = printed;
  const otherHall = await hallAt(visit, current, `${hall.venue.slug}.${hall.code}`);
  const otherBooth = otherHall?.drawing.booths.find((one) => one.code === code);
  return otherHall && otherBooth && boothIn(otherHall, otherBooth);
}

/** The way from a start to a booth. Undefined if there is none, or the start is at another venue. */
export function walkFrom(start: Start, { venue, drawing }: PlannedHall, booth: PlanBooth): Walk | undefined {
  if (start.venue !== venue) return undefined;
  if (start.drawing === drawing) return walkIn(drawing, start.here, booth);
  return walkThroughDoors({ plan: start.drawing, here: start.here }, { plan: drawing, booth });
}

/** The hall with a plan that `centre.H1` names, by default the current one. */
async function hallAt(
  visit: Visit,
  current: PlannedHall,
  place: string | undefined,
): Promise<PlannedHall | undefined> {
  if (place === undefined || place === `${current.venue.slug}.${current.hall.code}`) return current;
  const slug = place.slice(0, place.indexOf('.'));
  const venue = venueOf(visit, slug);
  const hall = venue?.halls.find(({ code }) => `${slug}.${code}` === place);
  const drawing = hall && (await planOf(visit, hall)).drawing;
  return venue && hall && drawing && { venue, hall, drawing };
}

function positionIn(hall: PlannedHall | undefined, here: Point): Start | undefined {
  if (!hall || here.x > hall.drawing.width || here.y > hall.drawing.depth) return undefined;
  return { ...hall, here, booth: undefined };
}

function boothIn(hall: PlannedHall, { code, outline }: PlanBooth): Start {
  return { ...hall, here: middleOf(boxOf(outline)), booth: code };
}
