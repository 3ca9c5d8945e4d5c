import { UNITS } from './drawing.js';
import { Gestures } from './gestures.js';
import { type Point, rotatePoint } from './plan.js';
import { type PlacedBooth, PlanBooths } from './plan-booths.js';
import { type View, Viewport, WHOLE_VIEW } from './viewport.js';

export interface HallMapEvents {
  /** Called when a booth is chosen by a click, a touch or a key. Without it, links work as links. */
  readonly select?: ((id: string) => void) | undefined;
  /** Called with each change of a view that is near enough for titles. */
  readonly near?: (() => void) | undefined;
  /** The initial view, such as that of the replaced drawing. By default the whole plan. */
  readonly start?: View | undefined;
}

/** Pixels per unit: above NEAR titles are shown, below FAR codes are hidden. */
const NEAR = 2.1;
const FAR = 0.6;
/** The zoom factor of one step by a button or key. */
const STEP = 1.5;

/** Makes a plan of `renderPlan` interactive: users move it, zoom and choose booths. */
export class HallMap {
  readonly #events: HallMapEvents;
  readonly #world: SVGGElement;
  readonly #overlay: SVGGElement;
  readonly #booths: PlanBooths;
  readonly #controller = new AbortController();
  readonly #floor: { readonly width: number; readonly depth: number };
  #viewport: Viewport;
  #view = WHOLE_VIEW;
  readonly #heading: number;
  #frame: number | undefined;

  constructor(
    readonly svg: SVGSVGElement,
    events: HallMapEvents = {},
  ) {
    this.#events = events;
    this.#world = requiredPart(svg, '.plan-world');
    this.#overlay = requiredPart(svg, '.plan-over');
    this.#floor = { width: Number(svg.dataset.width), depth: Number(svg.dataset.depth) };
    this.#heading = Number(svg.dataset.heading);
    this.#viewport = this.#measure();
    this.#booths = new PlanBooths(svg);
    this.#listen();
    svg.classList.add('is-live');
    if (events.start !== undefined) this.#view = this.#viewport.limit(events.start);
    this.#apply();
  }

  /** The zoom factor; 1 shows the whole plan. */
  get scale(): number {
    return this.#view.scale;
  }

  /** The current view, for `start` of a drawing that replaces this one. */
  get view(): View {
    return this.#view;
  }

  /** The middle of a booth in units of the drawing; undefined for a booth that the plan does not have. */
  placeOf(id: string): Point | undefined {
    return this.#booths.get(id);
  }

  /** Moves the keyboard focus to a booth; without an id, to the Tab stop. */
  focus(id?: string): void {
    this.#booths.focus(id);
  }

  /**
   * Marks the first booth as chosen and lights the rest with it, such as all booths of its exhibitor. Unless `centre` is
   * false, the first moves to the middle. An empty list removes the marks.
   */
  select(ids: readonly string[], { centre = true }: { readonly centre?: boolean } = {}): void {
    const chosenBooth = this.#booths.choose(ids);
    if (chosenBooth !== undefined && centre) this.centre(chosenBooth.id);
  }

