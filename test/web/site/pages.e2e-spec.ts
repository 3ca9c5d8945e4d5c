import type { BrowserContextOptions, Page } from 'playwright-core';
import { NOT_ON_PLAN_PAGE } from '../../../web/site/styles.mjs';
import type { TestCatalog } from '../../setup/catalog.js';
import { withDeep } from '../../setup/deep.js';
import { describeInChromium } from '../chromium.js';
import { HOSTILE_SLUG, hostileFair } from './hostile-fair.js';
import { SiteInBrowser, violations } from './browser.js';
import { SLUG } from '../site-fair.js';

/** One page of each kind, with its path below the event. */
const PAGES = [
  '/',
  '/about',
  '/exhibitors',
  '/exhibitors/acme-robots',
  '/products',
  '/products/arm',
  '/map/centre/H1?booth=D2',
  '/programme',
  '/programme/arms',
  '/search?q=arm',
  '/saved',
];

/** The chosen items of pages, by their selectors. */
const CHOICES = [
  [390, '/exhibitors?category=robots', '.chip[aria-current]'],
  [390, '/exhibitors', '.tabs [aria-current]'],
  [1280, '/exhibitors', '.sections [aria-current]'],
  [1280, '/exhibitors', '.letters [aria-current]'],
  [1280, '/exhibitors', '.star[aria-pressed=true]'],
  [1280, '/exhibitors?country=CN', '.facets [aria-current]'],
  [1280, '/map/centre/H1?booth=D2', '.hall-choice[aria-current]'],
  [1280, '/map/centre/H1?booth=D2', '.booth[aria-current]'],
  [1280, '/map/centre/H1?booth=D2', '.rows > [aria-current]'],
  [1280, '/programme?on=2026-11-28', '.days [aria-current]'],
] as const;

/** Each colour scheme in each width. */
const LOOKS = (['light', 'dark'] as const).flatMap((scheme) =>
  [320, 390, 1280].map((width) => [scheme, width] as const),
);

