import {
  bytesOf,
  copyBases,
  type CopyState,
  deleteCopy,
  isCurrent,
  isCurrentPage,
  openCopy,
  putState,
  STATE,
  REMOVED_STATUSES,
  stateOf,
  store,
} from './copied-pages.js';
import { copiedSearchName } from './copied-search.js';

/** The bounds of a copy in compressed bytes: 3 MB in all. A search above its bound is left out. */
const MAXIMUM = { pages: 1_200_000, search: 1_800_000 };
const HOUR_MS = 3_600_000;
/** The maximum number of copies: two events in two languages. */
const MAXIMUM_COPIES = 4;
/** The number of pages that are requested together, so that the visitor's own requests do not wait. */
const CONCURRENT = 3;

interface CopyList {
  readonly pages: readonly string[];
  readonly files: readonly string[];
}

/** The present version of the catalog on the server, and the bytes of its search. */
interface Catalog {
  readonly version: string;
  readonly bytes: number;
}

export type Progress = (count: number, all: number) => void;

/** The number of attempts, and the wait before another one if a busy server names none, in milliseconds. */
const ATTEMPTS = 4;
const RETRY_MS = 2000;

/** A request of the copy itself, past the copy and without cookies. A busy server gets the time that it requests. */
async function request(address: string, etag?: string | null): Promise<Response> {
  const headers: Record<string, string> = etag == null ? {} : { 'if-none-match': etag };
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(address, { cache: 'no-store', credentials: 'omit', headers });
    if (response.status !== 503 || attempt === ATTEMPTS) return response;
    const pause = Number(response.headers.get('retry-after')) * 1000 || RETRY_MS;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The offline copy of an event in one language, in this browser. */
export class OfflineCopy {
  constructor(
    /** The path of the pages, `/zh/week-2017/`. */
    private readonly base: string,
  ) {}

  async state(): Promise<CopyState | undefined> {
    return (await copyBases()).includes(this.base) ? stateOf(await openCopy(this.base)) : undefined;
  }

  /**
   * Makes the copy, or renews it if the catalog has another revision than the copy. Undefined if the server offers no
   * copies any more; the copy is then deleted. Rejects without a network, and if the disk is full.
   */
  async renew(saved: readonly string[], onProgress: Progress): Promise<CopyState | undefined> {
    const at = Date.now();
    const response = await request(`${this.base}offline.json`);
    if (REMOVED_STATUSES.includes(response.status)) return this.#end();
    if (!isCurrentPage(response)) throw new Error(String(response.status));
    await navigator.serviceWorker.register(`${this.base}service-worker.js`);
    const list = (await response.json()) as CopyList;
    const copy = await openCopy(this.base);
    const catalog = await this.#catalog();
    // Time changes pages as well.
    const hour = Math.floor(at / HOUR_MS);
    const version = [response.headers.get('etag'), catalog.version, hour, ...saved].join(' ');
    const earlier = await stateOf(copy);
    const content = earlier?.version === version ? earlier : await this.#fill(copy, list, saved, onProgress);
    const hasSearch = catalog.bytes <= MAXIMUM.search;
    if (hasSearch && content !== earlier) await (await import('./offline-search.js')).copySearch();
    const state = { ...content, version, at, hasSearch, searchBytes: hasSearch ? catalog.bytes : 0 };
    await putState(copy, state);
    await this.#limitCopies();
    return state;
  }

  /** Brings pages and files up to date. */
  async #fill(
    copy: Cache,
    list: CopyList,
    saved: readonly string[],
    onProgress: Progress,
  ): Promise<Pick<CopyState, 'files' | 'earlierFiles' | 'pageBytes'>> {
    const { files = [], earlierFiles = [] } = (await stateOf(copy)) ?? {};
    const previousFiles = String(files) === String(list.files) ? earlierFiles : files;
    const pages = new CopiedPages(copy, onProgress);
    await pages.keep([...list.pages, ...(await this.#savedPages(saved))], list.files);
    await pages.removeExcept(previousFiles);
    return { files: list.files, earlierFiles: previousFiles, pageBytes: pages.bytes };
  }

  /** Deletes the copy and its service worker. */
  async remove(base = this.base): Promise<void> {
    await deleteCopy(base);
    const registration = await navigator.serviceWorker.getRegistration(base);
    await registration?.unregister();
    const event = base.split('/')[2] ?? '';
    const isLast = (await copyBases()).every((other) => other.split('/')[2] !== event);
    if (isLast) indexedDB.deleteDatabase(copiedSearchName(event));
  }

  async #end(): Promise<undefined> {
    await this.remove();
    return undefined;
  }

  /** The manifest of the catalog, as kiosks read it. Another version each time while the server has none. */
  async #catalog(): Promise<Catalog> {
    const address = `/sync/v1/events/${this.base.split('/')[2] ?? ''}/manifest`;
    // The browser revalidates its own copy, so an unchanged catalog costs no body.
    const response = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
    if (!response.ok) return { version: String(Date.now()), bytes: Infinity };
    const { buckets } = (await response.json()) as {
      readonly buckets: readonly { readonly pack: { readonly gzipBytes: number } | null }[];
    };
    const bytes = buckets.reduce((sum, { pack }) => sum + (pack?.gzipBytes ?? 0), 0);
    return { version: response.headers.get('etag') ?? '', bytes };
  }

  /** The list of the saved objects, and their pages. */
  async #savedPages(saved: readonly string[]): Promise<string[]> {
    if (saved.length === 0) return [];
    const address = `${this.base}saved?part=list&ids=${encodeURIComponent(saved.join('.'))}`;
    const response = await request(address);
    if (!isCurrentPage(response)) throw new Error(String(response.status));
    const { body } = new DOMParser().parseFromString(await response.text(), 'text/html');
    const links = Array.from(body.querySelectorAll('a.name'), (link) => link.getAttribute('href') ?? '');
    return [address, ...links.filter((link) => link.startsWith(this.base))];
  }

  /** Deletes the oldest copies of other events and languages. */
  async #limitCopies(): Promise<void> {
    const copies = await Promise.all(
      (await copyBases()).map(async (base) => ({ base, at: (await stateOf(await openCopy(base)))?.at ?? 0 })),
    );
    copies.sort((left, right) => right.at - left.at);
    for (const { base } of copies.slice(MAXIMUM_COPIES)) await this.remove(base);
  }
}

