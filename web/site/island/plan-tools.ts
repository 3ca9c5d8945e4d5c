import type { HallMap } from '@vitrine/map/hall-map';
import { startCount } from './saved-count.js';
import { SavedList } from './saved-list.js';
import { startMarks } from './saved-marks.js';
import { startWays } from './way.js';

/** What the page loads after its plan: the chosen booth beside the plan, and ways to it. */
export class PlanTools {
  constructor(
    private readonly svg: SVGSVGElement,
    private readonly map: HallMap,
    private readonly revealRow: () => void,
  ) {
    startWays(svg);
    const saved = new SavedList();
    saved.onOtherTab(() => undefined);
    startCount(saved);
    startMarks(map, saved, document.querySelector<HTMLElement>('.plan-box')?.dataset.savedWord ?? '');
  }

  /** Lights all booths of the exhibitors of a booth, and shows it in the card, in the list and in the address. */
  choose(code: string): void {
    const row = rowOf(code);
    this.map.select([code, ...boothsBeside(row)], { centre: false });
    document.querySelector('.rows > [aria-current]')?.removeAttribute('aria-current');
    row?.setAttribute('aria-current', 'true');
    this.#showCard(code, row);
    this.revealRow();
    const address = new URL(location.href);
    address.searchParams.set('booth', code);
    history.replaceState(null, '', address);
    dispatchEvent(new Event('booth'));
  }

  /** Shows the chosen booth in the card: its plate, and copies of the links of its row. */
  #showCard(code: string, row: Element | null): void {
    // A booth without exhibitors has no row. The name of its link contains its state after the comma.
    const name = this.svg.querySelector('.booth[aria-current]')?.getAttribute('aria-label') ?? '';
    const links = linksOf(row).map((link) => link.cloneNode(true));
    const hall = document.querySelector<HTMLElement>('.plan-box')?.dataset.hall ?? '';
    const plate = element('span', 'plate', element('b', '', hall), ' ', element('i', '', code));
    const text = element('span', 'plan-card-text', ...(row ? links : [name.slice(code.length + 2)]));
    document.querySelector('.plan-card')?.replaceChildren(plate, text);
  }
}

function rowOf(code: string): Element | null {
  return document.getElementById(`-${encodeURIComponent(code)}`);
}

/** The codes of the other booths of the exhibitors of a row. */
function boothsBeside(row: Element | null): string[] {
  const addresses = new Set(linksOf(row).map(({ href }) => href));
  return [...document.querySelectorAll('.rows > li')]
    .filter((other) => other !== row && linksOf(other).some(({ href }) => addresses.has(href)))
    .map((other) => other.querySelector('i')?.textContent ?? '');
}

function linksOf(row: Element | null): HTMLAnchorElement[] {
  return row ? [...row.querySelectorAll('a')] : [];
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const node = document.createElement(name);
  node.className = className;
  node.append(...children);
  return node;
}
