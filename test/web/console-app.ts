import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Grant } from '../setup/accounts.js';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import type { Headers } from '../setup/graphql.js';
import { until } from '../setup/until.js';
import { violationsOf } from './axe.js';
import { openBrowser } from './chromium.js';
import { SharedContexts } from './shared-contexts.js';
import { type SiteFair, siteFair, SLUG } from './site-fair.js';

/** The user of the console: staff of the event, or a person without a session. */
export type ConsoleUser = 'ORGANIZER' | 'REVIEWER' | 'ADMINISTRATOR' | 'NOBODY';

export interface ConsolePageOptions extends BrowserContextOptions {
  /** A kind of user, or the headers of a signed-in account. */
  readonly as?: ConsoleUser | Headers;
  readonly language?: 'zh' | 'en';
  /** Whether no program may be in the cache of the browser. */
  readonly hasEmptyCache?: boolean;
}

/**
 * The rules of axe, with those of WCAG 2.2. React Aria keeps announcements for some seconds after the
 * button that they name has gone.
 */
const RULES = `axe.run({ exclude: '[data-live-announcer]' }, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
})`;

/** Latin words of data and interface that are the same in Chinese, such as names of programs and keys. */
const LATIN =
  /^(?:Vitrine|English|kiosk|Excel|frab|pretalx|XLSX|CSV|JSON|XML|PDF|SVG|DXF|PNG|JPEG|WebP|MB|API|PIN|HTTPS?|IP|SKU|ISO|URL|ID|Alt|Enter|Shift)$/i;

/** A server with the event of the site's tests, three exhibitors to review, and a browser. */
export class ConsoleApp {
  readonly #contexts: SharedContexts;

  private constructor(
    readonly server: TestCatalog,
    readonly fair: SiteFair,
    readonly browser: Browser,
  ) {
    this.#contexts = new SharedContexts(browser);
  }

  static async start(): Promise<ConsoleApp> {
    const [server, browser] = await Promise.all([startTestCatalog({ background: true }), openBrowser()]);
    const fair = await siteFair(server);
    await server.rows.inTransaction(async () => {
      for (const name of ['Beta Batteries', 'Gamma Gears', 'Delta Drones']) {
        const slug = name.toLowerCase().replace(' ', '-');
        const values = { slug, name: { 'zh-Hans': `${name}（中文）`, en: name } };
        await server.rows.exhibitor(fair.event, { ...values, status: 'SUBMITTED', published: false });
      }
    });
    await server.settle();
    return new ConsoleApp(server, fair, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Shows the call for exhibitors of the event, with registrations open since yesterday. */
  async openCall(): Promise<void> {
    await this.server.sql.query(
      `update event set shows_call = true, registration_opens_at = now() - interval '1 day' where id = $1`,
      [this.fair.event],
    );
    await this.server.settle();
  }

  /** Opens a page of the event's console, such as `/exhibitors`, without the cookies and the storage of other pages. */
  async open(path: string, options: ConsolePageOptions = {}): Promise<Page> {
    return this.openAt(`/console/${SLUG}${path}`, options);
  }

  /** The address of a page of the event's console. */
  addressOf(path: string): string {
    return `${this.server.url}/console/${SLUG}${path}`;
  }

  /** Opens any page of the server. */
  async openAt(path: string, options: ConsolePageOptions = {}): Promise<Page> {
    const { as = 'ORGANIZER', language = 'en', hasEmptyCache = false, ...others } = options;
    const contexts = hasEmptyCache ? new SharedContexts(this.browser) : this.#contexts;
    const page = await contexts.newPage({ reducedMotion: 'reduce', ...others }, this.server.url);
    const token = await this.#token(as);
    if (token !== undefined) {
      const url = new URL(this.server.url);
      const cookie = { name: '__Host-vitrine', value: token, domain: url.hostname, path: '/' };
      await page.context().addCookies([{ ...cookie, secure: true, httpOnly: true, sameSite: 'Lax' }]);
    }
    await page.addInitScript((chosen) => {
      localStorage.setItem('language', localStorage.getItem('language') ?? chosen);
    }, language);
    await page.goto(`${this.server.url}${path}`);
    return page;
  }

  /** The violations that axe finds: rules and elements. */
  async violations(page: Page): Promise<string[]> {
    return violationsOf(page, RULES);
  }

  /** Texts of the interface in Latin letters that are neither data nor a known abbreviation. */
  async latinWords(page: Page): Promise<string[]> {
    // The texts of the previous language stay until those of this one have arrived.
    await until(async () => (await this.#latinWords(page)).length === 0).catch(() => undefined);
    return this.#latinWords(page);
  }

  #latinWords(page: Page): Promise<string[]> {
    return page.evaluate((known) => {
      const isKnown = new RegExp(known, 'i');
      const found = new Set<string>();
      const skipped =
        'pre, code, time, .plate, [lang=en], [lang^="en-"], td, th[scope=row], .side-event, .side-account, [href^="mailto:"]';
      for (const part of document.querySelectorAll(
        'h1, h2, h3, label, legend, button, th, dt, p, a, [role=tab]',
      )) {
        if (part.closest(skipped) || part.querySelector('code, select') || part.children.length > 3) continue;
        for (const [word] of part.textContent.matchAll(/[A-Za-z]{3,}/g))
          if (!isKnown.test(word)) found.add(word);
      }
      return [...found];
    }, LATIN.source);
  }

  async #token(user: ConsoleUser | Headers): Promise<string | undefined> {
    if (user === 'NOBODY') return undefined;
    const headers = typeof user === 'string' ? await this.#signedIn(user) : user;
    return headers.authorization?.replace('Bearer ', '');
  }

  #signedIn(role: Exclude<ConsoleUser, 'NOBODY'>): Promise<Headers> {
    const grant: Grant = role === 'ADMINISTRATOR' ? { role } : { role, event: this.fair.event };
    return this.server.accounts.signedIn(grant);
  }
}
