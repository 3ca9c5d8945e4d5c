import type { SavedList } from './saved-list.js';

/** The slug of the event in the address: `week-2017` of `/zh/week-2017/exhibitors`. */
export function currentEvent(): string {
  return decodeURIComponent(location.pathname.split('/')[2] ?? '');
}

/** The path of the event in the address, `/zh/week-2017/`. */
export function currentBase(): string {
  return `${location.pathname.split('/').slice(0, 3).join('/')}/`;
}

/** Starts the star buttons below an element. */
export function startStars(root: ParentNode, saved: SavedList): void {
  for (const button of starsIn(root)) {
    const { save: id = '', name = '', at } = button.dataset;
    button.addEventListener('click', () => {
      if (saved.has(id)) saved.remove(id);
      else saved.add(id, { name, at, event: currentEvent() });
      show(button, saved);
    });
    show(button, saved);
  }
}

/** Updates the star buttons below an element. */
export function showStars(root: ParentNode, saved: SavedList): void {
  for (const button of starsIn(root)) show(button, saved);
}

function starsIn(root: ParentNode): NodeListOf<HTMLButtonElement> {
  return root.querySelectorAll<HTMLButtonElement>('button[data-save]');
}

function show(button: HTMLButtonElement, saved: SavedList): void {
  button.setAttribute('aria-pressed', String(saved.has(button.dataset.save ?? '')));
}
