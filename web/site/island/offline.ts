import { languageOf } from '@vitrine/ui/language';
import type { CopyState } from './copied-pages.js';
import { copyTime } from './copy-time.js';
import { OfflineCopy, type Progress } from './offline-copy.js';
import { OFFLINE_WORDS } from './offline-words.js';
import { SavedList } from './saved-list.js';
import { currentBase, currentEvent } from './stars.js';

/** The value of this key is `off` after the visitor has removed the copy: then only the button makes another one. */
const CHOICE = 'vitrine-offline';

const language = languageOf(document.documentElement.lang);
const words = OFFLINE_WORDS[language];
const copy = new OfflineCopy(currentBase());
let block: OfflineBlock | undefined;
let renewal: Promise<CopyState | undefined> | undefined;

/**
 * Starts what needs the copy of the event in this browser. With `isWanted` it makes the copy, unless the visitor has
 * removed it or saves data. A copy that exists is renewed now and when the network comes back.
 */
export async function startOffline({ isWanted }: { readonly isWanted: boolean }): Promise<void> {
  if (location.pathname.startsWith('/preview/')) return;
  const state = await copy.state().catch(() => undefined);
  const makes = state !== undefined || (isWanted && readChoice() !== 'off' && !savesData());
  block ??= openBlock(state);
  if (makes) await block.make();
}

function openBlock(state: CopyState | undefined): OfflineBlock {
  void completeCopiedPage().catch(() => undefined);
  const newBlock = new OfflineBlock();
  document.querySelector('[data-saved]')?.append(newBlock.root);
  newBlock.show(state);
  addEventListener('online', () => {
    if (readChoice() !== 'on') return;
    void newBlock
      .make()
      .then((isMade) => isMade && document.querySelector('[data-copy]') && location.reload());
  });
  return newBlock;
}

/** Renews the copy once at a time. */
function renew(onProgress: Progress): Promise<CopyState | undefined> {
  const ids = new SavedList().idsOf(currentEvent());
  renewal ??= copy.renew(ids, onProgress).finally(() => (renewal = undefined));
  return renewal;
}

/** What is in the copy, with a button that makes or removes it. Only the page of saved objects shows it. */
class OfflineBlock {
  readonly #text = element('p', 'lead');
  readonly #button = element('button', 'button');
  readonly root = element('section', '', element('h2', '', words.title), this.#text, this.#button);

  constructor() {
    this.#text.setAttribute('role', 'status');
  }

  show(state: CopyState | undefined): void {
    const [text, button] = [this.#text, this.#button];
    text.textContent = state === undefined ? words.text : stateText(state);
    button.textContent = state === undefined ? words.keep : words.remove;
    button.onclick = () => void (state === undefined ? this.make() : this.#remove());
  }

  /** Makes or renews the copy. Resolves with whether it is current afterwards, and never rejects. */
  async make(): Promise<boolean> {
    this.#button.disabled = true;
    try {
      writeChoice('on');
      const state = await renew((count, all) => (this.#text.textContent = words.progress(count, all)));
      this.show(state);
      // The server offers no copies any more.
      this.root.hidden = state === undefined;
      return true;
    } catch {
      const state = await copy.state().catch(() => undefined);
      this.show(state);
      if (state === undefined) this.#text.textContent = words.failed;
      return false;
    } finally {
      this.#button.disabled = false;
    }
  }

  async #remove(): Promise<void> {
    writeChoice('off');
    await copy.remove();
    location.reload();
  }
}

function stateText({ pageBytes, searchBytes, at, hasSearch }: CopyState): string {
  const state = words.state(`${((pageBytes + searchBytes) / 1e6).toFixed(1)} MB`, copyTime(at, language));
  return hasSearch ? state : `${state} ${words.withoutSearch}`;
}

/** Shows in a page of the copy what the server would show for the rest of its address. */
async function completeCopiedPage(): Promise<void> {
  if (document.querySelector('[data-copy]') === null) return;
  const query = new URLSearchParams(location.search);
  lightOnPlan(query);
  search(query.get('q'));
  const page = document.querySelector('[data-uncopied]');
  if (page) await showObject(page);
}

/** Lights the booth or the services of the address. */
function lightOnPlan(query: URLSearchParams): void {
  const linksTo = (name: string): string =>
    `[href="?${name}=${CSS.escape(encodeURIComponent(query.get(name) ?? ''))}"]:not([aria-current])`;
  const booth = document.querySelector(`.plan-box.is-live .booth${linksTo('booth')}`);
  booth?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  for (const sign of document.querySelectorAll(`.plan-service${linksTo('service')}`)) {
    sign.setAttribute('aria-current', 'true');
  }
}

/** Searches in the copy for the words of the address. */
function search(text: string | null): void {
  const input = document.querySelector<HTMLInputElement>('form[role=search] input');
  if (text === null || !input) return;
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

/** Shows the name, the description and the places of an object whose page is not in the copy. */
async function showObject(page: Element): Promise<void> {
  const { objectOfPage } = await import('./offline-search.js');
  const object = await objectOfPage(location.pathname);
  const [title, text, rows] = page.querySelectorAll('h1, .lead, .wrap:not(.head)');
  if (!object || !title || !text || !rows) return;
  document.title = title.textContent = object.name;
  text.textContent = object.description;
  rows.innerHTML = object.rows;
}

function element<Name extends 'h2' | 'p' | 'section' | 'button'>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  node.className = className;
  node.append(...children);
  return node;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return 'off';
  }
}

function writeChoice(choice: 'on' | 'off'): void {
  try {
    localStorage.setItem(CHOICE, choice);
  } catch {
    // Without storage there is no copy either.
  }
}
