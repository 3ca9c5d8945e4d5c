import { SavedList } from './saved-list.js';

/** Makes the stars of the page work. */
export function startStars(): void {
  const saved = new SavedList();
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-save]')) {
    const { save: id = '' } = button.dataset;
    const show = (): void => button.setAttribute('aria-pressed', String(saved.has(id)));
    button.addEventListener('click', () => {
      saved.toggle(id);
      show();
    });
    show();
  }
}
