import { nextPlace } from './directions.js';
import type { Point } from './plan.js';

/** A booth of the plan: its element, and its middle in units of the drawing. */
export interface PlacedBooth extends Point {
  readonly element: SVGGraphicsElement;
  readonly id: string;
}

/** The booths of a plan on a page: which of them is chosen, and which one Tab stops at. */
export class PlanBooths {
  readonly #byId = new Map<string, PlacedBooth>();
  #chosen: PlacedBooth | undefined;
  #tabStop: PlacedBooth | undefined;

  constructor(private readonly svg: SVGSVGElement) {
    for (const element of svg.querySelectorAll<SVGGraphicsElement>('.booth')) {
      const id = idOf(element);
      const booth = { element, id, ...placeOf(element) };
      this.#byId.set(id, booth);
      // Each link would be a stop of Tab by itself. The same value again would compute the styles of the booth anew.
      if (element.tabIndex !== -1 || !element.hasAttribute('tabindex'))
        element.setAttribute('tabindex', '-1');
      if (element.classList.contains('is-chosen')) this.#chosen = booth;
    }
    const first = this.#chosen ?? this.#byId.values().next().value;
    if (first !== undefined) this.stopTabAt(first);
  }

  get(id: string): PlacedBooth | undefined {
    return this.#byId.get(id);
  }

  /** The booth that an event happened at. */
  at(target: EventTarget | null): PlacedBooth | undefined {
    const element = target instanceof Element ? target.closest<SVGElement>('.booth') : null;
    // There may be another plan on the page, with the same booths.
    if (element === null || !this.svg.contains(element)) return undefined;
    return this.#byId.get(idOf(element));
  }

  /** The booth that an arrow key leads to. */
  next(from: PlacedBooth, key: string, heading: number): PlacedBooth | undefined {
    return nextPlace(from, key, this.#byId.values(), heading);
  }

  choose(id: string | undefined): PlacedBooth | undefined {
    this.#mark(false);
    this.#chosen = id === undefined ? undefined : this.#byId.get(id);
    this.#mark(true);
    if (this.#chosen !== undefined) this.stopTabAt(this.#chosen);
    return this.#chosen;
  }

  stopTabAt(booth: PlacedBooth): void {
    this.#tabStop?.element.setAttribute('tabindex', '-1');
    booth.element.setAttribute('tabindex', '0');
    this.#tabStop = booth;
  }

  focus(id: string | undefined): void {
    const booth = id === undefined ? this.#tabStop : this.#byId.get(id);
    booth?.element.focus({ preventScroll: true });
  }

  /** Draws the frame of the focus over all booths, or none. */
  frameFocus(booth: PlacedBooth | undefined): void {
    this.#frame('.plan-focus', booth);
  }

  #mark(isChosen: boolean): void {
    const element = this.#chosen?.element;
    element?.classList.toggle('is-chosen', isChosen);
    if (isChosen) element?.setAttribute('aria-current', 'location');
    else element?.removeAttribute('aria-current');
    this.#frame('.plan-chosen', isChosen ? this.#chosen : undefined);
  }

  #frame(selector: string, booth: PlacedBooth | undefined): void {
    const outline = booth?.element.querySelector('.booth-floor')?.getAttribute('d') ?? '';
    const frame = this.svg.querySelector(selector);
    frame?.setAttribute('d', outline);
    frame?.setAttribute('transform', booth === undefined ? '' : `translate(${booth.x} ${booth.y})`);
  }
}

/** Where a booth has no id of its own, its code is the id. */
function idOf(element: SVGElement): string {
  return element.dataset.id ?? element.querySelector('.plan-code')?.textContent ?? '';
}

/** The middle of a booth: its own translation, and that of its line if it is in one. */
function placeOf(element: SVGElement): Point {
  const [x = 0, y = 0] = translationOf(element);
  const [left = 0, top = 0] = translationOf(element.parentElement);
  return { x: left + x, y: top + y };
}

/** The numbers of `translate(12 3.4)`. */
function translationOf(element: Element | null): number[] {
  return (element?.getAttribute('transform')?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}
