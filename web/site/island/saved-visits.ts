import type { SavedList } from './saved-list.js';

/** Stores the present names and places of the listed objects, because booths may move. */
export function refreshObjects(list: ParentNode, saved: SavedList): void {
  for (const { dataset } of list.querySelectorAll<HTMLElement>('[data-save]')) {
    const { save: id = '', name = '', at } = dataset;
    const object = saved.get(id);
    if (object && (object.name !== name || object.at !== at)) saved.change(id, { name, at });
  }
}

/** Shows and stores for each listed object whether the visitor was there, and a note. Others' lists have neither. */
export function bindVisits(list: ParentNode, saved: SavedList): void {
  for (const fields of list.querySelectorAll<HTMLElement>('.visit')) {
    const button = fields.querySelector<HTMLButtonElement>('[data-visited]');
    const input = fields.querySelector<HTMLInputElement>('[data-note]');
    const id = button?.dataset.visited ?? '';
    fields.hidden = !saved.has(id);
    const show = (): void => {
      const { isVisited = false, note = '' } = saved.get(id) ?? {};
      button?.setAttribute('aria-pressed', String(isVisited));
      fields.closest('.row')?.classList.toggle('is-over', isVisited);
      if (input) input.value = note;
    };
    button?.addEventListener('click', () => {
      saved.change(id, { isVisited: saved.get(id)?.isVisited !== true });
      show();
    });
    input?.addEventListener('change', () => saved.change(id, { note: input.value.trim() }));
    show();
  }
}
