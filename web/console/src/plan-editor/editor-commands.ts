import { type Box, boxOf, type FeatureKind, type Point } from '@vitrine/map/plan';
import { comparable, freeCode } from './codes.js';
import type { Draft, DraftBackground, DraftBooth, DraftFeature } from './draft.js';
import * as changes from './draft-changes.js';
import { duplicatedDraft, type Duplication, newKey } from './duplicate.js';
import type { EditorAction, EditorState, Tool } from './editor-state.js';
import { areaOf, type Outline, rectangleOf } from './geometry.js';

/** The side length in metres of a booth that is added by keyboard if the plan has no other booth. */
const BOOTH = 3;
/** The minimum width and height in metres of a drawn box. A smaller one is ignored. */
const LEAST = 0.1;

/** All commands of the editor, for the pointer, the keyboard and the panels. */
export function editorCommands(
  { present, selection, tool }: EditorState,
  dispatch: (action: EditorAction) => void,
  floor: changes.Floor,
  onPoint: (point: Point) => void,
) {
  const change = (draft: Draft, options: { selection?: ReadonlySet<string>; subject?: string } = {}): void =>
    dispatch({ type: 'change', draft, ...options });
  const put = (outline: Outline): void => {
    if (tool === 'booth') {
      const booth = newBooth(present, outline);
      change(changes.withBooth(present, booth), { selection: new Set([booth.key]) });
    } else if (isFeature(tool)) {
      const feature = newFeature(tool, outline);
      change(changes.withFeature(present, feature), { selection: new Set([feature.key]) });
    }
  };
  return {
    change,
    select: (keys: ReadonlySet<string>) => dispatch({ type: 'select', keys }),
    selectAll: () => dispatch({ type: 'select', keys: new Set(present.booths.map(({ key }) => key)) }),
    setTool: (next: Tool) => dispatch({ type: 'tool', tool: next }),
    step: (type: 'undo' | 'redo') => dispatch({ type }),
    move: (by: Point) => change(changes.movedDraft(present, selection, by, floor)),
    nudge: (by: Point) =>
      change(changes.movedDraft(present, selection, by, floor), {
        subject: `nudge:${[...selection].join()}`,
      }),
    resize: (key: string, into: Box) => {
      if (into.width >= LEAST && into.height >= LEAST)
        change(changes.resizedDraft(present, new Set([key]), () => into));
    },
    draw: (box: Box) => {
      if (box.width >= LEAST && box.height >= LEAST) put(rectangleOf(box));
    },
    /** Adds an object of the tool's kind on a free place. */
    add: () => {
      const [width, height] = isFeature(tool) ? changes.FEATURE_SIZES[tool] : sizeOfLast(present);
      put(rectangleOf({ ...changes.freePlace(present, width, height, floor), width, height }));
    },
    /** Adds the outline of a booth that is not on the plan yet. */
    place: (key: string) => {
      const [width, height] = sizeOfLast(present);
      const outline = rectangleOf({ ...changes.freePlace(present, width, height, floor), width, height });
      const booths = present.booths.map((booth) =>
        booth.key === key ? changes.placedBooth(booth, outline) : booth,
      );
      change({ ...present, booths }, { selection: new Set([key]) });
    },
    remove: () => change(changes.without(present, selection), { selection: new Set() }),
    duplicate: (duplication: Duplication) => {
      const { draft, keys } = duplicatedDraft(present, selection, duplication, floor);
      if (keys.size > 0) change(draft, { selection: keys });
    },
    number: (codes: ReadonlyMap<string, string>) =>
      change({
        ...present,
        booths: present.booths.map((booth) => ({ ...booth, code: codes.get(booth.key) ?? booth.code })),
      }),
    point: onPoint,
    setBackground: (background: DraftBackground | null) =>
      change({ ...present, background }, { subject: 'background' }),
    setNorth: (north: number) => change({ ...present, north }, { subject: 'north' }),
  };
}

export type EditorCommands = ReturnType<typeof editorCommands>;

function isFeature(tool: Tool): tool is FeatureKind {
  return tool in changes.FEATURE_SIZES;
}

/** A new booth gets the next code after the last booth, and its zone. */
function newBooth({ booths }: Draft, outline: Outline): DraftBooth {
  const last = booths.at(-1);
  const code = freeCode(last?.code ?? 'A1', new Set(booths.map((booth) => comparable(booth.code))));
  return {
    ...{ key: newKey(), version: undefined, code, outline, area: areaOf(outline) },
    ...{ zoneId: last?.zoneId ?? null, blocked: false, occupants: undefined },
  };
}

function newFeature(kind: FeatureKind, outline: Outline): DraftFeature {
  return { key: newKey(), kind, outline, names: [], service: kind === 'SERVICE' ? 'INFORMATION' : null };
}

function sizeOfLast({ booths }: Draft): readonly [width: number, height: number] {
  const outline = booths.findLast((booth) => booth.outline !== null)?.outline;
  if (!outline) return [BOOTH, BOOTH];
  const { width, height } = boxOf(outline);
  return [width, height];
}
