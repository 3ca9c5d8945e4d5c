import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Grant } from '../build/accounts.js';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import { until } from '../setup/until.js';
import { openBrowser } from './chromium.js';
import { type SiteFair, siteFair, SLUG } from './site-fair.js';

/** Who uses the console: staff of the fair, or somebody without a session. */
export type ConsoleUser = 'ORGANIZER' | 'REVIEWER' | 'ADMINISTRATOR' | 'NOBODY';

export interface ConsolePageOptions extends BrowserContextOptions {
  readonly as?: ConsoleUser;
  readonly language?: 'zh' | 'en';
}

/**
 * The rules of axe, with those of WCAG 2.2. React Aria keeps announcements for some seconds after the button that they
 * name has gone.
 */
const RULES = `axe.run({ exclude: '[data-live-announcer]' }, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: false } },
  resultTypes: ['violations'],
})`;

/** Words of the data and of the interface that are the same in Chinese, names of programs and keys among them. */
const LATIN =
  /^(?:Vitrine|English|kiosk|Excel|frab|pretalx|XLSX|CSV|JSON|XML|PDF|SVG|DXF|PNG|JPEG|WebP|MB|API|PIN|HTTPS?|IP|SKU|ISO|URL|ID|Alt|Enter|Shift)$/i;

/** A server with the fair of the site's tests, three exhibitors to review, and a browser. */
export class ConsoleApp {
  private constructor(
    readonly server: TestCatalog,
    readonly fair: SiteFair,
    readonly browser: Browser,
  ) {}

  static async start(): Promise<ConsoleApp> {
    const server = await startTestCatalog({ background: true });
    const fair = await siteFair(server);
    for (const name of ['Beta Batteries', 'Gamma Gears', 'Delta Drones']) {
      const values = {
        name: { 'zh-Hans': `${name}（中文）`, en: name },
        status: 'SUBMITTED',
        published: false,
      };
      await server.rows.exhibitor(fair.event, { slug: name.toLowerCase().replace(' ', '-'), ...values });
    }
    await server.settle();
    return new ConsoleApp(server, fair, await openBrowser());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Shows the call for exhibitors of the fair, and takes registrations from yesterday on. */
  async openCall(): Promise<void> {
    await this.server.sql.query(
      `update event set shows_call = true, registration_opens_at = now() - interval '1 day' where id = $1`,
      [this.fair.event],
    );
    await this.server.settle();
  }

  /** Opens a page below the fair's part of the console, such as `/exhibitors`, in a browser profile of its own. */
  async open(path: string, options: ConsolePageOptions = {}): Promise<Page> {
    return this.openAt(`/console/${SLUG}${path}`, options);
  }

  /** The address of a page below the fair's part of the console. */
  addressOf(path: string): string {
    return `${this.server.url}/console/${SLUG}${path}`;
  }

  /** Opens any page of the server. */
  async openAt(path: string, options: ConsolePageOptions = {}): Promise<Page> {
    const { as = 'ORGANIZER', language = 'en', ...context } = options;
    const profile = await this.browser.newContext({ reducedMotion: 'reduce', ...context });
    const token = await this.#token(as);
    if (token !== undefined) {
      const url = new URL(this.server.url);
      const cookie = { name: '__Host-vitrine', value: token, domain: url.hostname, path: '/' };
      await profile.addCookies([{ ...cookie, secure: true, httpOnly: true, sameSite: 'Lax' }]);
    }
    await profile.addInitScript((chosen) => {
      localStorage.setItem('language', localStorage.getItem('language') ?? chosen);
    }, language);
    const page = await profile.newPage();
    await page.goto(`${this.server.url}${path}`);
    return page;
  }

  /** What axe finds: rules and the elements that break them. */
  async violations(page: Page): Promise<string[]> {
    if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
    const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(RULES);
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
    );
  }

  /** Text of the interface in Latin letters: neither data nor a known abbreviation. */
  async latinWords(page: Page): Promise<string[]> {
    // The texts of the other language stay until those of this one have arrived.
    await until(async () => (await this.#latinWords(page)).length === 0, 20_000).catch(() => undefined);
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

  async #token(user: ConsoleUser): Promise<string | undefined> {
    if (user === 'NOBODY') return undefined;
    const grant: Grant = user === 'ADMINISTRATOR' ? { role: user } : { role: user, event: this.fair.event };
    const headers = await this.server.accounts.signedIn(grant);
    return headers.authorization?.replace('Bearer ', '');
  }
}
