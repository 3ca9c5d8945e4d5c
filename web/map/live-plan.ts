import { HallMap, type HallMapEvents } from './hall-map.js';

/** An interactive plan whose drawing can be replaced, such as after a change of its booths. */
export class LivePlan {
  #map: HallMap | undefined;
  #name: string | undefined;

  constructor(
    private readonly box: HTMLElement,
    private readonly events: HallMapEvents = {},
  ) {}

  /** The controller of the current drawing; undefined before the first one. */
  get map(): HallMap | undefined {
    return this.#map;
  }

  /** Shows a drawing of `renderPlan`. View and focus stay if the name stays the same. */
  draw(markup: string, name: string): void {
    const start = this.#name === name ? this.#map?.view : undefined;
    const focusedId = this.#name === name ? this.#focusedId() : undefined;
    this.#map?.destroy();
    this.box.innerHTML = markup;
    const svg = this.box.querySelector('svg');
    if (svg === null) throw new Error('The markup has no plan.');
    this.#map = new HallMap(svg, { ...this.events, start });
    this.#name = name;
    if (focusedId !== undefined) this.#map.focus(focusedId);
  }

  /** Removes the colours from all other booths; undefined restores them. */
  highlight(ids: Iterable<string> | undefined): void {
    const litIds = new Set(ids);
    this.#map?.svg.classList.toggle('is-dim', ids !== undefined);
    this.#mark('is-lit', (id) => litIds.has(id));
  }

  /** Marks the booth that is the drop target of a drag; undefined removes the mark. */
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

  /** The id of the focused booth. */
  #focusedId(): string | undefined {
    const { activeElement } = this.box.ownerDocument;
    if (!(activeElement instanceof SVGElement) || !this.box.contains(activeElement)) return undefined;
    return activeElement.dataset.id;
  }
}
