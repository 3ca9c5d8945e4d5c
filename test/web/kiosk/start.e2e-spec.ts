import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { type KioskPage, KioskServer } from './app.js';

/** The state for the next start, after its revision is lowered by a number; undefined while there is none. */
const storedStart = (older: number): string => `new Promise((resolve) => {
  const opening = indexedDB.open('vitrine kiosk');
  opening.onsuccess = () => {
    const values = opening.result.transaction('values', 'readwrite').objectStore('values');
    const reading = values.get('start');
    reading.onsuccess = () => {
      const start = reading.result && JSON.parse(reading.result);
      if (start) values.put(JSON.stringify({ ...start, revision: start.revision - ${older} }), 'start');
      values.transaction.oncomplete = () => {
        opening.result.close();
        resolve(start);
      };
    };
  };
})`;
/** Whether the database exists; undefined if the browser does not respond while it removes databases. */
const hasDatabase = (wanted: string) => `Promise.race([
  indexedDB.databases().then((databases) => databases.some(({ name }) => name === '${wanted}'), () => undefined),
  new Promise((resolve) => setTimeout(resolve, 500)),
])`;
/** The packs of the copy are read, but verified only when the test releases them. */
const HOLD_PACKS = `
  const { digest } = SubtleCrypto.prototype;
  const held = new Promise((resolve) => (globalThis.releasePacks = resolve));
  SubtleCrypto.prototype.digest = async function (...values) {
    globalThis.isReading = true;
    await held;
    return digest.apply(this, values);
  };`;

/** The search index is built only when the test releases it. */
const HOLD_SEARCH = `
  const { postMessage } = Worker.prototype;
  const held = new Promise((resolve) => (globalThis.releaseSearch = resolve));
  Worker.prototype.postMessage = function (...values) {
    void held.then(() => postMessage.apply(this, values));
  };`;

describeInChromium('the start of a kiosk with a stored copy', () => {
  let server: KioskServer;

  beforeAll(async () => {
    server = await KioskServer.start();
  });
  afterAll(() => server.close());

  async function restartedWith(older: number): Promise<KioskPage> {
    const starting = await server.open();
    await until(async () => (await starting.page.evaluate(storedStart(older))) !== undefined);
    await starting.page.addInitScript(HOLD_PACKS);
    await starting.page.reload();
    return starting;
  }

  it('shows the first screen before the copy is read', async () => {
    const starting = await restartedWith(0);
    await starting.tap(/^汽车 8/);
    await starting.page.getByRole('status').getByText('正在打开目录…').waitFor();
    await starting.page.evaluate('releasePacks()');
    await starting.heading('汽车 8').waitFor();
    // The first frame contains the heading, the next ones contain the rows.
    const rows = starting.page.getByRole('list', { name: '展商' }).getByRole('listitem');
    await until(async () => (await rows.count()) === 8);
    await starting.close();
  });

  it('shows the first screen again after a fault of a screen', async () => {
    const started = await server.open();
    const broken = { view: { at: 'list' }, past: [], saved: null };
    await started.page.evaluate((visit) => sessionStorage.setItem('visit', visit), JSON.stringify(broken));
    await started.page.reload();
    await started.heading('春季博览会').waitFor();
    await started.tool('收藏');
    await started.heading('收藏 0').waitFor();
    await started.close();
  });

  it('stores the copy again after the browser has removed its database', async () => {
    const kiosk = await server.open();
    const isStored = (name = 'vitrine kiosk') => kiosk.page.evaluate(hasDatabase(name));
    await until(async () => (await isStored()) === true);
    // The kiosk may store its copy again before the test detects its removal.
    await kiosk.page.evaluate(`void indexedDB.open('other')`);
    await until(async () => (await isStored('other')) === true);
    const devtools = await kiosk.page.context().newCDPSession(kiosk.page);
    const cleared = { origin: new URL(server.test.url).origin, storageTypes: 'indexeddb' };
    await devtools.send('Storage.clearDataForOrigin', cleared);
    await until(async () => (await isStored('other')) === false);
    await server.test.rows.update('exhibitor', server.fair.car, { website: 'https://car.example' });
    await server.test.settle();
    await until(async () => (await isStored()) === true);
    await kiosk.close();
  });

  it('shows nothing that is older than the copy', async () => {
    const starting = await restartedWith(1);
    await until(async () => (await starting.page.evaluate('globalThis.isReading')) === true);
    expect(await starting.page.locator('#kiosk').innerText()).toBe('');
    await starting.page.evaluate('releasePacks()');
    await starting.isShown();
    await starting.close();
  });

  it('shows that a search waits for the catalog', async () => {
    const starting = await server.open();
    await starting.page.addInitScript(HOLD_SEARCH);
    await starting.page.reload();
    await starting.tool('搜索');
    await starting.type('cq');
    await starting.page.locator('main').getByText('正在打开目录…').waitFor();
    await starting.page.evaluate('releaseSearch()');
    await starting.firstHit().getByText('长安').waitFor();
    expect(await starting.page.locator('main').getByText('正在打开目录…').count()).toBe(0);
    await starting.close();
  });
});