/** The pages and files of a copy while it is renewed. */
class CopiedPages {
  readonly #addresses = new Set<string>();
  bytes = 0;

  constructor(
    private readonly copy: Cache,
    private readonly onProgress: Progress,
  ) {}

  /** Stores pages that have changed, and absent files. Pages beyond the bound are left out. */
  async keep(pages: readonly string[], files: readonly string[]): Promise<void> {
    const addresses = [...new Set([...files, ...pages])];
    const queue = addresses.values();
    let count = 0;
    const work = async (): Promise<void> => {
      for (const address of queue) {
        if (this.bytes < MAXIMUM.pages) await this.#keep(address, files.includes(address));
        this.onProgress((count += 1), addresses.length);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENT }, work));
  }

  /** Removes pages of removed objects, and files of earlier deployments. */
  async removeExcept(files: readonly string[]): Promise<void> {
    const addresses = new Set([STATE, ...this.#addresses, ...files]);
    for (const { url } of await this.copy.keys()) {
      const { pathname, search } = new URL(url);
      if (!addresses.has(pathname + search)) await this.copy.delete(url);
    }
  }

  /** Keeps a page or a file, and counts its bytes. A removed object stays out of the copy. */
  async #keep(address: string, isFile: boolean): Promise<void> {
    const bytes = await this.#bytesInCopy(address, isFile);
    if (bytes === undefined) return;
    this.#addresses.add(address);
    this.bytes += bytes;
  }

  /** The bytes of the current response in the copy; undefined for a removed object. Rejects after any other failure. */
  async #bytesInCopy(address: string, isFile: boolean): Promise<number | undefined> {
    const earlier = await this.copy.match(address);
    if (earlier && isFile) return bytesOf(earlier);
    const response = await request(address, earlier?.headers.get('etag'));
    if (earlier && response.status === 304 && isCurrent(response)) return bytesOf(earlier);
    if (response.ok && response.redirected) {
      await this.copy.put(address, Response.redirect(response.url));
      return 0;
    }
    if (isFile ? response.ok : isCurrentPage(response)) return store(this.copy, address, response);
    if (REMOVED_STATUSES.includes(response.status)) return undefined;
    throw new Error(String(response.status));
  }
}
