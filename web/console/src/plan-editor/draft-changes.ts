import { type Box, boxOf, type FeatureKind, type Point } from '@vitrine/map/plan';
import type { Draft, DraftBooth, DraftFeature } from './draft.js';
import { areaOf, boxAround, fittedOutline, boundedShift, type Outline, shiftedOutline } from './geometry.js';

export interface Floor {
  readonly width: number;
  readonly depth: number;
}

/** The outlines of the given booths and features. */
export function outlinesOf({ booths, features }: Draft, keys: ReadonlySet<string>): Outline[] {
  return [...booths, ...features].flatMap(({ key, outline }) => (keys.has(key) && outline ? [outline] : []));
}

/** Moves the given objects together, within the floor. */
export function movedDraft(draft: Draft, keys: ReadonlySet<string>, by: Point, floor: Floor): Draft {
  const box = boxAround(outlinesOf(draft, keys));
  if (!box) return draft;
  const shift = boundedShift(box, by, floor);
  return withOutlines(draft, keys, (outline) => shiftedOutline(outline, shift));
}

/** Resizes the given objects. `into` returns the new box of each. */
export function resizedDraft(
  draft: Draft,
  keys: ReadonlySet<string>,
  into: (outline: Outline) => Box,
): Draft {
  return withOutlines(draft, keys, (outline) => fittedOutline(outline, into(outline)));
}

/** Changes the outlines of the given objects. The areas of booths are computed again. */
function withOutlines(draft: Draft, keys: ReadonlySet<string>, change: (outline: Outline) => Outline): Draft {
  return {
    ...draft,
    booths: draft.booths.map((booth) =>
      keys.has(booth.key) && booth.outline ? placedBooth(booth, change(booth.outline)) : booth,
    ),
    features: draft.features.map((feature) =>
      keys.has(feature.key) ? { ...feature, outline: change(feature.outline) } : feature,
    ),
  };
}

/** A booth with another outline. If the size is equal, its stated area stays. */
export function placedBooth(booth: DraftBooth, outline: Outline): DraftBooth {
  const isSame = booth.outline !== null && areaOf(booth.outline) === areaOf(outline);
  return { ...booth, outline, area: isSame ? booth.area : areaOf(outline) };
}

export function withBooth(draft: Draft, booth: DraftBooth): Draft {
  return { ...draft, booths: [...draft.booths, booth] };
}

export function withFeature(draft: Draft, feature: DraftFeature): Draft {
  return { ...draft, features: [...draft.features, feature] };
}

/** Removes the given objects, except occupied booths. */
export function without(draft: Draft, keys: ReadonlySet<string>): Draft {
  return {
    ...draft,
    booths: draft.booths.filter(({ key, occupants }) => !keys.has(key) || occupants !== undefined),
    features: draft.features.filter(({ key }) => !keys.has(key)),
  };
}

export function withBoothValues(
  draft: Draft,
  keys: ReadonlySet<string>,
  values: Partial<Pick<DraftBooth, 'code' | 'zoneId' | 'blocked'>>,
): Draft {
  return {
    ...draft,
    booths: draft.booths.map((booth) => (keys.has(booth.key) ? { ...booth, ...values } : booth)),
  };
}

export function withFeatureValues(
  draft: Draft,
  key: string,
  values: Partial<Pick<DraftFeature, 'kind' | 'names' | 'service'>>,
): Draft {
  return {
    ...draft,
    features: draft.features.map((feature) => (feature.key === key ? { ...feature, ...values } : feature)),
  };
}

/** The size of a feature that is added by keyboard: width and height in metres. */
export const FEATURE_SIZES: Readonly<Record<FeatureKind, readonly [width: number, height: number]>> = {
  WALL: [6, 0.2],
  COLUMN: [0.8, 0.8],
  ENTRANCE: [4, 1],
  EXIT: [4, 1],
  STAGE: [10, 5],
  SERVICE: [2, 2],
  LABEL: [8, 3],
};

/** A free place for a new box: right of the last booth if that is free, else the first free place of the floor. */
export function freePlace(draft: Draft, width: number, height: number, floor: Floor): Point {
  const boxes = draft.booths.flatMap(({ outline }) => (outline ? [boxOf(outline)] : []));
  const isFree = (x: number, y: number): boolean =>
    x + width <= floor.width &&
    y + height <= floor.depth &&
    boxes.every(
      (box) => x >= box.x + box.width || x + width <= box.x || y >= box.y + box.height || y + height <= box.y,
    );
  const last = boxes.at(-1);
  if (last && isFree(last.x + last.width, last.y)) return { x: last.x + last.width, y: last.y };
  for (let y = 0; y + height <= floor.depth; y += 1) {
    for (let x = 0; x + width <= floor.width; x += 1) if (isFree(x, y)) return { x, y };
  }
  return { x: 0, y: 0 };
}
