import { type Box, boxOf, type Point } from '@vitrine/map/plan';
import { type Draft } from './draft.js';
import { type Floor, outlinesOf } from './draft-changes.js';
import type { Tool } from './editor-state.js';
import {
  boxAround,
  boxBetween,
  boundedShift,
  type Outline,
  rectangleOf,
  shiftedOutline,
} from './geometry.js';
import type { OverlayContent } from './overlay.js';
import { snapPoint, snapShift } from './snap.js';

/** The state of the editor that the pointer acts on. */
export interface Scene {
  readonly draft: Draft;
  readonly selection: ReadonlySet<string>;
  readonly tool: Tool;
  readonly floor: Floor;
}

export interface PointerEvents {
  readonly select: (keys: ReadonlySet<string>) => void;
  readonly move: (by: Point) => void;
  readonly resize: (key: string, box: Box) => void;
  readonly draw: (box: Box) => void;
  readonly point: (point: Point) => void;
  /** Shows the overlay of the current gesture; undefined at its end. */
  readonly preview: (content: OverlayContent | undefined) => void;
}

/** The distance in pixels within which edges snap and corners can be grabbed. */
const REACH = 8;
/** The minimum movement of a drag in pixels. A smaller one is a click. */
const CLICK = 4;

/** A gesture from the press to the release of the pointer. */
interface Drag {
  readonly pointer: number;
  readonly start: Point;
  readonly pixels: Point;
  readonly kind: 'move' | 'frame' | 'draw' | { readonly key: string; readonly fixed: Point };
  /** The object under the pointer at the start. */
  readonly hit: string | undefined;
  hasMoved: boolean;
}

/** Handles the mouse, pens and fingers in the editor. Zoom, and panning with the pan tool, stay with the plan. */
export class PlanPointer {
  #drag: Drag | undefined;

