import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import { itDeep } from '../setup/deep.js';
import { describeInChromium } from './chromium.js';
import { ConsoleApp } from './console-app.js';

describeInChromium('a screen that is first opened without network', () => {
  let app: ConsoleApp;

  beforeAll(async () => {
    app = await ConsoleApp.start();
  });
  afterAll(() => app.close());

  itDeep([
    ['zh', '操作记录', '页面未加载', '无法加载此页面。请检查网络。', '重试'],
    ['en', 'Audit', 'Screen not loaded', 'The screen could not be loaded. Check the network.', 'Try again'],
  ] as const)(
    'shows an error in the console, and loads on retry: %s',
    async (language, link, heading, text, retry) => {
      const page = await app.open('', { language, hasEmptyCache: true });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.context().setOffline(true);
      await page.getByRole('link', { name: link }).click();
      await page.getByRole('alert').getByText(text).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([heading]);
      expect(new URL(page.url()).pathname).toMatch(/\/audit$/);
      // An attempt without network ends with a request for the address of the page.
      const isFailed = page.waitForEvent('requestfailed', (failed) => failed.method() === 'HEAD');
      await page.getByRole('button', { name: retry }).click();
      await isFailed;
      await page.getByRole('alert').getByText(text).waitFor();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: retry }).click();
      await page.getByRole('heading', { level: 1, name: link }).waitFor();
      await page.context().close();
    },
  );

  it('loads the words of rarely opened screens with the first of them, in the chosen language', async () => {
    const page = await app.open('/exhibitors', { hasEmptyCache: true });
    await page.getByRole('row').nth(1).waitFor();
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(new URL(request.url()).pathname));
    const wordFiles = (): string[] =>
      addresses.flatMap((address) => /\/((?:rare-)?(?:zh|en))-\w+\.js$/.exec(address)?.[1] ?? []);
    await page.getByRole('link', { name: 'Announcements' }).click();
    await page.getByRole('heading', { level: 1, name: 'Announcements' }).waitFor();
    expect(wordFiles()).toEqual(['rare-en']);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 1, name: '公告' }).waitFor();
    expect(wordFiles().toSorted()).toEqual(['rare-en', 'rare-zh', 'zh']);
    await page.context().close();
  });

  it('loads in the console when the user returns to it with network', async () => {
    const page = await app.open('', { hasEmptyCache: true });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Audit' }).click();
    await page.getByRole('alert').getByText('The screen could not be loaded.').waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'Audit' }).click();
    await page.getByRole('heading', { level: 1, name: 'Audit' }).waitFor();
    await page.context().close();
  });

  it('reloads the console once if the server has other modules', async () => {
    const page = await app.open('', { hasEmptyCache: true });
    await page.getByRole('heading', { level: 1 }).waitFor();
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.route('**/*.js', (route) => route.abort());
    await page.getByRole('link', { name: 'Audit' }).click();
    await page.waitForEvent('load');
    await page.unroute('**/*.js');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Audit' }).waitFor();
    expect(loads).toBe(2);
    await page.context().close();
  });

  itDeep([
    ['zh', '展品', '无法加载此页面。请检查网络。', '重试'],
    ['en', 'Products', 'The screen could not be loaded. Check the network.', 'Try again'],
  ] as const)('shows an error in the portal, and loads on retry: %s', async (language, link, text, retry) => {
    const { accounts, url } = app.server;
    const headers = await accounts.signedIn({
      role: 'EXHIBITOR',
      event: app.fair.event,
      exhibitor: app.fair.acme,
    });
    const page = await app.openAt('/portal', { as: 'NOBODY', language, hasEmptyCache: true });
    const value = headers.authorization?.replace('Bearer ', '') ?? '';
    await page
      .context()
      .addCookies([
        { name: '__Host-vitrine', value, domain: new URL(url).hostname, path: '/', secure: true },
      ]);
    await page.goto(`${url}/portal/entries/${encodeCatalogId('EXHIBITOR', app.fair.acme)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('alert').getByText(text).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: retry }).click();
    await page.getByRole('alert').getByText(text).waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toMatch(/\/products$/);
    await page.context().close();
  });
});
