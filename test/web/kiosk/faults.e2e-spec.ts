import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { type KioskPage, KioskServer } from './app.js';

const SILENT = {
  'the database': `IDBFactory.prototype.open = () => ({});`,
  'its stores': `for (const name of ['get', 'getAll', 'put']) IDBObjectStore.prototype[name] = () => ({});`,
};

describeInChromium('a kiosk with faults and interruptions', () => {
  let server: KioskServer;
  let kiosk: KioskPage;

  beforeAll(async () => {
    server = await KioskServer.start();
    kiosk = await server.open();
    await kiosk.page.clock.install();
  });
  beforeEach(() => kiosk.restart());
  afterAll(() => server.close());

  const revision = (): Promise<number> =>
    kiosk.page.evaluate(`new Promise((resolve) => {
      const opening = indexedDB.open('vitrine kiosk');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('values').objectStore('values').get(' state');
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result.revision);
        };
      };
    })`);
  async function edit(website: string): Promise<void> {
    await server.test.rows.update('exhibitor', server.fair.car, { website });
    await server.test.settle();
  }
  /** Changes the website of an exhibitor, and waits until the kiosk has the change. */
  async function editElsewhere(website: string): Promise<void> {
    const before = await revision();
    await edit(website);
    await until(async () => (await revision()) !== before);
  }

  it.each(Object.entries(SILENT))('starts even if %s does not respond', async (_name, script) => {
    const context = await server.browser.newContext({ serviceWorkers: 'block' });
    await server.pairAtOnce(context);
    const page = await context.newPage();
    await page.clock.install();
    await page.addInitScript(script);
    await page.goto(`${server.test.url}/kiosk`);
    const toolbar = page.getByRole('navigation', { name: '工具栏' });
    await until(async () => {
      await page.clock.runFor(5000);
      return (await toolbar.count()) === 1;
    });
    await context.close();
  });

  it('keeps the drawing of a plan during edits of other data', async () => {
    await kiosk.tool('平面图');
    await kiosk.button('A5, Siemens AG').tap();
    const plan = kiosk.page.locator('.plan-stage svg');
    await until(async () => (await plan.locator('.plan-way.is-drawn').count()) === 1);
    const drawing = await plan.elementHandle();
    await editElsewhere('https://one.example');
    await editElsewhere('https://two.example');
    await kiosk.page.clock.runFor(1000);
    expect(await drawing.evaluate((element) => element.isConnected)).toBe(true);
  });

  it('counts a search once, even if the catalog changes meanwhile', async () => {
    const counted = async (): Promise<number> => {
      const { rows } = await server.test.sql.query(
        `select coalesce(sum(count), 0)::int as count from kiosk_usage where kind = 'SEARCH'`,
      );
      return rows[0].count;
    };
    await kiosk.tool('搜索');
    await kiosk.type('cqca');
    await kiosk.firstHit().getByText('长安').waitFor();
    for (const website of ['https://three.example', 'https://four.example']) {
      await kiosk.page.clock.runFor(2000);
      await editElsewhere(website);
    }
    await kiosk.page.clock.runFor(2000);
    await until(async () => {
      await kiosk.page.clock.runFor(30_000);
      return (await counted()) > 0;
    });
    expect(await counted()).toBe(1);
  });

  it('contacts its server at once when the network returns', async () => {
    const { page } = kiosk;
    const before = await revision();
    await page.context().setOffline(true);
    // Until the next attempt is minutes away.
    for (let minute = 0; minute < 20; minute += 1) {
      await page.clock.runFor(60_000);
      await page.evaluate(() => new Promise((resolve) => queueMicrotask(() => resolve(undefined))));
    }
    await edit('https://five.example');
    const request = page.waitForRequest(/\/sync\//);
    await page.context().setOffline(false);
    await request;
    // The first request may still fail, and later ones follow soon.
    await until(async () => {
      await page.clock.runFor(1000);
      return (await revision()) !== before;
    });
  });
});
