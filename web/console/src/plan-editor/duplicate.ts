import type { Point } from '@vitrine/map/plan';
import { comparable, copiedCode, freeCode, numberOf, rowOf } from './codes.js';
import type { Draft, DraftBooth, DraftFeature } from './draft.js';
import { type Floor, outlinesOf } from './draft-changes.js';
import { boxAround, shiftedOutline } from './geometry.js';

export interface Duplication {
  readonly side: 'right' | 'left' | 'below' | 'above';
  /** The gap between the objects and their copies, in metres. */
  readonly gap: number;
  readonly times: number;
}

/**
 * Adds copies of the given objects, and returns the draft with the keys of the copies. Copies outside of the
 * floor are omitted.
 */
export function duplicatedDraft(
  draft: Draft,
  keys: ReadonlySet<string>,
  { side, gap, times }: Duplication,
  floor: Floor,
): { draft: Draft; keys: Set<string> } {
  const box = boxAround(outlinesOf(draft, keys));
  const copies = new Set<string>();
  let result = draft;
  if (!box) return { draft, keys: copies };
  const chosenBooths = draft.booths.filter(({ key }) => keys.has(key));
  for (let time = 1; time <= times; time += 1) {
    const by = shiftOf(side, box, gap, time);
    const isOutside =
      box.x + by.x < 0 ||
      box.y + by.y < 0 ||
      box.x + by.x + box.width > floor.width ||
      box.y + by.y + box.height > floor.depth;
    if (isOutside) break;
    const booths = copiedBooths(result, chosenBooths, by, side, time);
    const features = draft.features.filter(({ key }) => keys.has(key)).map((feature) => copied(feature, by));
    for (const { key } of [...booths, ...features]) copies.add(key);
    result = {
      ...result,
      booths: [...result.booths, ...booths],
      features: [...result.features, ...features],
    };
  }
  return { draft: result, keys: copies };
}

function shiftOf(
  side: Duplication['side'],
  { width, height }: { width: number; height: number },
  gap: number,
  time: number,
): Point {
  const [x, y] = [(width + gap) * time, (height + gap) * time];
  return { right: { x, y: 0 }, left: { x: -x, y: 0 }, below: { x: 0, y }, above: { x: 0, y: -y } }[side];
}

/** Copies to the left or right continue the numbers. Copies above or below get the letters of the next rows. */
function copiedBooths(
  { booths }: Draft,
  chosen: readonly DraftBooth[],
  by: Point,
  side: Duplication['side'],
  time: number,
): DraftBooth[] {
  const takenCodes = new Set(booths.map(({ code }) => comparable(code)));
  const numbers = chosen.map(({ code }) => numberOf(code) ?? 0);
  const count = Math.max(...numbers) - Math.min(...numbers) + 1;
  const rows = new Set(chosen.map(({ code }) => rowOf(code))).size;
  const isBeside = side === 'right' || side === 'left';
  return chosen.flatMap((booth) => {
    if (!booth.outline) return [];
    const preferredCode = copiedCode(booth.code, isBeside ? 0 : rows * time, isBeside ? count * time : 0);
    const code = freeCode(preferredCode, takenCodes);
    takenCodes.add(comparable(code));
    return [
      {
        ...booth,
        ...copied({ ...booth, outline: booth.outline }, by),
        code,
        version: undefined,
        occupants: undefined,
      },
    ];
  });
}

function copied<Copied extends DraftFeature | (DraftBooth & { outline: readonly Point[] })>(
  object: Copied,
  by: Point,
): Copied {
  return { ...object, key: newKey(), outline: shiftedOutline(object.outline, by) };
}

let count = 0;

/** A unique key for a new object. The time keeps it different from keys in a draft of an earlier page load. */
export function newKey(): string {
  count += 1;
  return `new-${Date.now().toString(36)}-${count}`;
}
