import { SAVED_EVENT, type SavedList } from './saved-list.js';
import { currentEvent } from './stars.js';

/** Shows the number of saved objects in the navigation. */
export function startCount(saved: SavedList): void {
  const show = (): void => {
    const count = saved.idsOf(currentEvent()).length;
    for (const link of document.querySelectorAll('nav > a[href$="/saved"]')) {
      link.querySelector('b')?.remove();
      if (count === 0) continue;
      const badge = document.createElement('b');
      badge.textContent = String(count);
      link.append(' ', badge);
    }
  };
  show();
  addEventListener(SAVED_EVENT, show);
}
