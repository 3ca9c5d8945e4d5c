import type { SavedList } from './saved-list.js';

/** `week-2017` of `/zh/week-2017/exhibitors`. */
export function currentEvent(): string {
  return decodeURIComponent(location.pathname.split('/')[2] ?? '');
}

/** Makes the stars below an element work. */
export function startStars(root: ParentNode, saved: SavedList): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-save]')) {
    const { save: id = '', name = '' } = button.dataset;
    const show = (): void => button.setAttribute('aria-pressed', String(saved.has(id)));
    button.addEventListener('click', () => {
      if (saved.has(id)) saved.remove(id);
      else saved.add(id, { name, event: currentEvent() });
      show();
    });
    show();
  }
}
