import { nextPlace } from './directions.js';
import type { Point } from './plan.js';

/** A booth of the plan with its element. The point is its middle in units of the drawing. */
export interface PlacedBooth extends Point {
  readonly element: SVGGraphicsElement;
  readonly id: string;
}

/** The booths of a plan on a page, with the chosen booths and the Tab stop. */
export class PlanBooths {
  readonly #byId = new Map<string, PlacedBooth>();
  #chosenBooths: PlacedBooth[] = [];
  #tabStop: PlacedBooth | undefined;

  constructor(private readonly svg: SVGSVGElement) {
    for (const element of svg.querySelectorAll<SVGGraphicsElement>('.booth')) {
      const id = idOf(element);
      const booth = { element, id, ...placeOf(element) };
      this.#byId.set(id, booth);
      // Otherwise each link would be a Tab stop. Setting the same value again would recompute the booth's styles.
      if (element.tabIndex !== -1 || !element.hasAttribute('tabindex'))
        element.setAttribute('tabindex', '-1');
      if (!element.classList.contains('is-chosen')) continue;
      this.#chosenBooths[element.hasAttribute('aria-current') ? 'unshift' : 'push'](booth);
    }
    const initialStop = this.#chosenBooths[0] ?? this.#byId.values().next().value;
    if (initialStop !== undefined) this.stopTabAt(initialStop);
  }

  get(id: string): PlacedBooth | undefined {
    return this.#byId.get(id);
  }

  /** The booth of an event target. */
  boothAt(target: EventTarget | null): PlacedBooth | undefined {
    const element = target instanceof Element ? target.closest<SVGElement>('.booth') : null;
    // Another plan on the page may have the same booths.
    if (element === null || !this.svg.contains(element)) return undefined;
    return this.#byId.get(idOf(element));
  }

  /** The booth that an arrow key selects. */
  nextBooth(from: PlacedBooth, key: string, heading: number): PlacedBooth | undefined {
    return nextPlace(from, key, this.#byId.values(), heading);
  }

  /** Lights booths, and returns the first of them, which is the chosen one. */
  choose(ids: readonly string[]): PlacedBooth | undefined {
    this.#mark(false);
    this.#chosenBooths = ids.flatMap((id) => this.#byId.get(id) ?? []);
    this.#mark(true);
    const [chosenBooth] = this.#chosenBooths;
    if (chosenBooth !== undefined) this.stopTabAt(chosenBooth);
    return chosenBooth;
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

  /** Draws the focus frame over all booths; undefined removes it. */
  frameFocus(booth: PlacedBooth | undefined): void {
    this.#frame('.plan-focus', booth ? [booth] : []);
  }

  #mark(isChosen: boolean): void {
    for (const [index, { element }] of this.#chosenBooths.entries()) {
      element.classList.toggle('is-chosen', isChosen);
      if (isChosen && index === 0) element.setAttribute('aria-current', 'location');
      else element.removeAttribute('aria-current');
    }
    this.#frame('.plan-chosen', isChosen ? this.#chosenBooths : []);
  }

  #frame(selector: string, booths: readonly PlacedBooth[]): void {
    const outlines = booths.map(({ element, x, y }) => {
      const outline = element.querySelector('.booth-floor')?.getAttribute('d') ?? '';
      // The outline is relative to the middle of the booth.
      return outline.replace('M', `M${x} ${y}m`);
    });
    this.svg.querySelector(selector)?.setAttribute('d', outlines.join(''));
  }
}

/** The id of a booth; its code if it has no separate id. */
function idOf(element: SVGElement): string {
  return element.dataset.id ?? element.querySelector('.plan-code')?.textContent ?? '';
}

/** The middle of a booth: its translation plus that of its line, if any. */
function placeOf(element: SVGElement): Point {
  const [x = 0, y = 0] = translationOf(element);
  const [left = 0, top = 0] = translationOf(element.parentElement);
  return { x: left + x, y: top + y };
}

/** The numbers of `translate(12 3.4)`. */
function translationOf(element: Element | null): number[] {
  return (element?.getAttribute('transform')?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}
