import type { BrowserContextOptions, Page } from 'playwright-core';
import type { TestCatalog } from '../../setup/catalog.js';
import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { follow, SiteInBrowser } from './browser.js';
import { type SiteFair, SLUG } from '../site-fair.js';

describeInChromium('the plan of the site', () => {
  let test: TestCatalog;
  let site: SiteInBrowser;
  let page: Page;
  let fair: SiteFair;
  let twin: string | undefined;

  beforeAll(async () => {
    site = await SiteInBrowser.start();
    ({ test, fair } = site);
  });

  afterEach(() => page.context().close());
  afterAll(() => site.close());

  async function open(path: string, options?: BrowserContextOptions): Promise<void> {
    page = await site.open(path, options);
  }

  /** An exhibitor with two booths beside each other. */
  async function withTwoBooths(): Promise<void> {
    const { rows } = test;
    if (twin !== undefined) return;
    twin = await rows.exhibitor(fair.event, { slug: 'twin', name: { en: 'Twin Works' } }, [
      fair.fields.energy,
    ]);
    for (const [index, code] of ['C1', 'C2'].entries()) {
      const x = 3 + 3 * index;
      const outline = [
        { x, y: 18 },
        { x: x + 3, y: 18 },
        { x: x + 3, y: 21 },
        { x, y: 21 },
      ];
      await rows.allocation(fair.event, await rows.booth(fair.event, fair.hall, { code, outline }), twin);
    }
    await test.settle();
  }

  it('shows the exhibitor of a selected booth, and keeps the booth in the address', async () => {
    await open(`/en/${SLUG}/map/centre/H1`);
    const plan = page.getByRole('group', { name: 'Expo Centre Hall 1', exact: true });
    await plan.getByRole('link', { name: 'D2, Acme Robots Co., Ltd.' }).click();
    await page
      .getByRole('status')
      .getByText(/Acme Robots/)
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('booth')).toBe('D2');
  });

  it('shows ways from a booth on a phone, after the first one also without a network', async () => {
    await open(`/en/${SLUG}/exhibitors/acme-robots`, { viewport: { width: 390, height: 844 } });
    const floor = page.waitForResponse(/part=floor/);
    await follow(page.getByRole('link', { name: 'The way', exact: true }));
    await (await floor).finished();
    await page.context().setOffline(true);
    const start = page.getByLabel('or from booth');
    const steps = page.getByRole('list', { name: 'The way' }).getByRole('listitem');
    await start.fill('d3');
    await page.getByRole('button', { name: 'Show the way' }).click();
    await steps.filter({ hasText: 'You are there' }).waitFor();
    expect(await page.locator('.plan-way').getAttribute('d')).toMatch(/^M\d/);
    expect(new URL(page.url()).search).toBe('?booth=D2&from=d3');
    await start.fill('D2');
    await start.press('Enter');
    await page.waitForURL(/from=D2/);
    await steps.filter({ hasText: 'You are there' }).waitFor();
  });

  it.each([true, false])(
    'leads from a search to the lit toilets of a hall, with scripts: %s',
    async (scripts) => {
      await open(`/zh/${SLUG}/search?q=cesuo`, { javaScriptEnabled: scripts });
      await follow(page.getByRole('region', { name: '搜索结果' }).getByRole('link', { name: '洗手间' }));
      expect(new URL(page.url()).searchParams.get('service')).toBe('toilet');
      const sign = page.getByRole('link', { name: '洗手间' });
      expect(await sign.getAttribute('aria-current')).toBe('true');
      expect(await page.getByRole('status').textContent()).toContain('洗手间');
    },
  );

  it.each([true, false])('names a sign that is chosen on the plan, with scripts: %s', async (scripts) => {
    await open(`/en/${SLUG}/map/centre/H1`, { javaScriptEnabled: scripts });
    await page.getByRole('link', { name: 'Toilets' }).click();
    await page.getByRole('status').getByText('Toilets').waitFor();
    expect(new URL(page.url()).searchParams.get('service')).toBe('toilet');
    await page.goto(`${test.url}/en/${SLUG}/map/centre/H1`);
    await page.getByRole('link', { name: 'Toilets' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Toilets').waitFor();
  });

  it('writes short names into the booths in a near view', async () => {
    await open(`/en/${SLUG}/map/centre/H1?booth=D2`);
    const title = page.getByRole('link', { name: /^D2, / }).locator('.plan-title');
    await title.waitFor();
    expect(await title.textContent()).toBe('Acme Robots');
  });

  it('shows the codes of a small hall on a phone once it is loaded, or without scripts', async () => {
    const phone = { viewport: { width: 390, height: 844 } };
    const isShown = (): Promise<boolean> => page.locator('.plan-code').first().isVisible();
    await open('/robots.txt', phone);
    await page.route('**/assets/plan.*', (route) => route.abort());
    await page.goto(`${test.url}/en/${SLUG}/map/centre/H1`);
    expect(await isShown()).toBe(false);
    await page.unroute('**/assets/plan.*');
    await page.reload();
    await until(isShown);
    await page.context().close();
    await open(`/en/${SLUG}/map/centre/H1`, { ...phone, javaScriptEnabled: false });
    expect(await isShown()).toBe(true);
  });

  it('zooms in by buttons, keys and the wheel, and back to the whole plan', async () => {
    await open(`/en/${SLUG}/map/centre/H1`);
    const width = async (): Promise<number> => (await page.locator('.plan-floor').boundingBox())!.width;
    const whole = await width();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await until(async () => (await width()) > whole * 1.4);
    await page.getByRole('button', { name: 'Whole plan' }).click();
    await until(async () => (await width()) < whole * 1.01);
    await page.getByRole('link', { name: /^D2, / }).focus();
    await page.keyboard.press('+');
    await until(async () => (await width()) > whole * 1.4);
    await page.keyboard.press('0');
    await until(async () => (await width()) < whole * 1.01);
    await page.locator('.plan-floor').hover();
    await page.mouse.wheel(0, -300);
    await until(async () => (await width()) > whole * 1.1);
  });

  it('marks the booth of the address, also without scripts', async () => {
    await open(`/zh/${SLUG}/map/centre/H1?booth=D2`, { javaScriptEnabled: false });
    const booth = page.getByRole('link', { name: 'D2, 顶峰机器人有限公司' });
    expect(await booth.getAttribute('aria-current')).toBe('location');
  });

  it('links to the other halls, without scripts', async () => {
    await open(`/en/${SLUG}/map/centre/H1`, { javaScriptEnabled: false });
    await follow(page.getByRole('group', { name: 'Halls' }).getByRole('link', { name: 'H2' }));
    const list = page.getByRole('list', { name: 'In this hall' });
    expect(await list.getByRole('listitem').count()).toBe(30);
  });

  it('scrolls the list beside it to the row of the booth, even if names have several lines', async () => {
    await test.sql.query(
      `update exhibitor set name = jsonb_build_object('en', repeat('Long name ', 8) || slug)`,
    );
    await test.settle();
    await open('/robots.txt', { viewport: { width: 1280, height: 700 } });
    for (const [code, lowest] of [
      ['A20', 600],
      ['A30', 700],
    ] as const) {
      await page.goto(`${test.url}/en/${SLUG}/map/centre/H2?booth=${code}`);
      const list = page.getByRole('list', { name: 'In this hall' });
      const row = list.locator('[aria-current]');
      // A row that grew when it came into view would move the other rows.
      const heights = await list
        .locator('li')
        .evaluateAll((rows) => rows.map(({ clientHeight }) => clientHeight));
      expect(Math.min(...heights)).toBeGreaterThan(70);
      await until(async () => {
        const { y = 0, height = 0 } = (await row.boundingBox()) ?? {};
        return y > 200 && y + height <= lowest;
      });
    }
  });

  it.each([true, false])(
    'shows neighbouring booths of an exhibitor as one place, and lights both, with scripts: %s',
    async (scripts) => {
      await withTwoBooths();
      await open(`/en/${SLUG}/exhibitors/twin`, { javaScriptEnabled: scripts });
      expect(await page.locator('.place .plate').allTextContents()).toEqual(['H2 C1 · C2']);
      expect(await page.locator('.mini .is-chosen').count()).toBe(2);
      await follow(page.getByRole('link', { name: 'Show H2 C1 · C2 on the plan' }));
      expect(await page.locator('.plan-booths .is-chosen .plan-code').allTextContents()).toEqual([
        'C1',
        'C2',
      ]);
      await page.getByRole('link', { name: /^A1, / }).press('Enter');
      await until(async () => (await page.locator('.plan-booths .is-chosen').count()) === 1);
      await page.getByRole('link', { name: /^C2, / }).press('Enter');
      await until(async () => (await page.locator('.plan-booths .is-chosen').count()) === 2);
      expect(new URL(page.url()).searchParams.get('booth')).toBe('C2');
    },
  );
});
