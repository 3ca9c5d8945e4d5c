import type { HallMap } from '@vitrine/map/hall-map';
import type { Point } from '@vitrine/map/plan';
import { SAVED_EVENT, type SavedList } from './saved-list.js';
import { currentEvent } from './stars.js';

/** A star, and a tick for a booth that was visited, within a circle of 7 units. */
const STAR = 'M0-4.4 1.3-1.4 4.4-1.2 2 .9 2.8 3.8 0 2.2-2.8 3.8-2 .9-4.4-1.2-1.3-1.4z';
/** The distance of a mark from the corner of its booth, so that it does not belong to the next booth, too. */
const INSET = 5;
const TICK = 'M-3.4.2-.9 2.6 3.4-2.4';

/** Marks the booths of saved objects on the plan of a hall. `word` is added to the names of these booths. */
export function startMarks(map: HallMap, saved: SavedList, word: string): void {
  let marks: (() => void)[] = [];
  const show = (): void => {
    for (const remove of marks) remove();
    const places = placesIn(saved);
    marks = [...map.svg.querySelectorAll<SVGElement>('.booth')].flatMap((booth) => {
      const code = booth.querySelector('.plan-code')?.textContent ?? '';
      const [place, isVisited] = [map.placeOf(code), places.get(code)];
      if (place === undefined || isVisited === undefined) return [];
      const { width = 0, height = 0 } = booth.querySelector<SVGPathElement>('.booth-floor')?.getBBox() ?? {};
      const sign = signAt({ x: place.x + width / 2 - INSET, y: place.y - height / 2 + INSET }, isVisited);
      if (sign) map.svg.querySelector('.plan-over')?.append(sign);
      const name = booth.getAttribute('aria-label') ?? '';
      booth.setAttribute('aria-label', `${name}, ${word}`);
      return () => {
        sign?.remove();
        booth.setAttribute('aria-label', name);
      };
    });
  };
  show();
  addEventListener(SAVED_EVENT, show);
}

/** The codes of the saved booths in the hall of the page, and whether the visitor was at all objects of the booth. */
function placesIn(saved: SavedList): Map<string, boolean> {
  const places = new Map<string, boolean>();
  const hall = `${location.pathname.split('/').slice(-2).join('/')}/`;
  for (const id of saved.idsOf(currentEvent())) {
    const { at = '', isVisited = false } = saved.get(id) ?? {};
    for (const place of at.split(' ').filter((one) => one.startsWith(hall))) {
      const code = decodeURIComponent(place.slice(hall.length));
      places.set(code, isVisited && places.get(code) !== false);
    }
  }
  return places;
}

function signAt({ x, y }: Point, isVisited: boolean): Element | null {
  const template = document.createElement('template');
  template.innerHTML =
    `<svg><g class="plan-saved" transform="translate(${x} ${y})"><g class="plan-here-size">` +
    `<circle r="7"/><path d="${isVisited ? TICK : STAR}"${isVisited ? ' class="is-visited"' : ''}/></g></g></svg>`;
  return template.content.querySelector('g');
}
