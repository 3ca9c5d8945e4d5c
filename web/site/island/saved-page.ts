import type { SavedList } from './saved-list.js';
import { currentEvent, startStars } from './stars.js';

/** Ids in one request, whose address the server accepts. Each is read in walking order with the others of its request. */
const MOST = 400;

/** Shows the saved objects, or those of a shared link, whose ids stand in its fragment. */
export function startSavedPage(saved: SavedList): void {
  const root = document.querySelector<HTMLElement>('[data-saved]');
  if (root === null) return;
  const page = new SavedPage(root, saved);
  void page.show();
  addEventListener('hashchange', () => void page.show());
}

class SavedPage {
  #ids: string[] = [];

  constructor(
    private readonly root: HTMLElement,
    private readonly saved: SavedList,
  ) {
    const act: Readonly<Record<string, () => void>> = {
      share: () => void this.#share(),
      print: () => print(),
      keep: () => this.#keepAll(),
    };
    for (const button of root.querySelectorAll<HTMLButtonElement>('[data-do]')) {
      button.addEventListener('click', () => act[button.dataset.do ?? '']?.());
    }
  }

  async show(): Promise<void> {
    const shared = location.hash.slice(1).split(/[.,]/).filter(Boolean);
    this.#ids = shared.length > 0 ? shared : this.saved.idsOf(currentEvent());
    const isEmpty = this.#ids.length === 0;
    this.#part('empty').hidden = !isEmpty;
    this.#part('shared').hidden = shared.every((id) => this.saved.has(id));
    this.#find('.actions').hidden = isEmpty;
    this.#find('h1 small').textContent = isEmpty ? '' : String(this.#ids.length);
    const parts: string[] = [];
    for (let at = 0; at < this.#ids.length; at += MOST) {
      const ids = this.#ids.slice(at, at + MOST).join('.');
      const response = await fetch(
        `${this.root.dataset.saved ?? ''}?part=list&ids=${encodeURIComponent(ids)}`,
      );
      if (response.ok) parts.push(await response.text());
    }
    const list = this.#part('list');
    // The parts are HTML of this site.
    list.innerHTML = parts.join('');
    startStars(list, this.saved);
    for (const item of list.querySelectorAll<HTMLElement>('[data-gone]')) {
      item.textContent = this.saved.nameOf(item.dataset.gone ?? '') ?? this.root.dataset.unknown ?? '';
    }
  }

  async #share(): Promise<void> {
    const address = `${location.origin}${location.pathname}#${this.#ids.join('.')}`;
    try {
      if ('share' in navigator) await navigator.share({ title: document.title, url: address });
      else await (navigator as Navigator).clipboard.writeText(address);
      this.#find('[role=status]').textContent = this.root.dataset.copied ?? '';
    } catch {
      // The visitor has closed the dialog, or there is no clipboard: the address bar has the same.
      history.replaceState(null, '', address);
    }
  }

  #keepAll(): void {
    const event = currentEvent();
    for (const button of this.#part('list').querySelectorAll<HTMLElement>('[data-save]')) {
      const { save: id = '', name = '' } = button.dataset;
      this.saved.add(id, { name, event });
    }
    history.replaceState(null, '', location.pathname);
    void this.show();
  }

  #part(name: string): HTMLElement {
    return this.#find(`[data-part=${name}]`);
  }

  #find(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The page has no ${selector}.`);
    return found;
  }
}