  constructor(
    private readonly box: HTMLElement,
    private readonly scene: () => Scene,
    private readonly events: PointerEvents,
    signal: AbortSignal,
  ) {
    // Capture: handles events before the plan, which would pan.
    const options = { signal, capture: true };
    box.addEventListener('pointerdown', this.#down, options);
    box.addEventListener('pointermove', this.#move, options);
    box.addEventListener('pointerup', this.#up, options);
    box.addEventListener('pointercancel', this.#cancel, options);
  }

  readonly #down = (event: PointerEvent): void => {
    const { tool } = this.scene();
    const hit = this.#hit(event);
    // A finger outside of all objects pans the plan.
    const pans = tool === 'pan' || (event.pointerType === 'touch' && tool === 'select' && hit === undefined);
    if (event.button !== 0 || pans || this.#drag) return;
    event.stopPropagation();
    const start = this.#floorPoint(event);
    if (tool === 'scale') {
      this.events.point(start);
      return;
    }
    if (hit === undefined || tool !== 'select') this.box.focus({ preventScroll: true });
    this.#drag = {
      pointer: event.pointerId,
      start,
      pixels: { x: event.clientX, y: event.clientY },
      kind: tool === 'select' ? this.#selectAt(event, hit, start) : 'draw',
      hit,
      hasMoved: false,
    };
    this.box.setPointerCapture(event.pointerId);
  };

  /** Determines the kind of a drag from its start. An object under the pointer becomes selected. */
  #selectAt(event: PointerEvent, hit: string | undefined, start: Point): Drag['kind'] {
    const { selection } = this.scene();
    const grabbed = this.#cornerAt(start);
    if (grabbed) return grabbed;
    if (hit === undefined) {
      if (!event.shiftKey) this.events.select(new Set());
      return 'frame';
    }
    if (event.shiftKey) this.events.select(toggled(selection, hit));
    else if (!selection.has(hit)) this.events.select(new Set([hit]));
    return 'move';
  }

  readonly #move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    event.stopPropagation();
    const travelled = Math.hypot(event.clientX - drag.pixels.x, event.clientY - drag.pixels.y);
    if (!drag.hasMoved && travelled < CLICK) return;
    drag.hasMoved = true;
    const { draft, selection } = this.scene();
    if (drag.kind === 'move') {
      const { by, guides } = this.#shift(drag, event);
      const drawn = outlinesOf(draft, selection).map((outline) => shiftedOutline(outline, by));
      this.events.preview({ drawn, guides });
    } else if (drag.kind === 'frame') {
      this.events.preview({ frame: boxBetween(drag.start, this.#floorPoint(event)) });
    } else this.events.preview({ drawn: [rectangleOf(this.#drawnBox(drag, event))] });
  };

  readonly #up = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    event.stopPropagation();
    this.#drag = undefined;
    this.events.preview(undefined);
    if (!drag.hasMoved) {
      // A click on one of several selected objects selects it alone.
      if (drag.kind === 'move' && drag.hit !== undefined && !event.shiftKey) {
        this.events.select(new Set([drag.hit]));
      }
      return;
    }
    if (drag.kind === 'move') this.events.move(this.#shift(drag, event).by);
    else if (drag.kind === 'frame')
      this.#selectWithin(boxBetween(drag.start, this.#floorPoint(event)), event);
    else {
      const box = this.#drawnBox(drag, event);
      if (drag.kind === 'draw') this.events.draw(box);
      else this.events.resize(drag.kind.key, box);
    }
  };

  readonly #cancel = (): void => {
    this.#drag = undefined;
    this.events.preview(undefined);
  };

  /** The shift of the dragged objects: within the floor, and snapped unless Alt is pressed. */
  #shift(drag: Drag, event: PointerEvent): ReturnType<typeof snapShift> {
    const { draft, selection, floor } = this.scene();
    const at = this.#floorPoint(event);
    const by = { x: at.x - drag.start.x, y: at.y - drag.start.y };
    const box = boxAround(outlinesOf(draft, selection));
    if (!box) return { by, guides: { x: undefined, y: undefined } };
    const snapped = event.altKey
      ? { by, guides: { x: undefined, y: undefined } }
      : snapShift(box, this.#others(), by, REACH / this.#pixelsOfMetre());
    return { ...snapped, by: boundedShift(box, snapped.by, floor) };
  }

  #drawnBox(drag: Drag, event: PointerEvent): Box {
    const { floor } = this.scene();
    const reach = REACH / this.#pixelsOfMetre();
    const snap = (point: Point): Point => {
      const { x, y } = event.altKey ? point : snapPoint(point, this.#others(), reach);
      return { x: Math.min(Math.max(x, 0), floor.width), y: Math.min(Math.max(y, 0), floor.depth) };
    };
    const fixed = typeof drag.kind === 'object' ? drag.kind.fixed : snap(drag.start);
    return boxBetween(fixed, snap(this.#floorPoint(event)));
  }

  /** The boxes of the booths outside of the selection. */
  #others(): Box[] {
    const { draft, selection } = this.scene();
    return draft.booths.flatMap(({ key, outline }) =>
      outline && !selection.has(key) ? [boxOf(outline)] : [],
    );
  }

  #selectWithin(frame: Box, { shiftKey }: PointerEvent): void {
    const { draft, selection } = this.scene();
    const keys = [...draft.booths, ...draft.features]
      .filter(({ outline }) => outline !== null && isTouched(outline, frame))
      .map(({ key }) => key);
    this.events.select(new Set(shiftKey ? [...selection, ...keys] : keys));
  }

  /** If one object is selected: its corner under the point, and the opposite corner, which stays. */
  #cornerAt(point: Point): Exclude<Drag['kind'], string> | undefined {
    const { draft, selection } = this.scene();
    const [key] = selection;
    const [outline] = outlinesOf(draft, selection);
    if (selection.size !== 1 || key === undefined || !outline) return undefined;
    const corners = rectangleOf(boxOf(outline));
    const reach = (REACH + 2) / this.#pixelsOfMetre();
    const index = corners.findIndex((corner) => Math.hypot(corner.x - point.x, corner.y - point.y) < reach);
    const fixed = corners[(index + 2) % 4];
    return index < 0 || !fixed ? undefined : { key, fixed };
  }

  /** The key of the booth or feature under the pointer. */
  #hit({ target }: PointerEvent): string | undefined {
    if (!(target instanceof Element)) return undefined;
    const booth = target.closest<SVGElement>('.booth');
    if (booth) return booth.dataset.id;
    const feature = target.closest('.plan-feature');
    if (!feature) return undefined;
    const index = [...this.box.querySelectorAll('.plan-feature')].indexOf(feature);
    return this.scene().draft.features[index]?.key;
  }

  #floorPoint({ clientX, clientY }: PointerEvent): Point {
    const matrix = this.#matrix();
    if (!matrix) return { x: 0, y: 0 };
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    return { x: x / UNITS, y: y / UNITS };
  }

  #pixelsOfMetre(): number {
    return (this.#matrix()?.a ?? 1) * UNITS;
  }

  #matrix(): DOMMatrix | undefined {
    return this.box.querySelector<SVGGraphicsElement>('.plan-turn')?.getScreenCTM() ?? undefined;
  }
}

/** The number of drawing units per metre. */
const UNITS = 10;

function toggled(keys: ReadonlySet<string>, key: string): Set<string> {
  const all = new Set(keys);
  if (!all.delete(key)) all.add(key);
  return all;
}

function isTouched(outline: Outline, frame: Box): boolean {
  const box = boxOf(outline);
  return (
    box.x < frame.x + frame.width &&
    frame.x < box.x + box.width &&
    box.y < frame.y + frame.height &&
    frame.y < box.y + box.height
  );
}
