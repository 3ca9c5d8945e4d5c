import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** What a test may leave behind for the next one, except for the cache of the browser. */
const STORAGE = 'cookies,local_storage,indexeddb,service_workers,cache_storage';

/**
 * Browser contexts that tests use one after the other. The programs of pages stay in their cache, so that a page opens
 * in half of the processor time. To close such a context ends its pages and leaves it to later tests.
 */
export class SharedContexts {
  readonly #idle = new Map<string, BrowserContext[]>();
  readonly #usedUp = new WeakSet<BrowserContext>();

  constructor(private readonly browser: Browser) {}

  /** An empty page in a context with these options, without cookies and storage of earlier tests. */
  async newPage(options: BrowserContextOptions, origin: string): Promise<Page> {
    const key = JSON.stringify(options);
    const context = this.#idle.get(key)?.pop();
    if (context === undefined) return (await this.#newContext(key, options)).newPage();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: STORAGE });
    await session.detach();
    return page;
  }

  async #newContext(key: string, options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.browser.newContext(options);
    const close = context.close.bind(context);
    context.close = async () => {
      if (this.#usedUp.has(context)) return close();
      for (const page of context.pages()) await page.close();
      await context.unrouteAll();
      await context.setOffline(false);
      await context.clearCookies();
      this.#idle.set(key, [...(this.#idle.get(key) ?? []), context]);
    };
    // A clock of a test stays in its context.
    const { clock } = context;
    for (const method of ['install', 'setFixedTime', 'setSystemTime'] as const) {
      const original = clock[method].bind<(...values: never[]) => Promise<void>>(clock);
      clock[method] = (...values: never[]) => {
        this.#usedUp.add(context);
        return original(...values);
      };
    }
    return context;
  }
}
