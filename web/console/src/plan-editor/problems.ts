import { boxOf } from '@vitrine/map/plan';
import { comparable } from './codes.js';
import type { Draft, DraftBooth } from './draft.js';
import type { Floor } from './draft-changes.js';
import { isOverlapping } from './geometry.js';

/** A reason why the server would reject the plan. */
export interface PlanProblem {
  readonly kind: 'overlap' | 'outside' | 'duplicate' | 'noCode' | 'noName';
  /** The keys of the objects with the problem. */
  readonly keys: readonly string[];
  /** The codes of these objects. */
  readonly codes: readonly string[];
}

/** The maximum number of listed problems. After an import at a wrong scale, every booth has some. */
const MOST = 50;

export function problemsOf(draft: Draft, floor: Floor): PlanProblem[] {
  return [
    ...withoutText(draft),
    ...duplicateProblems(draft.booths),
    ...outsideProblems(draft, floor),
    ...overlapProblems(draft.booths),
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

function duplicateProblems(booths: readonly DraftBooth[]): PlanProblem[] {
  const byCode = new Map<string, DraftBooth[]>();
  for (const booth of booths) {
    const code = comparable(booth.code);
    byCode.set(code, [...(byCode.get(code) ?? []), booth]);
  }
  return [...byCode.values()]
    .filter((equalBooths) => equalBooths.length > 1)
    .map((equalBooths) => ({
      kind: 'duplicate',
      keys: equalBooths.map(({ key }) => key),
      codes: equalBooths.map(({ code }) => code),
    }));
}

function outsideProblems({ booths, features }: Draft, { width, depth }: Floor): PlanProblem[] {
  return [...booths, ...features].flatMap((object) => {
    if (!object.outline) return [];
    const box = boxOf(object.outline);
    const isInside = box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= depth;
    return isInside
      ? []
      : [{ kind: 'outside' as const, keys: [object.key], codes: 'code' in object ? [object.code] : [] }];
  });
}

/** Booths are sorted by their western edges, so each is compared only with the next few. */
function overlapProblems(booths: readonly DraftBooth[]): PlanProblem[] {
  const placedBooths = booths
    .flatMap(({ key, code, outline }) => (outline ? [{ key, code, outline, box: boxOf(outline) }] : []))
    .sort((a, b) => a.box.x - b.box.x);
  const problems: PlanProblem[] = [];
  placedBooths.forEach((booth, index) => {
    for (const other of placedBooths.slice(index + 1)) {
      if (other.box.x >= booth.box.x + booth.box.width || problems.length > MOST) return;
      if (!isOverlapping(booth.outline, other.outline)) continue;
      problems.push({ kind: 'overlap', keys: [booth.key, other.key], codes: [booth.code, other.code] });
    }
  });
  return problems;
}
