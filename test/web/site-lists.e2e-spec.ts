import type { Browser, Page } from 'playwright-core';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import { describeInChromium, openBrowser } from './chromium.js';
import { openPage } from './site-browser.js';
import { siteFair, SLUG } from './site-fair.js';

describeInChromium('the lists of the site', () => {
  let test: TestCatalog;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    test = await startTestCatalog();
    await siteFair(test);
    browser = await openBrowser();
  });

  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser.close();
    await test.close();
  });

  async function open(path: string, options: Parameters<typeof openPage>[2] = {}): Promise<void> {
    page = await openPage(browser, `${test.url}${path}`, options);
  }

  it('leads from the bare address to the event, in the language of the browser', async () => {
    await open('/', { locale: 'en-GB' });
    expect(page.url()).toBe(`${test.url}/en/${SLUG}/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Robot Fair');
  });

  it('leads from the home page over a field to an exhibitor and its booth, without scripts', async () => {
    await open(`/zh/${SLUG}/`, { javaScriptEnabled: false });
    await page.getByRole('main').getByRole('link', { name: '机器人 1' }).click();
    await page.getByRole('list', { name: '展商' }).getByRole('link', { name: '顶峰机器人有限公司' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('顶峰机器人有限公司');
    expect(await page.getByRole('link', { name: '在平面图上查看 H1 D2' }).count()).toBe(1);
  });

  it('shows 24 exhibitors a page, and the others on the next one', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    const names = page.getByRole('list', { name: 'Exhibitors' }).getByRole('listitem');
    expect(await names.count()).toBe(24);
    await page.getByRole('link', { name: 'Next' }).click();
    expect(await names.count()).toBe(7);
  });

  it('shows a chosen filter, which a link removes', async () => {
    await open(`/en/${SLUG}/exhibitors?category=robots`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Robots 1');
    await page.getByRole('link', { name: 'Remove Robots' }).click();
    expect(page.url()).toBe(`${test.url}/en/${SLUG}/exhibitors`);
  });

  it('says that nothing was found, and leads to the fields', async () => {
    await open(`/en/${SLUG}/exhibitors?category=unknown`);
    expect(await page.getByRole('heading', { name: 'Nothing found' }).count()).toBe(1);
    expect(
      await page
        .getByRole('main')
        .getByRole('link', { name: /^Energy/ })
        .count(),
    ).toBeGreaterThan(0);
  });

  it('keeps a star over pages', async () => {
    await open(`/en/${SLUG}/exhibitors`);
    await page.getByRole('button', { name: 'Save Acme Robots Co., Ltd.' }).click();
    await page.goto(`${test.url}/zh/${SLUG}/exhibitors/acme-robots`);
    const star = page.getByRole('button', { name: '收藏 顶峰机器人有限公司' });
    expect(await star.getAttribute('aria-pressed')).toBe('true');
  });
});
