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
let renewal: Promise<CopyState | undefined> | undefined;

/**
 * Starts what needs the copy of the event in this browser. With `isWanted` it makes the copy, unless the visitor has
 * removed it or saves data. A copy that exists is renewed now and when the network comes back.
 */
export async function startOffline({ isWanted }: { readonly isWanted: boolean }): Promise<void> {
  if (location.pathname.startsWith('/preview/')) return;
  completeCopiedPage();
  const state = await copy.state().catch(() => undefined);
  const makes = state !== undefined || (isWanted && readChoice() !== 'off' && !savesData());
  const block = new OfflineBlock();
  document.querySelector('[data-saved]')?.append(block.root);
  block.show(state);
  if (!makes) return;
  await block.make();
  addEventListener('online', () => {
    void block.make().then(() => document.querySelector('[data-copy]') && location.reload());
  });
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

  /** Makes or renews the copy. Rejects never. */
  async make(): Promise<void> {
    this.#button.disabled = true;
    try {
      writeChoice('on');
      const state = await renew((count, all) => (this.#text.textContent = words.progress(count, all)));
      this.show(state);
      // The server offers no copies any more.
      this.root.hidden = state === undefined;
    } catch {
      this.show(await copy.state().catch(() => undefined));
      if (navigator.onLine) this.#text.textContent = words.failed;
    }
    this.#button.disabled = false;
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

/** Shows in a page of the copy what the server would show for the rest of its address: a booth, or search results. */
function completeCopiedPage(): void {
  if (document.querySelector('[data-copy]') === null) return;
  const query = new URLSearchParams(location.search);
  const booth = query.get('booth');
  if (booth !== null) {
    document
      .querySelector(
        `.plan-box.is-live a.booth[href="?booth=${CSS.escape(encodeURIComponent(booth))}"]:not([aria-current])`,
      )
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  const [input, answers] = [document.querySelector('input'), document.querySelector<HTMLElement>('.answers')];
  const search = query.get('q');
  if (search === null || input?.name !== 'q' || answers === null) return;
  input.value = search;
  input.dispatchEvent(new Event('input'));
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
