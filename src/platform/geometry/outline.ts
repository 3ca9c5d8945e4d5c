import { message, type Message } from '../text/message.js';
/** A corner of an outline, in metres from the hall's north-west corner. */
export interface Corner {
  x: number;
  y: number;
}

/** The corners of a polygon in order. The last one is connected to the first. */
export type Outline = readonly Corner[];

/** A floor plan, in metres. Null if no plan is known. */
export interface FloorPlan {
  width: number | null;
  depth: number | null;
}

/** The possible errors of an outline, apart from overlaps with other booths. */
export type OutlineFault = 'corners' | 'outside' | 'crossing';

/** The messages for these errors. */
export const OUTLINE_FAULTS: Readonly<Record<OutlineFault, Message>> = {
  corners: message`An outline has 3 to 100 corners.`,
  outside: message`The outline is not inside the hall.`,
  crossing: message`The outline crosses or touches itself, or has no inside.`,
};

/** Outlines that overlap by less than a millimetre only touch, because plans are drawn by hand. */
const TOLERANCE = 0.001;
/** The maximum difference of the given area, as a fraction of the outline's area. */
const AREA_TOLERANCE = 0.1;
/** The bound for a hall of unknown size: the maximum size of a hall, in metres. */
const UNKNOWN = 10_000;

interface Edge {
  from: Corner;
  to: Corner;
}

/** The error of an outline: wrong number of corners, outside the hall, or not a simple polygon. */
export function outlineFault(outline: Outline, { width, depth }: FloorPlan): OutlineFault | undefined {
  if (outline.length < 3 || outline.length > 100) return 'corners';
  const isInsideHall = outline.every(
    ({ x, y }) => x >= 0 && y >= 0 && x <= (width ?? UNKNOWN) && y <= (depth ?? UNKNOWN),
  );
  if (!isInsideHall) return 'outside';
  return isSimple(edgesOf(outline)) && areaOf(outline) > 0 ? undefined : 'crossing';
}

/** The area of a simple polygon, in square metres. */
export function areaOf(outline: Outline): number {
  let doubled = 0;
  for (const { from, to } of edgesOf(outline)) doubled += from.x * to.y - to.x * from.y;
  return Math.abs(doubled) / 2;
}

/** Whether the given area differs from the area of the outline by at most 10 %. */
export function agrees(area: number, outline: Outline): boolean {
  const measured = areaOf(outline);
  // A difference of exactly 10 % can be slightly larger in floating point.
  return Math.abs(area - measured) <= measured * AREA_TOLERANCE + 1e-9;
}

/** The interior of a simple polygon, prepared for many comparisons. */
export class PreparedOutline {
  private readonly edges: readonly Edge[];
  private readonly west: number;
  private readonly east: number;
  private readonly north: number;
  private readonly south: number;

  constructor(outline: Outline) {
    this.edges = edgesOf(outline);
    this.west = Math.min(...outline.map(({ x }) => x));
    this.east = Math.max(...outline.map(({ x }) => x));
    this.north = Math.min(...outline.map(({ y }) => y));
    this.south = Math.max(...outline.map(({ y }) => y));
  }

  /** Whether the interiors intersect. Polygons that only touch do not. */
  overlaps(other: PreparedOutline): boolean {
    if (!this.#isNear(other)) return false;
    const places = [...placesAlong(this.edges, other.edges)];
    // If no edge crosses the interior of the other polygon, the interiors are disjoint or equal.
    return (
      places.some((place) => isInside(place, other.edges)) ||
      [...placesAlong(other.edges, this.edges)].some((place) => isInside(place, this.edges)) ||
      places.every((place) => isOn(place, other.edges))
    );
  }

  #isNear(other: PreparedOutline): boolean {
    return (
      this.west < other.east - TOLERANCE &&
      other.west < this.east - TOLERANCE &&
      this.north < other.south - TOLERANCE &&
      other.north < this.south - TOLERANCE
    );
  }
}

function edgesOf(outline: Outline): Edge[] {
  return outline.map((from, index) => ({ from, to: outline[(index + 1) % outline.length] ?? from }));
}

