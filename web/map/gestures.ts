import type { Point } from './plan.js';

export interface GestureHandler {
  /** Called with the movement of a finger or the mouse in pixels. */
  readonly pan: (by: Point) => void;
  /** Called with a factor and the centre of the zoom, in pixels of the element's box. */
  readonly zoom: (factor: number, at: Point) => void;
  /** Whether the wheel scrolls the page instead of the plan. */
  readonly ignoresWheel: (factor: number) => boolean;
}

/** A smaller movement in pixels counts as a click. */
const CLICK = 6;
/** The bit of the primary button, which touches also set. */
const PRIMARY = 1;
/** The pixels of a line, for mice whose wheels count lines. */
const LINE = 16;
/** The pixels of the wheel that zoom by the factor e. */
const WHEEL = 300;

/** Pan, pinch and wheel gestures on an SVG element. */
export class Gestures {
  readonly #fingers = new Map<number, Point>();
  #distance = 0;
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
    if (this.#fingers.size === 0) this.#distance = 0;
    this.#measure();
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };

  readonly #move = (event: PointerEvent): void => {
    const previous = this.#fingers.get(event.pointerId);
    if (previous === undefined) return;
    // If the mouse leaves the plan before the capture, its button may be released anywhere, also outside the window.
    if ((event.buttons & PRIMARY) === 0) {
      this.#up(event);
      return;
    }
    const current = { x: event.clientX, y: event.clientY };
    const otherFingers = [...this.#fingers]
      .filter(([id]) => id !== event.pointerId)
      .map(([, point]) => point);
    this.#fingers.set(event.pointerId, current);
    const otherFinger = otherFingers[0];
    if (otherFinger !== undefined) this.#pinch(previous, current, otherFinger);
    else this.#pan(event.pointerId, previous, current);
  };

  #pan(pointer: number, previous: Point, current: Point): void {
    const movement = { x: current.x - previous.x, y: current.y - previous.y };
    const wasClick = this.#distance <= CLICK;
    this.#distance += Math.abs(movement.x) + Math.abs(movement.y);
    if (this.#distance <= CLICK) return;
    // The capture lets the pointer leave the plan. An earlier capture would make clicks miss their booth.
    if (wasClick) this.#capture(pointer);
    this.handler.pan(movement);
  }

  #pinch(previous: Point, current: Point, otherFinger: Point): void {
    this.#distance = Infinity;
    const spread = Math.hypot(previous.x - otherFinger.x, previous.y - otherFinger.y);
    const factor =
      spread === 0 ? 1 : Math.hypot(current.x - otherFinger.x, current.y - otherFinger.y) / spread;
    const middle = { x: (current.x + otherFinger.x) / 2, y: (current.y + otherFinger.y) / 2 };
    this.handler.zoom(factor, this.#toElement(middle));
    this.handler.pan({ x: (current.x - previous.x) / 2, y: (current.y - previous.y) / 2 });
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
    this.handler.zoom(factor, this.#toElement({ x: event.clientX, y: event.clientY }));
  };

  /** Suppresses the click at the end of a movement. Clicks by a key have no detail. */
  readonly #click = (event: MouseEvent): void => {
    if (event.detail === 0 || this.#distance <= CLICK) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #measure(): void {
    const { left, top } = this.svg.getBoundingClientRect();
    this.#corner = { x: left, y: top };
  }

  #toElement(point: Point): Point {
    return { x: point.x - this.#corner.x, y: point.y - this.#corner.y };
  }
}
