import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { violationsOf } from '../axe.js';
import { openBrowser } from '../chromium.js';
import { type SiteFair, siteFair } from '../site-fair.js';

/** A server with the site of an event, and a browser. */
export class SiteInBrowser {
  private constructor(
    readonly test: TestCatalog,
    readonly fair: SiteFair,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<SiteInBrowser> {
    const test = await startTestCatalog();
    return new SiteInBrowser(test, await siteFair(test), await openBrowser());
  }

  /**
   * Opens a page of the site, or of another address, in a separate browser context. By default without service workers:
   * they would show the copy of a page for which a loaded machine needs seconds.
   */
  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...options,
    });
    const page = await context.newPage();
    await page.goto(new URL(path, this.test.url).href);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.test.close();
  }
}

/** Follows a link, and waits for its whole page: a count would include only the part that has arrived. */
export async function follow(link: Locator): Promise<void> {
  await link.click();
  await link.page().waitForLoadState();
}

/** The first rows and booths are enough, since the others differ by their texts only. */
const RULES = `axe.run(
  { exclude: [['.rows > :nth-child(n + 4)'], ['.plan-booths > :nth-child(n + 6)']] },
  {
    rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
    resultTypes: ['violations'],
  },
)`;

/** The violations that axe finds: rules and elements. */
export function violations(page: Page): Promise<string[]> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 1024;
  return violationsOf(page, RULES, (rule, html) => !isPhone || !isBooth(rule, html));
}

/**
 * The names of booths are rows of the list, which phones do not show beside the plan. Axe then omits the comma between
 * code and name, which Chromium reads. Wide pages are checked.
 */
function isBooth(rule: string, html: string): boolean {
  return rule === 'label-content-name-mismatch' && html.includes('class="booth ');
}
