import type { SavedList } from './saved-list.js';
import { currentEvent, startStars } from './stars.js';

/** Ids in one request, whose address the server accepts. Each is read in walking order with the others of its request. */
const MOST = 400;

/** An id of the API; the fragment may also be that of a link within the page. */
const ID = /^[A-Z][\w-]{15,60}$/;

/** The ids of a shared list, each once. */
function sharedIds(): string[] {
  return [...new Set(location.hash.slice(1).split(/[.,]/))].filter((id) => ID.test(id));
}

/** Shows the saved objects, or those of a shared link, whose ids stand in its fragment. */
export function startSavedPage(saved: SavedList): void {
  const root = document.querySelector<HTMLElement>('[data-saved]');
  if (root === null) return;
  const page = new SavedPage(root, saved);
  const show = (): void => void page.show();
  show();
  addEventListener('hashchange', show);
  // After a failure, the list comes by itself as soon as there is a network.
  addEventListener('online', show);
  saved.onOtherTab(show);
}

class SavedPage {
  #ids: string[] = [];
  #latest: AbortController | undefined;

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
    const shared = sharedIds();
    this.#ids = shared.length > 0 ? shared : this.saved.idsOf(currentEvent());
    const isEmpty = this.#ids.length === 0;
    this.#part('empty').hidden = !isEmpty;
    this.#part('shared').hidden = shared.every((id) => this.saved.has(id));
    this.#find('.head .actions').hidden = isEmpty;
    this.#find('h1 small').textContent = isEmpty ? '' : String(this.#ids.length);
    await this.#showList(this.#ids);
  }

  async #showList(ids: readonly string[]): Promise<void> {
    this.#latest?.abort();
    const { signal } = (this.#latest = new AbortController());
    const [list, status] = [this.#part('list'), this.#find('[role=status]')];
    const keep = this.#find('[data-do=keep]');
    // What has not arrived cannot be saved.
    keep.toggleAttribute('disabled', true);
    try {
      const parts = await this.#read(ids, signal);
      if (signal.aborted) return;
      // The parts are HTML of this site.
      list.innerHTML = parts.join('');
      keep.toggleAttribute('disabled', false);
      status.textContent = '';
    } catch {
      if (signal.aborted) return;
      // Names are better than nothing where the network is bad.
      list.replaceChildren(...ids.map((id) => this.#name(id)));
      status.textContent = this.root.dataset.failed ?? '';
    }
    startStars(list, this.saved);
    for (const item of list.querySelectorAll<HTMLElement>('[data-gone]')) {
      item.textContent = this.#nameOf(item.dataset.gone);
    }
  }

  /** The list in parts; throws without a network or an answer. */
  async #read(ids: readonly string[], signal: AbortSignal): Promise<string[]> {
    const parts: string[] = [];
    for (let at = 0; at < ids.length; at += MOST) {
      const part = encodeURIComponent(ids.slice(at, at + MOST).join('.'));
      const address = `${this.root.dataset.saved ?? ''}?part=list&ids=${part}`;
      const response = await fetch(address, { signal });
      if (!response.ok) throw new Error(String(response.status));
      parts.push(await response.text());
    }
    return parts;
  }

  #name(id: string): HTMLElement {
    const line = document.createElement('p');
    line.textContent = this.#nameOf(id);
    return line;
  }

  #nameOf(id = ''): string {
    return this.saved.nameOf(id) ?? this.root.dataset.unknown ?? '';
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
    const stars = this.#part('list').querySelectorAll<HTMLElement>('[data-save]');
    // Of a list whose objects are all gone, the address stays.
    if (stars.length === 0) return;
    for (const button of stars) {
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
