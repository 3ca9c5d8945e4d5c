import type { BrowserContext } from 'playwright-core';
import { until } from '../../setup/until.js';
import { describeInChromium } from '../chromium.js';
import { KioskPage, KioskServer, VIEWPORT } from './app.js';
import { KioskWire } from './wire.js';

const SERVICE_WORKER = '/kiosk/service-worker.js';
const ENCODER = /^\/kiosk\/assets\/dist-\w+\.js$/;
/** The names of the stored files without their hashes, in order. */
const STORED = `caches.keys().then(async (names) => {
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => url.replace(/.*[/]|-\\w{8}(?=[.])/g, '')).sort();
})`;
const PROGRAM = [
  'barlow-semi-condensed-600.woff2',
  'dist.js',
  'kiosk',
  'kiosk.js',
  'region-names.js',
  'search-index.js',
  'search-worker.js',
  'service-search.js',
  'staff-words.js',
  'styles.css',
];
/** The stored copy is read only when the test releases it. */
const HOLD_COPY = `
  const { digest } = SubtleCrypto.prototype;
  const held = new Promise((resolve) => (globalThis.releaseCopy = resolve));
  SubtleCrypto.prototype.digest = async function (...values) {
    globalThis.isReading = true;
    await held;
    return digest.apply(this, values);
  };`;
const REMOVE_PROGRAM = `(async () => {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
})()`;

describeInChromium('the files of the program of a kiosk', () => {
  let server: KioskServer;
  let wire: KioskWire;
  let context: BrowserContext;

  beforeAll(async () => {
    server = await KioskServer.start();
    wire = await KioskWire.to(server.test.url);
  });
  beforeEach(async () => {
    context = await server.browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
    wire.requested.length = 0;
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await wire.cut();
    await server.close();
  });

  const programFiles = () =>
    wire.requested.filter((path) => /^\/kiosk\/(?:assets|service-worker)/.test(path));

  it('are stored after the first screen of a paired kiosk', async () => {
    const id = await server.pairAtOnce(context);
    const page = await context.newPage();
    await page.goto(`${wire.url}/kiosk`);
    await new KioskPage(page, id, page.url()).isShown();
    await page.evaluate(REMOVE_PROGRAM);
    await page.addInitScript(HOLD_COPY);
    wire.requested.length = 0;
    await page.reload();
    await until(() => page.evaluate('globalThis.isReading === true'));
    expect(wire.requested).not.toContain(SERVICE_WORKER);
    await page.evaluate('releaseCopy()');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    expect(await page.evaluate(STORED)).toEqual(PROGRAM);
  });

  it('are stored after the pairing screen has its own', async () => {
    const release = wire.hold(ENCODER);
    const page = await context.newPage();
    await page.goto(`${wire.url}/kiosk`);
    await page
      .getByRole('region', { name: '配对 / Pairing' })
      .getByText(/[B-Z]{4}-[B-Z]{4}/)
      .waitFor();
    await until(() => programFiles().some((path) => ENCODER.test(path)));
    expect(programFiles().filter((path) => path.endsWith('.js'))).toEqual([
      expect.stringMatching(/\/kiosk-\w+\.js$/),
      expect.stringMatching(/\/staff-words-\w+\.js$/),
      expect.stringMatching(ENCODER),
    ]);
    release();
    await page.getByRole('img', { name: '二维码 / QR code' }).waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    expect(await page.evaluate(STORED)).toEqual(PROGRAM);
  });
});
