import { boxOf } from '@vitrine/map/plan';
import { comparable } from './codes.js';
import type { Draft, DraftBooth } from './draft.js';
import type { Floor } from './draft-changes.js';
import { overlap } from './geometry.js';

/** What the server would refuse. */
export interface PlanProblem {
  readonly kind: 'overlap' | 'outside' | 'duplicate' | 'noCode' | 'noName';
  /** The objects concerned. */
  readonly keys: readonly string[];
  /** Their codes. */
  readonly codes: readonly string[];
}

/** More are not listed: who imports a drawing at the wrong scale has them all. */
const MOST = 50;

export function problemsOf(draft: Draft, floor: Floor): PlanProblem[] {
  return [
    ...withoutText(draft),
    ...duplicates(draft.booths),
    ...outside(draft, floor),
    ...overlaps(draft.booths),
  ].slice(0, MOST);
}

function withoutText({ booths, features }: Draft): PlanProblem[] {
  const codeless = booths.filter(({ code }) => !/[\p{L}\p{N}]/u.test(code));
  const nameless = features.filter(({ kind, names }) => kind === 'LABEL' && !names.some(({ text }) => text));
  return [
    ...codeless.map(({ key, code }) => ({ kind: 'noCode' as const, keys: [key], codes: [code] })),
    ...nameless.map(({ key }) => ({ kind: 'noName' as const, keys: [key], codes: [] })),
  ];
}

function duplicates(booths: readonly DraftBooth[]): PlanProblem[] {
  const byCode = new Map<string, DraftBooth[]>();
  for (const booth of booths) {
    const code = comparable(booth.code);
    byCode.set(code, [...(byCode.get(code) ?? []), booth]);
  }
  return [...byCode.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      kind: 'duplicate',
      keys: same.map(({ key }) => key),
      codes: same.map(({ code }) => code),
    }));
}

function outside({ booths, features }: Draft, { width, depth }: Floor): PlanProblem[] {
  return [...booths, ...features].flatMap((object) => {
    if (!object.outline) return [];
    const box = boxOf(object.outline);
    const isInside = box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= depth;
    return isInside
      ? []
      : [{ kind: 'outside' as const, keys: [object.key], codes: 'code' in object ? [object.code] : [] }];
  });
}

/** Booths in the order of their western edges meet only the next few. */
function overlaps(booths: readonly DraftBooth[]): PlanProblem[] {
  const placed = booths
    .flatMap(({ key, code, outline }) => (outline ? [{ key, code, outline, box: boxOf(outline) }] : []))
    .sort((a, b) => a.box.x - b.box.x);
  const found: PlanProblem[] = [];
  placed.forEach((booth, index) => {
    for (const other of placed.slice(index + 1)) {
      if (other.box.x >= booth.box.x + booth.box.width || found.length > MOST) return;
      if (!overlap(booth.outline, other.outline)) continue;
      found.push({ kind: 'overlap', keys: [booth.key, other.key], codes: [booth.code, other.code] });
    }
  });
  return found;
}
