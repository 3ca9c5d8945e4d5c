import type { Point } from './plan.js';

export interface GestureHandler {
  /** By how many pixels a finger or the mouse has moved the plan. */
  readonly pan: (by: Point) => void;
  /** A factor, and the pixel of the element's box around which two fingers or the wheel enlarge. */
  readonly zoom: (factor: number, at: Point) => void;
  /** Whether the wheel scrolls the page instead. */
  readonly ignoresWheel: (factor: number) => boolean;
}

/** A smaller movement in pixels is a click. */
const CLICK = 6;
/** The bit of the primary button, and of a finger that touches. */
const PRIMARY = 1;
/** Pixels of a line, for mice whose wheels count in lines. */
const LINE = 16;
/** Pixels of the wheel that enlarge e-fold. */
const WHEEL = 300;

/** Panning, pinching and the wheel on an SVG element. */
export class Gestures {
  readonly #fingers = new Map<number, Point>();
  #travelled = 0;
  #corner: Point = { x: 0, y: 0 };

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly handler: GestureHandler,
    signal: AbortSignal,
  ) {
    svg.addEventListener('pointerdown', this.#down, { signal });
    svg.addEventListener('pointermove', this.#move, { signal });
    svg.addEventListener('pointerup', this.#up, { signal });
    svg.addEventListener('pointercancel', this.#up, { signal });
    svg.addEventListener('wheel', this.#wheel, { signal, passive: false });
    svg.addEventListener('click', this.#click, { signal, capture: true });
    svg.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.#fingers.size === 0) this.#travelled = 0;
    this.#measure();
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };

  readonly #move = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (before === undefined) return;
    // A mouse that leaves the plan before it is captured may be released anywhere, also outside of the window.
    if ((event.buttons & PRIMARY) === 0) {
      this.#up(event);
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    const others = [...this.#fingers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    this.#fingers.set(event.pointerId, now);
    const other = others[0];
    if (other !== undefined) this.#pinch(before, now, other);
    else this.#pan(event.pointerId, before, now);
  };

  #pan(pointer: number, before: Point, now: Point): void {
    const by = { x: now.x - before.x, y: now.y - before.y };
    const wasClick = this.#travelled <= CLICK;
    this.#travelled += Math.abs(by.x) + Math.abs(by.y);
    if (this.#travelled <= CLICK) return;
    // From here on the pointer may leave the plan; before that, a captured click would miss its booth.
    if (wasClick) this.#capture(pointer);
    this.handler.pan(by);
  }

  #pinch(before: Point, now: Point, other: Point): void {
    this.#travelled = Infinity;
    const spread = Math.hypot(before.x - other.x, before.y - other.y);
    const factor = spread === 0 ? 1 : Math.hypot(now.x - other.x, now.y - other.y) / spread;
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    this.handler.zoom(factor, this.#within(middle));
    this.handler.pan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
  }

  #capture(pointer: number): void {
    this.svg.classList.add('is-moved');
    // The pointer may have ended meanwhile.
    if (this.#fingers.has(pointer)) this.svg.setPointerCapture(pointer);
  }

  readonly #up = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size === 0) this.svg.classList.remove('is-moved');
  };

  readonly #wheel = (event: WheelEvent): void => {
    const factor = Math.exp((-event.deltaY * (event.deltaMode === 1 ? LINE : 1)) / WHEEL);
    if (!event.ctrlKey && this.handler.ignoresWheel(factor)) return;
    event.preventDefault();
    this.#measure();
    this.handler.zoom(factor, this.#within({ x: event.clientX, y: event.clientY }));
  };

  /** The click at the end of a movement chooses nothing. A key's click has no detail. */
  readonly #click = (event: MouseEvent): void => {
    if (event.detail === 0 || this.#travelled <= CLICK) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #measure(): void {
    const { left, top } = this.svg.getBoundingClientRect();
    this.#corner = { x: left, y: top };
  }

  #within(point: Point): Point {
    return { x: point.x - this.#corner.x, y: point.y - this.#corner.y };
  }
}
