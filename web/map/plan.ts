import type { IconName } from '@vitrine/ui/icons';
import type { Language } from '@vitrine/ui/language';
import { WORDS } from './words.js';

/** A place on the floor of a hall, in metres from its north-west corner; y increases southwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `taken`: assigned to an exhibitor that is not published. */
export type BoothState = 'free' | 'held' | 'taken' | 'blocked';

export interface PlanBooth {
  readonly id: string;
  readonly code: string;
  readonly outline: readonly Point[];
  /** The tone of the root category, 1 to 20; absent for a booth without an exhibitor. */
  readonly tone?: number | undefined;
  /** The sign of the root category, shown in views without colours. */
  readonly sign?: IconName | undefined;
  readonly state?: BoothState | undefined;
  /** The full name of its exhibitor. */
  readonly name?: string | undefined;
  /** The short name, shown in the booth in a near view. */
  readonly title?: string | undefined;
  readonly href?: string | undefined;
  /** The id of an element of the page with the name of the link. By default the link contains its name. */
  readonly nameId?: string | undefined;
}

export type FeatureKind = 'WALL' | 'COLUMN' | 'ENTRANCE' | 'EXIT' | 'STAGE' | 'SERVICE' | 'LABEL';

export interface PlanFeature {
  readonly kind: FeatureKind;
  readonly outline: readonly Point[];
  readonly name?: string | null | undefined;
  /** The sort of a SERVICE, such as `TOILET`. */
  readonly service?: string | null | undefined;
  /** Where its sign leads; without an address the sign is a picture. */
  readonly href?: string | undefined;
  readonly isLit?: boolean | undefined;
}

/**
 * A picture under the booths, such as an architect's drawing. Place and size in metres, rotation in degrees
 * around its centre.
 */
export interface PlanBackground {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation?: number | undefined;
}

export interface PlanHall {
  readonly code: string;
  readonly name: string;
  readonly width: number;
  readonly depth: number;
  readonly booths: readonly PlanBooth[];
  readonly features?: readonly PlanFeature[] | undefined;
  readonly background?: PlanBackground | undefined;
  /** The direction of north in degrees clockwise from the top of the plan. */
  readonly north?: number | undefined;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf(outline: readonly Point[]): Box {
  const xs = outline.map((point) => point.x);
  const ys = outline.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function middleOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Whether a point is inside of an outline. */
export function isInside(point: Point, outline: readonly Point[]): boolean {
  return isWithin(point, edgesOf(outline));
}

/** Whether a point is inside of edges: if an odd number of them is to its right. */
export function isWithin(point: Point, edges: readonly Edge[]): boolean {
  let isOdd = false;
  for (const [start, end] of edges) {
    if (start.y > point.y === end.y > point.y) continue;
    const crossing = ((end.x - start.x) * (point.y - start.y)) / (end.y - start.y) + start.x;
    if (point.x < crossing) isOdd = !isOdd;
  }
  return isOdd;
}

export type Edge = readonly [start: Point, end: Point];

/** The edges of a closed outline. */
export function edgesOf(outline: readonly Point[]): Edge[] {
  return outline.map((start, index) => [start, outline[(index + 1) % outline.length] ?? start]);
}

/** Turns a point clockwise around a centre. */
export function rotatePoint(point: Point, degrees: number, centre: Point): Point {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [x, y] = [point.x - centre.x, point.y - centre.y];
  return { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos };
}

/** The state of a booth by its status in the catalog. Only AVAILABLE is free. */
export function boothState(status: string): BoothState {
  if (status === 'AVAILABLE') return 'free';
  if (status === 'HELD') return 'held';
  return status === 'BLOCKED' ? 'blocked' : 'taken';
}

/** The word for a state: `free`. */
export function stateWord(state: BoothState, language: Language): string {
  return WORDS[language][state].toLowerCase();
}

/** The accessible name of a booth: `A12, Acme Robotics` or `A12, free`. */
export function boothName(booth: PlanBooth, language: Language): string {
  return `${booth.code}, ${booth.name ?? stateWord(booth.state ?? 'taken', language)}`;
}
