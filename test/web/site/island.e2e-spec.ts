import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import type { TestCatalog } from '../../setup/catalog.js';
import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { SiteInBrowser } from './browser.js';
import { type SiteFair, SLUG } from '../site-fair.js';

describeInChromium('the script of the site', () => {
  let test: TestCatalog;
  let fair: SiteFair;
  let site: SiteInBrowser;
  let page: Page;

  beforeAll(async () => {
    site = await SiteInBrowser.start();
    ({ test, fair } = site);
  });

  afterEach(() => page.context().close());
  afterAll(() => site.close());

  async function open(path: string, options?: BrowserContextOptions): Promise<void> {
    page = await site.open(path, options);
  }

  it('shows results while the visitor types, reachable by arrow keys', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    await page.getByRole('searchbox').fill('acme');
    const answers = page.getByRole('region', { name: 'Results' });
    await answers.getByRole('link', { name: 'Acme Robots Co., Ltd.' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${test.url}/en/${SLUG}/exhibitors/acme-robots`);
  });

  it.each(['机器人', 'jiqiren', 'jqr', 'H1 D2', 'acmee', 'company 07'])(
    'shows the first hit of the API first: %s',
    async (query) => {
      const search = `search(query: "${query}", first: 1) { nodes { __typename
        ... on Exhibitor { name(locale: "zh-Hans") } ... on Product { name(locale: "zh-Hans") }
        ... on Category { name(locale: "zh-Hans") } ... on Booth { exhibitors { name(locale: "zh-Hans") } } } }`;
      const { event } = await test.api.data(`{ event(slug: "${SLUG}") { ${search} } }`);
      const [first] = event.search.nodes as { name?: string; exhibitors?: { name: string }[] }[];
      await open(`/zh/${SLUG}/`);
      await page.getByRole('searchbox').fill(query);
      const answers = page.getByRole('region', { name: '搜索结果' });
      expect(await answers.getByRole('link').first().textContent()).toBe(
        first?.name ?? first?.exhibitors?.[0]?.name,
      );
    },
  );

  it('offers the fields if nothing is found', async () => {
    await open(`/en/${SLUG}/`);
    await page.getByRole('searchbox').fill('zxqvwkj');
    const answers = page.getByRole('region', { name: 'Results' });
    await answers.getByRole('heading', { name: 'Nothing found' }).waitFor();
    expect(await answers.getByRole('link', { name: /^(Robots|Energy)/ }).count()).toBe(2);
  });

  it('does not handle the keys of an input method', async () => {
    await open(`/zh/${SLUG}/exhibitors`);
    const field = page.getByRole('searchbox');
    await field.fill('jiqiren');
    await page.getByRole('region', { name: '搜索结果' }).getByRole('link').first().waitFor();
    const isTaken = await field.evaluate((input) => {
      const key = { key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true };
      return !input.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    expect([isTaken, await field.evaluate((input) => input === document.activeElement)]).toEqual([
      false,
      true,
    ]);
  });

  it('repeats a request once if the server is busy', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    let refused = 0;
    await page.route('**/search?q=acme&part=answers', (route) => {
      refused += 1;
      return refused === 1 ? route.fulfill({ status: 503 }) : route.continue();
    });
    await page.getByRole('searchbox').fill('acme');
    const answers = page.getByRole('region', { name: 'Results' });
    await answers.getByRole('link', { name: 'Acme Robots Co., Ltd.' }).waitFor();
    expect(refused).toBe(2);
  });

  it('hides the results of an older text when the network fails', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    const answers = page.getByRole('region', { name: 'Results' });
    await page.getByRole('searchbox').fill('acme');
    await answers.waitFor();
    await page.context().setOffline(true);
    await page.getByRole('searchbox').fill('zxqvwkj');
    await answers.waitFor({ state: 'hidden' });
  });

  it('closes the results by Escape', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    await page.getByRole('searchbox').fill('acme');
    const answers = page.getByRole('region', { name: 'Results' });
    await answers.waitFor();
    await page.keyboard.press('Escape');
    expect(await answers.count()).toBe(0);
  });

  it('never replaces results by those of an older text', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    const older = new Promise<Route>((hold) => void page.route('**/search?q=acm&part=answers', hold));
    await page.getByRole('searchbox').fill('acm');
    const held = await older;
    await page.getByRole('searchbox').fill('acme');
    const answers = page.getByRole('region', { name: 'Results' });
    await answers.getByRole('link', { name: 'Acme Robots Co., Ltd.' }).waitFor();
    await held.fulfill({ body: 'old' }).catch(() => undefined);
    await delay(300);
    expect(await answers.getByText('old', { exact: true }).count()).toBe(0);
  });

  it('marks the current session, and opens the current day', async () => {
    await open(`/en/${SLUG}/`);
    await page.clock.install({ time: new Date('2026-11-27T02:30:00Z') });
    await page.goto(`${test.url}/en/${SLUG}/programme`);
    const session = page.getByRole('list', { name: 'Programme' }).getByRole('listitem');
    await session.getByText('Now').waitFor();
    await page.clock.setFixedTime(new Date('2026-11-27T01:30:00Z'));
    await page.reload();
    await session.getByText('Next').waitFor();
    await page.clock.setFixedTime(new Date('2026-11-28T02:30:00Z'));
    await page.goto(`${test.url}/en/${SLUG}/programme`);
    await page.waitForURL('**/programme?on=2026-11-28');
  });

  it('lists saved objects by hall, and names deleted ones', async () => {
    const gone = await test.rows.exhibitor(fair.event, { slug: 'short', name: { en: 'Short Visit' } });
    await test.settle();
    await open(`/en/${SLUG}/exhibitors/short`);
    await page.getByRole('button', { name: 'Save Short Visit' }).click();
    await page.goto(`${test.url}/en/${SLUG}/programme/arms`);
    await page.getByRole('button', { name: 'Save The future of arms' }).click();
    await page.goto(`${test.url}/en/${SLUG}/products/arm`);
    await page.getByRole('button', { name: 'Save Robot Arm' }).click();
    await test.rows.remove('exhibitor', gone);
    await test.settle();
    await page.goto(`${test.url}/en/${SLUG}/saved`);
    const hall = page.getByRole('list', { name: 'H1 Expo Centre' });
    await hall.getByRole('link', { name: 'Robot Arm' }).waitFor();
    expect(await page.getByRole('main').textContent()).toContain('Short Visit');
    expect(await page.getByRole('link', { name: 'Add to calendar' }).count()).toBe(1);
  });

  it('keeps saved objects after a restart of the browser, and sends no request to save them', async () => {
    await open(`/zh/${SLUG}/exhibitors/acme-robots`);
    const requests: string[] = [];
    page.on('request', (request) => {
      // The browser may request the icon of the page late.
      if (!request.url().includes('/assets/')) requests.push(request.url());
    });
    await page.getByRole('button', { name: '收藏 顶峰机器人有限公司' }).click();
    await page.getByRole('button', { name: '收藏 机械臂' }).click();
    expect(requests).toEqual([]);
    const storageState = await page.context().storageState();
    await page.context().close();
    await open(`/en/${SLUG}/saved`, { storageState });
    const hall = page.getByRole('list', { name: 'H1 Expo Centre' });
    await hall.getByRole('link', { name: 'Robot Arm' }).waitFor();
    expect(await hall.getByRole('listitem').count()).toBe(2);
  });

  it('keeps the objects saved in two tabs, and shows them in both', async () => {
    await open(`/en/${SLUG}/exhibitors/acme-robots`);
    const other = await page.context().newPage();
    await other.goto(`${test.url}/en/${SLUG}/programme/arms`);
    const star = page.getByRole('button', { name: 'Save Robot Arm' });
    await star.click();
    await other.getByRole('button', { name: 'Save The future of arms' }).click();
    await other.goto(`${test.url}/en/${SLUG}/products/arm`);
    await other.getByRole('button', { name: 'Save Robot Arm', pressed: true }).click();
    await page.getByRole('button', { name: 'Save Robot Arm', pressed: false }).waitFor();
    await page.getByRole('button', { name: 'Save Acme Robots Co., Ltd.' }).click();
    await other.goto(`${test.url}/en/${SLUG}/saved`);
    await other.getByRole('link', { name: 'The future of arms' }).waitFor();
    await other.getByRole('link', { name: 'Acme Robots Co., Ltd.' }).waitFor();
    expect(await other.getByRole('heading', { name: 'Saved 2' }).count()).toBe(1);
  });

  it('shows the list of the visitor even if the fragment of the address is no list', async () => {
    await open(`/en/${SLUG}/products/arm`);
    await page.getByRole('button', { name: 'Save Robot Arm' }).click();
    await page.goto(`${test.url}/en/${SLUG}/saved`);
    await page.getByRole('link', { name: 'Robot Arm' }).waitFor();
    await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
    await page.waitForURL('**/saved#main');
    await page.getByRole('link', { name: 'Robot Arm' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save all' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Saved 1' }).count()).toBe(1);
  });

  it('names saved objects without a network, and lists them when the network returns', async () => {
    await open(`/en/${SLUG}/products/arm`);
    await page.getByRole('button', { name: 'Save Robot Arm' }).click();
    await page.route('**/saved?part=list**', (route) => route.abort());
    await page.goto(`${test.url}/en/${SLUG}/saved`);
    await page.getByText('could not be loaded').waitFor();
    await page.getByText('Robot Arm', { exact: true }).waitFor();
    await page.unroute('**/saved?part=list**');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('link', { name: 'Robot Arm' }).waitFor();
    expect(await page.getByText('could not be loaded').count()).toBe(0);
  });

  it('shows a shared list, which the visitor can save', async () => {
    const { event } = await test.api.data(
      `{ event(slug: "${SLUG}") { exhibitor(slug: "acme-robots") { id } } }`,
    );
    await open(`/zh/${SLUG}/saved#${event.exhibitor.id as string}`);
    await page.route('**/saved?part=list**', (route) => delay(300).then(() => route.continue()));
    await page.getByRole('link', { name: 'English' }).click();
    // The button appears only after the list has arrived.
    await page.getByRole('button', { name: 'Save all' }).click();
    await page.reload();
    await page.getByRole('list', { name: 'H1 Expo Centre' }).getByRole('link').waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });

  it('marks saved booths on plans, counts them, and stores visits and notes', async () => {
    await open(`/en/${SLUG}/exhibitors/acme-robots`);
    await page.getByRole('button', { name: 'Save Acme Robots Co., Ltd.' }).click();
    const count = page.getByRole('navigation').getByRole('link', { name: 'Saved 1' }).first();
    await count.waitFor();
    await page.goto(`${test.url}/en/${SLUG}/map/centre/H1`);
    const plan = page.getByRole('group', { name: 'Expo Centre Hall 1', exact: true });
    await plan.getByRole('link', { name: 'D2, Acme Robots Co., Ltd., saved' }).waitFor();
    expect(await page.locator('.plan-saved').count()).toBe(1);
    await count.click();
    await page.getByRole('button', { name: 'Visited: Acme Robots Co., Ltd.' }).click();
    await page.getByLabel('Note on Acme Robots Co., Ltd.').fill('ask for the price');
    await page.getByLabel('Note on Acme Robots Co., Ltd.').press('Enter');
    await page.reload();
    await page.getByRole('button', { name: 'Visited: Acme Robots Co., Ltd.', pressed: true }).waitFor();
    expect(await page.getByLabel('Note on Acme Robots Co., Ltd.').inputValue()).toBe('ask for the price');
    await page.goto(`${test.url}/en/${SLUG}/map/centre/H1`);
    await page.locator('.plan-saved .is-visited').waitFor({ state: 'attached' });
  });

  it('adds the list that the visitor made on a kiosk to the own list, and takes it back', async () => {
    const { event } = await test.api.data(
      `{ event(slug: "${SLUG}") { exhibitor(slug: "acme-robots") { id } product(slug: "arm") { id } } }`,
    );
    await open(`/en/${SLUG}/products/arm`);
    await page.getByRole('button', { name: 'Save Robot Arm' }).click();
    await page.goto(
      `${test.url}/en/${SLUG}/saved#my.${event.exhibitor.id as string}.${event.product.id as string}`,
    );
    await page.getByText('Added to your list: 1.').waitFor();
    const hall = page.getByRole('list', { name: 'H1 Expo Centre' });
    await hall.getByRole('button', { name: 'Save Acme Robots Co., Ltd.', pressed: true }).waitFor();
    expect(await hall.getByRole('listitem').count()).toBe(2);
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await hall.getByRole('listitem').count()) === 1);
    await page.reload();
    await page.getByRole('heading', { name: 'Saved 1' }).waitFor();
  });
});
