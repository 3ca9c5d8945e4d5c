import { UNITS } from './drawing.js';
import { Gestures } from './gestures.js';
import { type Point, turned } from './plan.js';
import { type PlacedBooth, PlanBooths } from './plan-booths.js';
import { type View, Viewport, WHOLE } from './viewport.js';

export interface HallMapEvents {
  /** A booth was chosen by a click, a touch or a key. Without it, links work as links. */
  readonly select?: ((id: string) => void) | undefined;
  /** The view is near enough for titles; called with each change of such a view. */
  readonly near?: (() => void) | undefined;
  /** The view at first, such as that of the drawing which this one replaces; by default the whole plan. */
  readonly start?: View | undefined;
}

/** Pixels of a unit from which titles, and below which no codes, are shown. */
const NEAR = 2.1;
const FAR = 0.6;
/** The factor of one step of the buttons and keys. */
const STEP = 1.5;

/** Makes the plan of `renderPlan` live: it can be moved, enlarged and chosen from. */
export class HallMap {
  readonly #events: HallMapEvents;
  readonly #world: SVGGElement;
  readonly #over: SVGGElement;
  readonly #booths: PlanBooths;
  readonly #ended = new AbortController();
  readonly #floor: { readonly width: number; readonly depth: number };
  #viewport: Viewport;
  #view = WHOLE;
  readonly #heading: number;
  #frame: number | undefined;

  constructor(
    readonly svg: SVGSVGElement,
    events: HallMapEvents = {},
  ) {
    this.#events = events;
    this.#world = part(svg, '.plan-world');
    this.#over = part(svg, '.plan-over');
    this.#floor = { width: Number(svg.dataset.width), depth: Number(svg.dataset.depth) };
    this.#heading = Number(svg.dataset.heading);
    this.#viewport = this.#measured();
    this.#booths = new PlanBooths(svg);
    this.#listen();
    svg.classList.add('is-live');
    if (events.start !== undefined) this.#view = this.#viewport.limited(events.start);
    this.#apply();
  }

  /** How much larger than the whole plan the view is. */
  get scale(): number {
    return this.#view.scale;
  }

  /** How the plan is moved and enlarged, for `start` of the drawing that replaces this one. */
  get view(): View {
    return this.#view;
  }

  /** Moves the focus of the keyboard to a booth; without an id, to the one that Tab stops at. */
  focus(id?: string): void {
    this.#booths.focus(id);
  }

  /** Marks a booth as the chosen one, and moves it to the middle unless `centre` is false; none for undefined. */
  select(id: string | undefined, { centre = true }: { readonly centre?: boolean } = {}): void {
    const chosen = this.#booths.choose(id);
    if (chosen !== undefined && centre) this.centre(chosen.id);
  }

  /** Moves a booth to the middle, by default near enough to read titles. */
  centre(id: string, scale = Math.max(this.scale, (NEAR * 1.15) / this.#viewport.pixels)): void {
    const booth = this.#booths.get(id);
    if (booth !== undefined) this.#show(this.#viewport.centred(this.#asTurned(booth), scale), true);
  }

  /** Enlarges the view by a factor: by default one step of the button "Zoom in". */
  zoom(factor = STEP): void {
    this.#show(this.#viewport.zoomed(this.#view, factor), true);
  }

  /** Shows the whole plan. */
  reset(): void {
    this.#show(WHOLE, true);
  }

  /** Removes all listeners, so that the element may go. */
  destroy(): void {
    this.#ended.abort();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  #listen(): void {
    const { signal } = this.#ended;
    const { svg } = this;
    new Gestures(
      svg,
      {
        pan: (by) => {
          const { pixels } = this.#viewport;
          const { x, y, scale } = this.#view;
          this.#show({ x: x + by.x / pixels, y: y + by.y / pixels, scale }, false);
        },
        zoom: (factor, at) => {
          this.#show(this.#viewport.zoomed(this.#view, factor, this.#viewport.toDrawing(at)), false);
        },
        ignoresWheel: (factor) => factor < 1 && this.scale === 1,
      },
      signal,
    );
    svg.addEventListener('click', this.#click, { signal });
    svg.addEventListener('keydown', this.#key, { signal });
    // Chromium lets Tab stop at an SVG element that listens to the focus itself.
    svg.ownerDocument.addEventListener('focusin', this.#focus, { signal });
    const observer = new ResizeObserver(() => {
      this.#viewport = this.#measured();
      this.#show(this.#view, false);
    });
    observer.observe(svg);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  readonly #click = (event: MouseEvent): void => {
    const booth = this.#booths.at(event.target);
    // With one of these keys a link opens elsewhere.
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (booth === undefined || this.#events.select === undefined || isElsewhere) return;
    event.preventDefault();
    this.#events.select(booth.id);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const booth = this.#booths.at(event.target);
    if (event.key === '+' || event.key === '=') this.zoom();
    else if (event.key === '-') this.zoom(1 / STEP);
    else if (event.key === '0') this.reset();
    else if (booth === undefined || !this.#keyAt(booth, event.key)) return;
    event.preventDefault();
  };

  /** Whether a key did something at a booth. */
  #keyAt(booth: PlacedBooth, key: string): boolean {
    if (key === 'Enter' || key === ' ') {
      // A link follows Enter by itself.
      if (booth.element.localName === 'a' && (key === ' ' || this.#events.select === undefined)) return false;
      this.#events.select?.(booth.id);
      return true;
    }
    const next = this.#booths.next(booth, key, this.#heading);
    next?.element.focus({ preventScroll: true });
    return next !== undefined || key.startsWith('Arrow');
  }

  readonly #focus = (event: FocusEvent): void => {
    const booth = this.#booths.at(event.target);
    const isSeen = booth?.element.matches(':focus-visible') === true;
    this.#booths.frameFocus(isSeen ? booth : undefined);
    if (booth === undefined) return;
    this.#booths.stopTabAt(booth);
    if (!isSeen) return;
    this.#show(this.#viewport.revealing(this.#view, this.#asTurned(booth)), true);
  };

  #asTurned(place: Point): Point {
    const centre = { x: (this.#floor.width * UNITS) / 2, y: (this.#floor.depth * UNITS) / 2 };
    return turned(place, -this.#heading, centre);
  }

  #measured(): Viewport {
    const { x, y, width, height } = this.svg.viewBox.baseVal;
    return new Viewport(
      { x, y, width, height },
      { width: this.svg.clientWidth, height: this.svg.clientHeight },
    );
  }

  /** Takes a view over with the next frame; `isCalm` moves there, instead of following a finger. */
  #show(view: View, isCalm: boolean): void {
    this.#view = this.#viewport.limited(view);
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
    if (this.#over.style.getPropertyValue('--plan-px') === unitsOfPixel) return;
    this.#over.style.setProperty('--plan-px', unitsOfPixel);
  }
}

function part(within: SVGElement, selector: string): SVGGElement {
  const found = within.querySelector<SVGGElement>(selector);
  if (found === null) throw new Error(`The plan has no ${selector}; was it drawn bare?`);
  return found;
}