describeInChromium('the pages of the site', () => {
  let test: TestCatalog;
  let site: SiteInBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await SiteInBrowser.start();
    ({ test } = site);
  });

  afterEach(() => page.context().close());
  afterAll(() => site.close());

  async function open(path: string, options?: BrowserContextOptions): Promise<void> {
    page = await site.open(path, options);
  }

  it.each(withDeep(['zh', 'en']))(
    'have no accessibility violations, light and dark, in three widths: %s',
    async (language) => {
      await open(`/${language}/${SLUG}/`);
      const found: string[] = [];
      for (const path of PAGES) {
        await page.goto(`${test.url}/${language}/${SLUG}${path}`);
        for (const [colorScheme, width] of LOOKS) {
          await page.emulateMedia({ colorScheme });
          // Tall, since a bar that is fixed to the edge of a low page would cover other controls.
          await page.setViewportSize({ width, height: 3200 });
          const one = await violations(page);
          found.push(...one.map((each) => `${path} ${colorScheme} ${width}: ${each}`));
        }
      }
      expect(found).toEqual([]);
    },
  );

  // At a zoom of 200 % a window of 1280 pixels has 640.
  it.each([
    ['en', 320],
    ['zh', 640],
  ])('need no horizontal scrolling: %s, %s pixels', async (language, width) => {
    await open('/robots.txt', { viewport: { width, height: 512 } });
    const wide: string[] = [];
    for (const path of [...PAGES, `/exhibitors?q=${'a'.repeat(300)}`]) {
      await page.goto(`${test.url}/${language}/${SLUG}${path}`);
      const found = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (found > width) wide.push(`${path} ${found}`);
    }
    expect(wide).toEqual([]);
  });

  it.each([320, 344, 360, 390])('do not break the words of a field: %s pixels', async (width) => {
    await open(`/en/${SLUG}/`, { viewport: { width, height: 700 } });
    const lines = await page.locator('.fields a > span:not(.sign)').evaluateAll((names) =>
      ['transportation', 'environmental'].map((word, index) => {
        names[index]!.textContent = word;
        const range = document.createRange();
        range.selectNodeContents(names[index]!);
        return range.getClientRects().length;
      }),
    );
    expect(lines).toEqual([1, 1]);
  });

  it.each([
    [1280, '/exhibitors'],
    [390, '/exhibitors'],
    [1280, '/exhibitors/acme-robots'],
  ])('mark the control with the focus, also in forced colours: %s, %s', async (width, path) => {
    await open(`/en/${SLUG}${path}`, { forcedColors: 'active', viewport: { width, height: 800 } });
    const unseen: string[] = [];
    for (let count = 0; count < 25; count += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate<string>(`(() => {
        const outlined = (element, pseudo) => getComputedStyle(element, pseudo).outlineStyle !== 'none';
        const { activeElement: one } = document;
        // Behind the last control.
        if (one === document.body) return '';
        // The field of a search has its focus shown by its form.
        const isShown = outlined(one) || outlined(one, '::after') || outlined(one.closest('form') ?? one);
        return isShown ? '' : one.outerHTML.slice(0, 80);
      })()`);
      if (found !== '') unseen.push(found);
    }
    expect(unseen).toEqual([]);
  });

  it('mark chosen items, also in forced colours', async () => {
    await open('/robots.txt', { forcedColors: 'active' });
    const unseen: string[] = [];
    for (const [width, path, state] of CHOICES) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${test.url}/en/${SLUG}${path}`);
      const chosen = page.locator(`${state}:visible`).first();
      if (state.includes('pressed')) await page.getByRole('button', { name: /^Save/ }).first().click();
      await page.mouse.move(0, 0);
      await page.evaluate('document.activeElement.blur()');
      const shown = await chosen.screenshot();
      const handle = await chosen.elementHandle();
      await handle.evaluate((element) => {
        element.removeAttribute('aria-current');
        element.removeAttribute('aria-pressed');
        element.classList.remove('is-chosen');
      });
      if (shown.equals(await handle.screenshot())) unseen.push(`${path} ${state}`);
    }
    expect(unseen).toEqual([]);
  });

  it('do not violate the content security policy, and load nothing from other origins', async () => {
    await open(`/en/${SLUG}/`);
    const found: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(test.url)) found.push(request.url());
    });
    for (const path of PAGES) await page.goto(`${test.url}/en/${SLUG}${path}`, { waitUntil: 'load' });
    expect(found).toEqual([]);
  });

  it('escape hostile texts in elements, attributes, JSON-LD and plans', async () => {
    const pages = await hostileFair(test);
    await open('/robots.txt');
    const broken: string[] = [];
    page.on('dialog', (dialog) => void dialog.dismiss());
    for (const path of pages) {
      await page.goto(`${test.url}/en/${HOSTILE_SLUG}${path}`);
      // The script writes names into the booths.
      if (path.startsWith('/map')) await page.locator('.plan-title').first().waitFor();
      const found = await page.evaluate<number>(`[
        ...document.querySelectorAll('[onerror], img[src="x"], script:not([src], [type="application/ld+json"])'),
      ].length + (window.isBroken ?? 0)`);
      const shown = await page.evaluate<boolean>(`document.body.textContent.includes('window.isBroken=1')`);
      if (found > 0) broken.push(path);
      // A page without the text would prove nothing.
      if (!shown) broken.push(`${path} does not show the text`);
    }
    expect(broken).toEqual([]);
  });

  it('show the same texts without scripts', async () => {
    const shown = async (javaScriptEnabled: boolean): Promise<string[][]> => {
      await open('/robots.txt', { javaScriptEnabled, viewport: { width: 1280, height: 900 } });
      const pages: string[][] = [];
      // Only the script has the saved objects and the current day.
      for (const path of PAGES.filter((one) => one !== '/saved')) {
        const day = path === '/programme' ? '?on=2026-11-27' : '';
        await page.goto(`${test.url}/en/${SLUG}${path}${day}`, { waitUntil: 'load' });
        const texts = await page.evaluate<
          string[]
        >(`[...document.querySelectorAll('a:not(svg a), p, li, dd, h1, h2, h3')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map(({ textContent }) => textContent.trim())`);
        pages.push([path, ...texts]);
      }
      return pages;
    };
    const withScripts = await shown(true);
    await page.context().close();
    expect(await shown(false)).toEqual(withScripts);
  });

  it('set no cookie, by the server or by a script', async () => {
    await open('/robots.txt');
    for (const path of [...PAGES, '/unknown']) await page.goto(`${test.url}/en/${SLUG}${path}`);
    await page.goto(`${test.url}/en/${SLUG}/exhibitors`);
    await page.getByRole('button', { name: /^Save/ }).first().click();
    await page.goto(`${test.url}/en/${SLUG}/saved`);
    await page.getByRole('link', { name: 'Acme Robots Co., Ltd.' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
  });

  it('keep path and query in the other language', async () => {
    await open(`/zh/${SLUG}/exhibitors?category=robots`);
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
    expect(page.url()).toBe(`${test.url}/en/${SLUG}/exhibitors?category=robots`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it.each([
    ['en', /[\u4e00-\u9fff]/],
    ['zh', /^[A-Z][a-z]+(?: [a-z]+)*$/],
  ])('are in one language, and mark the language of other texts: %s', async (language, foreign) => {
    await open('/robots.txt');
    const found: string[] = [];
    for (const path of PAGES) {
      await page.goto(`${test.url}/${language}/${SLUG}${path}`);
      const texts = await page.locator('body').evaluate((body) => {
        const others = [...body.querySelectorAll('*')].filter(
          (element) => element.closest('body [lang], .brand, footer, noscript') === null,
        );
        // Includes texts beside an icon.
        return others.flatMap((element) => [
          ...[...element.childNodes].flatMap((node) => (node instanceof Text ? node.data : [])),
          element.getAttribute('aria-label') ?? '',
        ]);
      });
      found.push(...texts.filter((text) => foreign.test(text.trim())).map((text) => `${path} ${text}`));
    }
    expect(found).toEqual([]);
  });

  it('use no class on the page of a plan that its style omits', async () => {
    await open(`/en/${SLUG}/map/centre/H1?booth=D2`);
    await page.locator('.plan-title').first().waitFor();
    const classes = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList])`,
    );
    expect(classes).toContain('plan-card');
    expect(classes.filter((name) => NOT_ON_PLAN_PAGE.includes(name))).toEqual([]);
  });

  it.each([
    ['en', 'A30, Company 30'],
    ['zh', 'A30, 公司30'],
    ['zh', 'D2, 顶峰机器人有限公司'],
    ['en', 'D2, Acme Robots Co., Ltd.'],
    ['en', 'D3, free'],
  ])('give screen readers the whole name of a booth, also on phones: %s, %s', async (language, name) => {
    const hall = name.startsWith('A') ? 'H2' : 'H1';
    await open(`/${language}/${SLUG}/map/centre/${hall}`, { viewport: { width: 390, height: 700 } });
    const devtools = await page.context().newCDPSession(page);
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const links = nodes.filter((node) => node.role?.value === 'link').map((node) => node.name?.value);
    expect(links).toContain(name);
  });

  it('link to the content first', async () => {
    await open(`/en/${SLUG}/`);
    await page.keyboard.press('Tab');
    const link = await page.getByRole('link', { name: 'Skip to content' }).boundingBox();
    expect(link!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
    // The next control belongs to the content.
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>(`document.activeElement.closest('main') !== null`)).toBe(true);
  });
});
