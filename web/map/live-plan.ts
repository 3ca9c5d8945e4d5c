import { HallMap, type HallMapEvents } from './hall-map.js';

/** A live plan whose drawing can be replaced, such as after a change of its booths. */
export class LivePlan {
  #map: HallMap | undefined;
  #name: string | undefined;

  constructor(
    private readonly box: HTMLElement,
    private readonly events: HallMapEvents = {},
  ) {}

  /** The controller of the present drawing; undefined before the first one. */
  get map(): HallMap | undefined {
    return this.#map;
  }

  /** Shows the drawing of `renderPlan`. The view and the focus stay while the name stays the same. */
  draw(markup: string, name: string): void {
    const start = this.#name === name ? this.#map?.view : undefined;
    const focused = this.#name === name ? this.#focused() : undefined;
    this.#map?.destroy();
    this.box.innerHTML = markup;
    const svg = this.box.querySelector('svg');
    if (svg === null) throw new Error('The markup has no plan.');
    this.#map = new HallMap(svg, { ...this.events, start });
    this.#name = name;
    if (focused !== undefined) this.#map.focus(focused);
  }

  /** Takes the colours from all booths but these; gives them back for undefined. */
  highlight(ids: Iterable<string> | undefined): void {
    const lit = new Set(ids);
    this.#map?.svg.classList.toggle('is-dim', ids !== undefined);
    this.#mark('is-lit', (id) => lit.has(id));
  }

  /** Marks the booth on which something dragged would be dropped; none for undefined. */
  aim(booth: string | undefined): void {
    this.#mark('is-target', (id) => id === booth);
  }

  destroy(): void {
    this.#map?.destroy();
    this.#map = undefined;
    this.box.replaceChildren();
  }

  #mark(name: string, isMarked: (id: string) => boolean): void {
    for (const booth of this.box.querySelectorAll<SVGElement>('.booth'))
      booth.classList.toggle(name, isMarked(booth.dataset.id ?? ''));
  }

  /** The id of the booth that has the focus. */
  #focused(): string | undefined {
    const { activeElement } = this.box.ownerDocument;
    if (!(activeElement instanceof SVGElement) || !this.box.contains(activeElement)) return undefined;
    return activeElement.dataset.id;
  }
}
