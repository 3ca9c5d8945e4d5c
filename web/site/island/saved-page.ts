import type { SavedList } from './saved-list.js';
import { currentEvent, startStars } from './stars.js';

/**
 * The maximum number of ids in one request, limited by the length of addresses. Each request is ordered
 * separately.
 */
const MAXIMUM_IDS = 400;

/** An id of the API. The fragment may also be a link within the page. */
const ID = /^[A-Z][\w-]{15,60}$/;

/** The ids of a shared list, each once. */
function sharedIds(): string[] {
  return [...new Set(location.hash.slice(1).split(/[.,]/))].filter((id) => ID.test(id));
}

/** Shows the saved objects, or the objects of a shared link, whose fragment contains their ids. */
export function startSavedPage(saved: SavedList): void {
  const root = document.querySelector<HTMLElement>('[data-saved]');
  if (root === null) return;
  const page = new SavedPage(root, saved);
  const show = (): void => void page.show();
  show();
  addEventListener('hashchange', show);
  // After a failure, the list is loaded as soon as there is a network.
  addEventListener('online', show);
  saved.onOtherTab(show);
}

/** The objects in the offline copy as rows, HTML. Empty without a copy. */
async function offlineRows(ids: readonly string[]): Promise<string> {
  try {
    return await (await import('./offline-search.js')).rowsOf(ids);
  } catch {
    return '';
  }
}

class SavedPage {
  #ids: string[] = [];
  #request: AbortController | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly saved: SavedList,
  ) {
    const actions: Readonly<Record<string, () => void>> = {
      share: () => void this.#share(),
      print: () => print(),
      keep: () => this.#saveAll(),
    };
    for (const button of root.querySelectorAll<HTMLButtonElement>('[data-do]')) {
      button.addEventListener('click', () => actions[button.dataset.do ?? '']?.());
    }
  }

  async show(): Promise<void> {
    const linkIds = sharedIds();
    this.#ids = linkIds.length > 0 ? linkIds : this.saved.idsOf(currentEvent());
    const isEmpty = this.#ids.length === 0;
    this.#part('empty').hidden = !isEmpty;
    this.#part('shared').hidden = linkIds.every((id) => this.saved.has(id));
    this.#find('.head .actions').hidden = isEmpty;
    this.#find('h1 small').textContent = isEmpty ? '' : String(this.#ids.length);
    await this.#showList(this.#ids);
  }

  async #showList(ids: readonly string[]): Promise<void> {
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    const [list, status] = [this.#part('list'), this.#find('[role=status]')];
    const saveButton = this.#find('[data-do=keep]');
    // Objects that are not loaded yet cannot be saved.
    saveButton.toggleAttribute('disabled', true);
    try {
      const parts = await this.#read(ids, signal);
      if (signal.aborted) return;
      // The parts are HTML that this site wrote.
      list.innerHTML = parts.join('');
      saveButton.toggleAttribute('disabled', false);
      status.textContent = '';
    } catch {
      if (signal.aborted) return;
      const rows = await offlineRows(ids);
      if (signal.aborted) return;
      // Without a network, the offline copy of the catalog lists them; without a copy, their stored names are shown.
      list.innerHTML = rows;
      if (rows === '') list.replaceChildren(...ids.map((id) => this.#name(id)));
      status.textContent = this.root.dataset.failed ?? '';
    }
    startStars(list, this.saved);
    for (const item of list.querySelectorAll<HTMLElement>('[data-gone]')) {
      item.textContent = this.#nameOf(item.dataset.gone);
    }
  }

  /** The list in parts. Throws without a network or a valid response. */
  async #read(ids: readonly string[], signal: AbortSignal): Promise<string[]> {
    const parts: string[] = [];
    for (let start = 0; start < ids.length; start += MAXIMUM_IDS) {
      const part = encodeURIComponent(ids.slice(start, start + MAXIMUM_IDS).join('.'));
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
      // The visitor has closed the dialog, or there is no clipboard. The address bar shows the same address.
      history.replaceState(null, '', address);
    }
  }

  #saveAll(): void {
    const event = currentEvent();
    const stars = this.#part('list').querySelectorAll<HTMLElement>('[data-save]');
    // If all objects of a list are removed, its address stays.
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
    const element = this.root.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`The page has no ${selector}.`);
    return element;
  }
}
