import type { BrowserContextOptions, Page } from 'playwright-core';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import type { TestCatalog } from '../../setup/catalog.js';
import { describeInChromium } from '../chromium.js';
import { follow, SiteInBrowser } from './browser.js';
import { type SiteFair, SLUG } from '../site-fair.js';

describeInChromium('the navigation of the site', () => {
  let test: TestCatalog;
  let site: SiteInBrowser;
  let page: Page;
  let fair: SiteFair;

  beforeAll(async () => {
    site = await SiteInBrowser.start();
    ({ test, fair } = site);
  });

  afterEach(() => page.context().close());
  afterAll(() => site.close());

  async function open(path: string, options?: BrowserContextOptions): Promise<void> {
    page = await site.open(path, options);
  }

  it('leads from the bare address to the event, in the language of the browser', async () => {
    await open('/', { locale: 'en-GB' });
    expect(page.url()).toBe(`${test.url}/en/${SLUG}/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Robot Fair');
  });

  it('leads from the home page by a field to an exhibitor and its booth, without scripts', async () => {
    await open(`/zh/${SLUG}/`, { javaScriptEnabled: false });
    await page.getByRole('main').getByRole('link', { name: '机器人 1' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('机器人 1');
    await follow(page.getByRole('list', { name: '展商' }).getByRole('link', { name: '顶峰机器人有限公司' }));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('顶峰机器人有限公司');
    expect(await page.getByRole('link', { name: '在平面图上查看 H1 D2' }).count()).toBe(1);
  });

  it('works with links and forms only, from a search to the programme', async () => {
    await open(`/en/${SLUG}/exhibitors?category=energy&venue=centre&country=DE`, {
      javaScriptEnabled: false,
    });
    const main = page.getByRole('main');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Energy 30');
    await follow(page.getByRole('link', { name: 'Next' }));
    expect(await page.getByRole('list', { name: 'Exhibitors' }).getByRole('listitem').count()).toBe(6);
    await page.getByRole('searchbox').fill('acme');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^Acme/ }).click();
    await main.getByRole('heading', { name: 'Robot Arm' }).getByRole('link').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Robot Arm');
    await main.getByRole('link', { name: /^Acme/ }).click();
    await page.getByRole('link', { name: 'Show H1 D2 on the plan' }).click();
    expect(page.url()).toBe(`${test.url}/en/${SLUG}/map/centre/H1?booth=D2`);
    await page.getByRole('navigation').getByRole('link', { name: 'Programme' }).first().click();
    await main.getByRole('link', { name: 'The future of arms' }).click();
    await main.getByRole('link', { name: /^Acme/ }).waitFor();
  });

  it('filters a list by field, venue and country together, without scripts', async () => {
    const { rows, settle } = test;
    const { event, hall, fields } = fair;
    // Each of them fails one of the three filters.
    const others = [
      await rows.exhibitor(event, { country: 'DE' }, [fields.robots]),
      await rows.exhibitor(event, { country: 'FR' }, [fields.energy]),
    ];
    for (const one of others) await rows.allocation(event, await rows.booth(event, hall), one);
    others.push(await rows.exhibitor(event, { country: 'DE' }, [fields.energy]));
    await settle();
    await open(`/en/${SLUG}/exhibitors`, { javaScriptEnabled: false });
    const filters = page.getByRole('complementary', { name: 'Filter' });
    for (const name of [/^Energy/, /^Expo Centre/, /^Germany/])
      await filters.getByRole('link', { name }).click();
    expect(page.url()).toContain('/exhibitors?category=energy&venue=centre&country=DE');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Energy 30');
    for (const one of others) await rows.remove('exhibitor', one);
    await settle();
  });

  it('shows the facet counts of the API in each filter', async () => {
    const facets =
      'categories { count } venues { count } halls { count } kinds { count } countries { count }';
    const { event } = await test.api.data(
      `{ event(slug: "${SLUG}") { exhibitors { facets { ${facets} } } } }`,
    );
    const counts = Object.values<{ count: number }[]>(event.exhibitors.facets).flat();
    await open(`/en/${SLUG}/exhibitors`);
    const filters = page.getByRole('complementary', { name: 'Filter' });
    const shown = await filters.getByRole('link').locator('small').allTextContents();
    const numbers = (values: readonly number[]) => [...values].sort((a, b) => a - b);
    expect(numbers(shown.map(Number))).toEqual(numbers(counts.map(({ count }) => count)));
  });

  it('leads to the first name of a letter', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    const letters = page.getByRole('navigation', { name: 'A–Z' });
    expect(await letters.getByRole('link').allTextContents()).toEqual(['A', 'C']);
    await letters.getByRole('link', { name: 'C' }).click();
    const first = page.getByRole('list', { name: 'Exhibitors' }).getByRole('listitem').first();
    expect(await first.getByRole('link').textContent()).toBe('Company 01');
    expect(await letters.getByRole('link', { name: 'C' }).getAttribute('aria-current')).toBe('true');
  });

  it('neither repeats nor omits exhibitors on the next page after a publication', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    const names = page.getByRole('list', { name: 'Exhibitors' }).getByRole('listitem');
    const last = await names.last().getByRole('link').textContent();
    const added = await test.rows.exhibitor(fair.event, { slug: 'added', name: { en: 'AAA' } });
    await test.settle();
    await follow(page.getByRole('link', { name: 'Next' }));
    expect([last, await names.first().getByRole('link').textContent()]).toEqual(['Company 23', 'Company 24']);
    await follow(page.getByRole('link', { name: 'Previous' }));
    expect(await names.last().getByRole('link').textContent()).toBe('Company 23');
    await test.rows.remove('exhibitor', added);
    await test.settle();
  });

  it('returns to the chosen filters by Back', async () => {
    await open(`/en/${SLUG}/exhibitors?category=energy`);
    await page
      .getByRole('complementary', { name: 'Filter' })
      .getByRole('link', { name: /^Expo Centre/ })
      .click();
    expect(page.url()).toContain('category=energy&venue=centre');
    await page.goBack();
    expect(page.url()).toBe(`${test.url}/en/${SLUG}/exhibitors?category=energy`);
  });

  it('shows 24 exhibitors on a page, and the others on the next one', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    const names = page.getByRole('list', { name: 'Exhibitors' }).getByRole('listitem');
    expect(await names.count()).toBe(24);
    await follow(page.getByRole('link', { name: 'Next' }));
    expect(await names.count()).toBe(7);
  });

  it('shows a chosen filter with a link that removes it', async () => {
    await open(`/en/${SLUG}/exhibitors?category=robots`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Robots 1');
    await page.getByRole('link', { name: 'Remove Robots' }).click();
    expect(page.url()).toBe(`${test.url}/en/${SLUG}/exhibitors`);
  });

  it('reports that nothing was found, and links to the fields', async () => {
    await open(`/en/${SLUG}/exhibitors?category=unknown`);
    expect(await page.getByRole('heading', { name: 'Nothing found' }).count()).toBe(1);
    // The links of the filters contain numbers.
    const fields = page.getByRole('main').getByRole('listitem');
    await fields.getByRole('link', { name: 'Energy', exact: true }).click();
    await page.waitForURL('**/exhibitors?category=energy');
  });

  it('leads from a printed code to its page, and to a search after its deletion', async () => {
    const name = { 'zh-Hans': '扫码展商', en: 'Scanned Ltd.' };
    const id = await test.rows.exhibitor(fair.event, { slug: 'scanned', name });
    await test.settle();
    const code = `/x/${encodeCatalogId('EXHIBITOR', id)}`;
    const heading = () => page.getByRole('heading', { level: 1 });
    await open(`${code}?l=en&k=1`);
    expect(page.url()).toBe(`${test.url}/en/${SLUG}/exhibitors/scanned`);
    expect(await heading().textContent()).toBe('Scanned Ltd.');
    await page.goto(`${test.url}${code}?l=zh`);
    expect(await heading().textContent()).toBe('扫码展商');
    await test.rows.update('exhibitor', id, { published: false });
    await test.settle();
    expect((await page.reload())?.status()).toBe(404);
    await page.goto(`${test.url}/zh/${SLUG}/exhibitors?q=扫码`);
    await page.getByRole('heading', { name: '没有找到' }).waitFor();
    await test.rows.remove('exhibitor', id);
    await test.settle();
    expect((await page.goto(`${test.url}${code}?l=en`))?.status()).toBe(410);
    await page.getByRole('searchbox', { name: 'Exhibitors, products, booths' }).fill('acme');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^Acme/ }).waitFor();
  });

  it('keeps a saved object over pages', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    await page.getByRole('button', { name: 'Save Acme Robots Co., Ltd.' }).click();
    await page.goto(`${test.url}/zh/${SLUG}/exhibitors/acme-robots`);
    await page.getByRole('button', { name: '收藏 顶峰机器人有限公司', pressed: true }).waitFor();
  });
});
