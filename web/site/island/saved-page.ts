import type { SavedList } from './saved-list.js';
import { bindVisits, refreshObjects } from './saved-visits.js';
import type { startStars } from './stars.js';

/**
 * The maximum number of ids in one request, limited by the length of addresses. Each request is ordered
 * separately.
 */
const MAXIMUM_IDS = 400;

/** An id of the API. The fragment may also be a link within the page. */
const ID = /^[A-Z][\w-]{15,60}$/;

/** The first part of the fragment of a list that the visitor made on a kiosk. */
const OWN = 'my';

/** The ids of a list in the address, each once, and whether it is the visitor's own list from a kiosk. */
function listInAddress(): { readonly ids: string[]; readonly isOwn: boolean } {
  const parts = location.hash.slice(1).split(/[.,]/);
  return { ids: [...new Set(parts)].filter((id) => ID.test(id)), isOwn: parts[0] === OWN };
}

/** What the script of all pages gives to this one. An import would make a third file of both. */
interface SiteParts {
  readonly event: string;
  readonly saved: SavedList;
  readonly startStars: typeof startStars;
}

/** Shows the saved objects, or the objects of a shared link, whose fragment contains their ids. */
export function startSavedPage(root: HTMLElement, parts: SiteParts): void {
  const { saved } = parts;
  const page = new SavedPage(root, parts);
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
  private readonly event: string;
  private readonly saved: SavedList;
  private readonly startStars: typeof startStars;
  #ids: string[] = [];
  /** The ids that a list from a kiosk has added. */
  #addedIds: string[] = [];
  #request: AbortController | undefined;

  constructor(
    private readonly root: HTMLElement,
    { event, saved, startStars: startButtons }: SiteParts,
  ) {
    this.event = event;
    this.saved = saved;
    this.startStars = startButtons;
    const actions: Readonly<Record<string, () => void>> = {
      share: () => void this.#share(),
      print: () => print(),
      keep: () => this.#saveAll(),
      undo: () => this.#undo(),
    };
    for (const button of root.querySelectorAll<HTMLButtonElement>('[data-do]')) {
      button.addEventListener('click', () => actions[button.dataset.do ?? '']?.());
    }
  }

  async show(): Promise<void> {
    const { ids, isOwn } = listInAddress();
    if (isOwn) this.#add(ids);
    const linkIds = isOwn ? [] : ids;
    this.#ids = linkIds.length > 0 ? linkIds : this.saved.idsOf(this.event);
    const isEmpty = this.#ids.length === 0;
    this.#part('empty').hidden = !isEmpty;
    this.#part('added').hidden = this.#addedIds.length === 0;
    this.#part('shared').hidden = linkIds.every((id) => this.saved.has(id));
    this.#find('.head .actions').hidden = isEmpty;
    this.#find('h1 small').textContent = isEmpty ? '' : String(this.#ids.length);
    await this.#showList(this.#ids);
  }

  async #showList(ids: readonly string[]): Promise<void> {
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    const [list, status] = [this.#part('list'), this.#part('status')];
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
      refreshObjects(list, this.saved);
    } catch {
      const rows = signal.aborted ? '' : await offlineRows(ids);
      if (signal.aborted) return;
      // Without a network, the offline copy of the catalog lists them; without a copy, their stored names are shown.
      list.innerHTML = rows;
      if (rows === '') list.replaceChildren(...ids.map((id) => this.#name(id)));
      status.textContent = this.root.dataset.failed ?? '';
    }
    this.startStars(list, this.saved);
    bindVisits(list, this.saved);
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
    const name = this.saved.get(id)?.name ?? '';
    return name === '' ? (this.root.dataset.unknown ?? '') : name;
  }

  async #share(): Promise<void> {
    const address = `${location.origin}${location.pathname}#${this.#ids.join('.')}`;
    try {
      if ('share' in navigator) await navigator.share({ title: document.title, url: address });
      else await (navigator as Navigator).clipboard.writeText(address);
      this.#part('status').textContent = this.root.dataset.copied ?? '';
    } catch {
      // The visitor has closed the dialog, or there is no clipboard. The address bar shows the same address.
      history.replaceState(null, '', address);
    }
  }

  /** Saves the objects of the visitor's list from a kiosk. Their names follow with the list. */
  #add(ids: readonly string[]): void {
    this.#addedIds = ids.filter((id) => !this.saved.has(id));
    const { event } = this;
    for (const id of this.#addedIds) this.saved.add(id, { name: '', event });
    history.replaceState(null, '', location.pathname);
    const text = this.root.dataset.added?.replace('#', String(this.#addedIds.length)) ?? '';
    this.#find('[data-part=added] > span').textContent = text;
  }

  #undo(): void {
    for (const id of this.#addedIds) this.saved.remove(id);
    this.#addedIds = [];
    void this.show();
  }

  #saveAll(): void {
    const { event } = this;
    const stars = this.#part('list').querySelectorAll<HTMLElement>('[data-save]');
    // If all objects of a list are removed, its address stays.
    if (stars.length === 0) return;
    for (const { dataset } of stars) {
      this.saved.add(dataset.save ?? '', { name: dataset.name ?? '', at: dataset.at, event });
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
