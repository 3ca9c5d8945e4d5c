import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { PackingService } from '../../../src/visiting/sync/packing.service.js';
import type { TestCatalog } from '../../setup/catalog.js';
import { until, untilEqual } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { KioskWire } from '../kiosk/wire.js';
import { SLUG } from '../site-fair.js';
import { SiteInBrowser, violations } from './browser.js';

const BASE = `/en/${SLUG}`;
const PHONE = { viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' } as const;
/** The state of the copy; null without one. */
const STATE = `caches.match('/copy-state').then((response) => response?.json() ?? null)`;

interface State {
  readonly at: number;
  readonly version: string;
  readonly pageBytes: number;
  readonly searchBytes: number;
}

describeInChromium('the site without a network', () => {
  let site: SiteInBrowser;
  let test: TestCatalog;
  let wire: KioskWire;
  let page: Page;
  let context: BrowserContext;

  beforeAll(async () => {
    site = await SiteInBrowser.start();
    ({ test } = site);
    await test.app.get(PackingService).pack(site.fair.event);
  });

  beforeEach(async () => {
    wire = await KioskWire.to(test.url);
    page = await site.open(`${wire.url}/robots.txt`, PHONE);
    context = page.context();
  });

  afterEach(async () => {
    await context.close();
    await wire.cut().catch(() => undefined);
  });

  afterAll(() => site.close());

  const state = () => page.evaluate<State | null>(STATE);
  const line = () => page.getByText(/^No network: copy of \d\d:\d\d/);

  /** Opens a page of the event, and waits until it has renewed the copy. */
  async function visit(path: string): Promise<void> {
    const before = Date.now();
    const isCurrent = async (): Promise<boolean> => ((await state())?.at ?? 0) >= before;
    await open(path);
    // A busy server ends a renewal. The next visit continues it.
    await until(isCurrent, 20_000).catch(() => open(path));
    await until(isCurrent);
  }

  const open = (path: string) => page.goto(`${wire.url}${BASE}${path}`);

  /** Saves the objects of some pages, and waits for the copy. */
  async function saveAndCopy(...paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await open(path);
      await page
        .getByRole('button', { name: /^Save / })
        .first()
        .click();
    }
    await visit('/saved');
    await page.getByText(/^Kept: 0\.\d MB, as of \d\d:\d\d\.$/).waitFor();
  }

  async function manifestTag(): Promise<string | null> {
    return (await fetch(`${test.url}/sync/v1/events/${SLUG}/manifest`)).headers.get('etag');
  }

  /** Changes the catalog, and waits until kiosks and copies can see it. */
  async function change(text: string, ...values: readonly unknown[]): Promise<void> {
    const before = await manifestTag();
    await test.sql.query(text, [...values]);
    await test.settle();
    await test.app.get(PackingService).pack(site.fair.event);
    await until(async () => (await manifestTag()) !== before);
  }

  it('shows saved pages, plans with ways, the programme, and answers of the search', async () => {
    await saveAndCopy('/exhibitors/acme-robots');
    expect((await state())!.pageBytes + (await state())!.searchBytes).toBeLessThan(3_000_000);
    await wire.cut();
    await open('/saved');
    await line().waitFor();
    await page.evaluate(axe.source);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Acme Robots' }).click();
    await page.getByRole('heading', { name: 'Acme Robots' }).waitFor();
    await line().waitFor();
    await open('/map/centre/H1?booth=D2&from=D3#way');
    await line().waitFor();
    await page.getByRole('list', { name: 'The way' }).getByText('You are there').waitFor();
    await page.getByRole('status').getByText(/Acme/).first().waitFor();
    expect(await page.locator('.plan-way').getAttribute('d')).toMatch(/^M\d/);
    await open('/programme?on=2026-11-27&venue=centre');
    await page.getByText('The future of arms').waitFor();
    await open('/search?q=gongsi%2007');
    await page.getByRole('region', { name: 'Results' }).getByRole('link', { name: 'Company 07' }).click();
    // Its page is not in the copy. Its data is.
    await page.getByRole('heading', { name: 'Company 07' }).waitFor();
    await page.getByRole('link', { name: 'Company 07' }).click();
    await page
      .getByRole('status')
      .getByText(/Company 07/)
      .first()
      .waitFor();
    // An object that is saved now is in the list of the copy, too.
    await open('/programme?on=2026-11-27');
    await page.getByRole('button', { name: 'Save The future of arms' }).click();
    await open('/saved');
    await page.getByRole('link', { name: 'The future of arms' }).waitFor();
    await page.getByRole('link', { name: 'Acme Robots' }).waitFor();
    await wire.connect();
    await page.getByRole('link', { name: 'Try again' }).click();
    await line().waitFor({ state: 'detached' });
  });

  it('shows a change, and no withdrawn exhibitor, as soon as the network is back', async () => {
    await saveAndCopy('/exhibitors/acme-robots', '/exhibitors/company-01');
    await wire.cut();
    await open('/exhibitors/company-01');
    await line().waitFor();
    await change(`update exhibitor set published = false where slug = 'company-01'`);
    await change(`update session set title = '{"en": "The past of arms"}' where id = $1`, site.fair.talk);
    await open('/programme?on=2026-11-27');
    await page.getByText('The future of arms').waitFor();
    await line().waitFor();
    await wire.connect();
    // The page listens as soon as its offline script is loaded.
    await until(async () => {
      await page.evaluate(`dispatchEvent(new Event('online'))`).catch(() => undefined);
      return page.getByText('The past of arms').isVisible();
    });
    expect(await line().count()).toBe(0);
    await visit('/saved');
    await wire.cut();
    await open('/programme?on=2026-11-27');
    await page.getByText('The past of arms').waitFor();
    await line().waitFor();
    await open('/exhibitors/company-01');
    await page.getByRole('heading', { name: 'This page is not in the offline copy' }).waitFor();
    await open('/search?q=Company%2001');
    await page.getByText('The offline copy has no such entry.').waitFor();
    await open('/saved');
    await page.getByRole('heading', { name: 'No longer here' }).waitFor();
    await wire.connect();
  });

  it('requests nothing but the revision while the catalog has not changed', async () => {
    await saveAndCopy('/exhibitors/acme-robots');
    wire.requested.length = 0;
    await visit('/about');
    const requests = wire.requested.filter((path) => !path.startsWith('/assets/'));
    expect(requests.filter((path) => !path.endsWith('service-worker.js'))).toEqual([
      `${BASE}/about`,
      `${BASE}/offline.json`,
      `/sync/v1/events/${SLUG}/manifest`,
    ]);
  });

  it('shows the copy while the network does not answer', async () => {
    await saveAndCopy('/exhibitors/acme-robots');
    const release = wire.hold(/\/about$/);
    await open('/about');
    await line().waitFor();
    release();
  });

  it('keeps the files of the deployment before, and copies of four events at most', async () => {
    await saveAndCopy('/exhibitors/acme-robots');
    const hasFile = (address: string) => page.evaluate(async (path) => !!(await caches.match(path)), address);
    const { files } = (await (await fetch(`${test.url}${BASE}/offline.json`)).json()) as { files: string[] };
    const [script = ''] = files.filter((address) => address.includes('/site.'));
    await page.evaluate(async () => {
      for (const event of ['a', 'b', 'c', 'd']) {
        const copy = await caches.open(`vitrine-site /en/${event}/`);
        await copy.put('/copy-state', Response.json({ at: 0 }));
      }
    });
    await page.route('**/offline.json', async (route) => {
      const response = await route.fetch();
      const list = (await response.json()) as { files: string[] };
      const json = { ...list, files: list.files.filter((address) => address !== script) };
      await route.fulfill({ response, json, headers: { ...response.headers(), etag: 'W/"next"' } });
    });
    await visit('/about');
    expect(await hasFile(script)).toBe(true);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(4);
  });

  it('ends by the button, and comes back only by the button', async () => {
    await saveAndCopy('/exhibitors/acme-robots');
    await page.getByRole('button', { name: 'Remove the offline copy' }).click();
    const button = page.getByRole('button', { name: 'Keep for offline' });
    await button.waitFor();
    await untilEqual(() => page.evaluate(async () => (await caches.keys()).length), 0);
    await page.reload();
    await button.waitFor();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    await button.click();
    await page.getByText(/^Kept: /).waitFor();
  });

  it.each([404, 410])('ends if the server answers %s for its list', async (status) => {
    await saveAndCopy('/exhibitors/acme-robots');
    wire.replace = (path) =>
      path.endsWith('/offline.json') ? { status, type: 'text/html', body: '' } : undefined;
    await open('/about');
    await untilEqual(
      () =>
        page.evaluate(async () => [
          (await caches.keys()).length,
          (await navigator.serviceWorker.getRegistrations()).length,
          (await indexedDB.databases()).length,
        ]),
      [0, 0, 0],
    );
  });

  it.each([
    ['without service workers', 'delete Navigator.prototype.serviceWorker'],
    ['without storage', `caches.open = () => Promise.reject(new DOMException('', 'QuotaExceededError'))`],
  ])('changes nothing in a browser %s', async (_name, script) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(script);
    await open('/exhibitors/acme-robots');
    await page
      .getByRole('button', { name: /^Save / })
      .first()
      .click();
    await open('/map/centre/H1?booth=D2');
    await page.getByRole('group', { name: 'Expo Centre Hall 1', exact: true }).waitFor();
    await open('/saved');
    await page.getByRole('link', { name: 'Acme Robots' }).waitFor();
    expect(errors).toEqual([]);
  });
});