/** Only adjacent edges may touch, at their common corner, and they must not overlap. */
function isSimple(edges: readonly Edge[]): boolean {
  return edges.every((edge, index) =>
    edges.slice(index + 1).every((other, distance) => {
      const isNext = distance === 0;
      const isPrevious = index === 0 && distance === edges.length - 2;
      if (isNext) return !turnsBack(edge.from, edge.to, other.to);
      if (isPrevious) return !turnsBack(other.from, other.to, edge.to);
      return !meet(edge, other);
    }),
  );
}

function turnsBack(from: Corner, corner: Corner, to: Corner): boolean {
  const along = (corner.x - from.x) * (to.x - corner.x) + (corner.y - from.y) * (to.y - corner.y);
  return turn(from, corner, to) === 0 && along <= 0;
}

/** Above 0 for a right turn if y grows to the south, 0 for a straight line. */
function turn(from: Corner, via: Corner, to: Corner): number {
  return (via.x - from.x) * (to.y - from.y) - (via.y - from.y) * (to.x - from.x);
}

function meet(one: Edge, other: Edge): boolean {
  const [a, b] = [turn(one.from, one.to, other.from), turn(one.from, one.to, other.to)];
  const [c, d] = [turn(other.from, other.to, one.from), turn(other.from, other.to, one.to)];
  if (Math.sign(a) * Math.sign(b) < 0 && Math.sign(c) * Math.sign(d) < 0) return true;
  return (
    distanceTo(other.from, one) === 0 ||
    distanceTo(other.to, one) === 0 ||
    distanceTo(one.from, other) === 0 ||
    distanceTo(one.to, other) === 0
  );
}

/** The corners, and the midpoint of each segment into which the other edges divide the edges. */
function* placesAlong(edges: readonly Edge[], others: readonly Edge[]): Generator<Corner> {
  for (const edge of edges) {
    yield edge.from;
    const cuts = [0, 1, ...others.flatMap((other) => cutsOf(edge, other))].sort(
      (left, right) => left - right,
    );
    for (const [index, cut] of cuts.entries()) {
      const next = cuts[index + 1];
      if (next !== undefined && next > cut) yield along(edge, (cut + next) / 2);
    }
  }
}

function along({ from, to }: Edge, part: number): Corner {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The positions on the edge, from 0 to 1, at which the other edge crosses it or ends. */
function cutsOf(edge: Edge, other: Edge): number[] {
  const [a, b] = [turn(other.from, other.to, edge.from), turn(other.from, other.to, edge.to)];
  const crossing = a === b ? [] : [a / (a - b)];
  const ends = [other.from, other.to].map((corner) => partOf(corner, edge));
  return [...crossing, ...ends].filter((part) => part > 0 && part < 1);
}

/** The position of the point's projection on the edge, from 0 to 1. Other values lie beyond the ends of the edge. */
function partOf(place: Corner, { from, to }: Edge): number {
  const [width, height] = [to.x - from.x, to.y - from.y];
  return ((place.x - from.x) * width + (place.y - from.y) * height) / (width ** 2 + height ** 2);
}

function distanceTo(place: Corner, edge: Edge): number {
  const nearest = along(edge, Math.min(1, Math.max(0, partOf(place, edge))));
  return Math.hypot(place.x - nearest.x, place.y - nearest.y);
}

function isOn(place: Corner, edges: readonly Edge[]): boolean {
  return edges.some((edge) => distanceTo(place, edge) <= TOLERANCE);
}

/** Whether the point is in the interior, not on the boundary. */
function isInside(place: Corner, edges: readonly Edge[]): boolean {
  if (isOn(place, edges)) return false;
  let isInterior = false;
  for (const { from, to } of edges) {
    // A ray to the east crosses the boundary an odd number of times.
    if (from.y > place.y === to.y > place.y) continue;
    if (place.x < from.x + ((place.y - from.y) * (to.x - from.x)) / (to.y - from.y)) isInterior = !isInterior;
  }
  return isInterior;
}
