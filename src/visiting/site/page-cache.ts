import { LRUCache } from 'lru-cache';
import { ageOf, isCurrent } from '../../platform/graphql/request/freshness.js';
import type { Revisions } from '../../platform/graphql/request/revisions.js';
import type { SitePage } from './site-page.js';

/** The memory of a page: its body, two compressed forms, and the objects around them. */
const BYTES_PER_PLAIN_BYTE = 1.5;
const OVERHEAD_BYTES = 2048;
/**
 * The age of a body, in milliseconds, at which it is compressed again with the best compression. A page
 * without changes is served often, so 0.1 s for 10% fewer bytes is worth it.
 */
const STABLE_MS = 10_000;

/** Pages by their address, in a bounded memory. A change removes nothing: each lookup checks the page. */
export class PageCache {
  readonly #pages: LRUCache<string, SitePage> | undefined;
  #isShrinking = false;

  constructor(
    megabytes: number,
    private readonly staleMs: number,
    private readonly stableMs = STABLE_MS,
  ) {
    if (megabytes === 0) return;
    this.#pages = new LRUCache({
      maxSize: Math.floor(megabytes * 1_048_576),
      sizeCalculation: ({ body }, key) =>
        Math.ceil(body.bytes * BYTES_PER_PLAIN_BYTE) + 2 * key.length + OVERHEAD_BYTES,
    });
  }

  /** The page of an address if it is valid for the known revisions; the caller checks that they are current. */
  find(key: string, revisions: Revisions): SitePage | undefined {
    const page = this.#pages?.get(key);
    if (page === undefined || page.isExpired) return undefined;
    if (!page.dependencies.every((dependency) => isCurrent(dependency, revisions))) return undefined;
    this.#shrink(page);
    return page;
  }

  /** The page of an address while the database does not respond. */
  findStale(key: string, revisions: Revisions): SitePage | undefined {
    const page = this.#pages?.get(key);
    const age = page && ageOf(page.dependencies, page.readAt, revisions);
    return age === undefined || age > this.staleMs ? undefined : page?.stale(age);
  }

  /** Stores a page, unless its data changed while it was rendered. */
  store(key: string, page: SitePage, revisions: Revisions): void {
    const isExact = page.dependencies.every(
      (dependency) => !dependency.isTorn && isCurrent(dependency, revisions),
    );
    if (!isExact || page.staleForMs !== undefined) return;
    // Most changes of an event do not change most of its pages, so the compressed body is used again.
    page.reuseBodyOf(this.#pages?.peek(key));
    this.#pages?.set(key, page);
  }

  /** Compresses one page at a time, so that requests also get processor time. */
  #shrink({ body }: SitePage): void {
    if (this.#isShrinking || body.isSmallest || performance.now() - body.createdAt < this.stableMs) return;
    this.#isShrinking = true;
    const finish = (): void => {
      this.#isShrinking = false;
    };
    // If it fails, the present body stays in use.
    body.shrink().then(finish, finish);
  }
}