  /** Moves a booth to the middle, by default at a scale at which titles are readable. */
  centre(id: string, scale = Math.max(this.scale, (NEAR * 1.15) / this.#viewport.pixels)): void {
    const booth = this.#booths.get(id);
    if (booth !== undefined) this.#show(this.#viewport.centreOn(this.#turnedPoint(booth), scale), true);
  }

  /** Zooms by a factor, by default one step of the button "Zoom in". */
  zoom(factor = STEP): void {
    this.#show(this.#viewport.zoom(this.#view, factor), true);
  }

  /** Shows the whole plan. */
  reset(): void {
    this.#show(WHOLE_VIEW, true);
  }

  /** Removes all listeners. Call it before the element is removed. */
  destroy(): void {
    this.#controller.abort();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  #listen(): void {
    const { signal } = this.#controller;
    const { svg } = this;
    new Gestures(
      svg,
      {
        pan: (movement) => {
          const { pixels } = this.#viewport;
          const { x, y, scale } = this.#view;
          this.#show({ x: x + movement.x / pixels, y: y + movement.y / pixels, scale }, false);
        },
        zoom: (factor, position) => {
          this.#show(this.#viewport.zoom(this.#view, factor, this.#viewport.toDrawing(position)), false);
        },
        ignoresWheel: (factor) => factor < 1 && this.scale === 1,
      },
      signal,
    );
    svg.addEventListener('click', this.#click, { signal });
    svg.addEventListener('keydown', this.#key, { signal });
    // A listener on the document, because Chromium makes an SVG element with a focus listener a Tab stop.
    svg.ownerDocument.addEventListener('focusin', this.#focus, { signal });
    const observer = new ResizeObserver(() => {
      this.#viewport = this.#measure();
      this.#show(this.#view, false);
    });
    observer.observe(svg);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  readonly #click = (event: MouseEvent): void => {
    const booth = this.#booths.boothAt(event.target);
    // With one of these keys, browsers open the link in another tab or window.
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (booth === undefined || this.#events.select === undefined || isElsewhere) return;
    event.preventDefault();
    this.#events.select(booth.id);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const booth = this.#booths.boothAt(event.target);
    if (event.key === '+' || event.key === '=') this.zoom();
    else if (event.key === '-') this.zoom(1 / STEP);
    else if (event.key === '0') this.reset();
    else if (booth === undefined || !this.#keyAt(booth, event.key)) return;
    event.preventDefault();
  };

  /** Handles a key at a booth. Returns whether the key had an effect. */
  #keyAt(booth: PlacedBooth, key: string): boolean {
    if (key === 'Enter' || key === ' ') {
      // Browsers follow a link on Enter.
      if (booth.element.localName === 'a' && (key === ' ' || this.#events.select === undefined)) return false;
      this.#events.select?.(booth.id);
      return true;
    }
    const next = this.#booths.nextBooth(booth, key, this.#heading);
    next?.element.focus({ preventScroll: true });
    return next !== undefined || key.startsWith('Arrow');
  }

  readonly #focus = (event: FocusEvent): void => {
    const booth = this.#booths.boothAt(event.target);
    const isSeen = booth?.element.matches(':focus-visible') === true;
    this.#booths.frameFocus(isSeen ? booth : undefined);
    if (booth === undefined) return;
    this.#booths.stopTabAt(booth);
    if (!isSeen) return;
    this.#show(this.#viewport.reveal(this.#view, this.#turnedPoint(booth)), true);
  };

  #turnedPoint(place: Point): Point {
    const centre = { x: (this.#floor.width * UNITS) / 2, y: (this.#floor.depth * UNITS) / 2 };
    return rotatePoint(place, -this.#heading, centre);
  }

  #measure(): Viewport {
    const { x, y, width, height } = this.svg.viewBox.baseVal;
    return new Viewport(
      { x, y, width, height },
      { width: this.svg.clientWidth, height: this.svg.clientHeight },
    );
  }

  /** Shows a view in the next frame. `isCalm`: animated, instead of following a finger. */
  #show(view: View, isCalm: boolean): void {
    this.#view = this.#viewport.limit(view);
    this.#world.classList.toggle('is-calm', isCalm);
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#apply();
    });
  }

  #apply(): void {
    const { x, y, scale } = this.#view;
    this.#world.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(${scale.toFixed(4)})`;
    const pixels = this.#viewport.pixels * scale;
    const { classList } = this.svg;
    if (classList.toggle('is-near', pixels > NEAR)) this.#events.near?.();
    classList.toggle('is-far', pixels < FAR);
    classList.toggle('is-whole', scale === 1);
    const unitsOfPixel = (1 / pixels).toFixed(3);
    if (this.#overlay.style.getPropertyValue('--plan-px') === unitsOfPixel) return;
    this.#overlay.style.setProperty('--plan-px', unitsOfPixel);
  }
}

function requiredPart(parent: SVGElement, selector: string): SVGGElement {
  const element = parent.querySelector<SVGGElement>(selector);
  if (element === null) throw new Error(`The plan has no ${selector}; was it drawn bare?`);
  return element;
}
