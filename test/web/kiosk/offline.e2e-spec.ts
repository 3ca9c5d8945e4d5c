import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { Devices } from '../../build/devices.js';
import type { Headers } from '../../setup/graphql.js';
import { until } from '../../setup/until.js';
import { describeInChromium, openProfile } from '../chromium.js';
import { KioskPage, KioskServer, VIEWPORT } from './app.js';
import { KioskWire } from './wire.js';

const SERVICE_WORKER = path.resolve(import.meta.dirname, '../../../web/kiosk/dist/service-worker.js');
const EXHIBITORS = 300;
const COMMAND =
  'mutation ($input: SendKioskCommandInput!) { sendKioskCommand(input: $input) { errors { code } } }';
const REVOKE = 'mutation ($id: ID!) { revokeKiosk(input: { kioskId: $id }) { errors { code } } }';
const REPORTS =
  '{ event(slug: "kiosk-fair") { kiosks(first: 9) { nodes { id name report { appVersion revision } } } } }';

/** One kiosk from its pairing to its revocation: each test continues with the state of the previous one. */
describeInChromium('a kiosk from its pairing to its revocation', () => {
  let server: KioskServer;
  let wire: KioskWire;
  let organizer: Headers;
  let profile: string;
  let context: BrowserContext;
  let kiosk: KioskPage;
  let id: string;

  beforeAll(async () => {
    server = await KioskServer.start();
    organizer = await server.test.accounts.signedIn({ role: 'ORGANIZER', event: server.fair.event });
    wire = await KioskWire.to(server.test.url);
    profile = await mkdtemp(path.join(tmpdir(), 'vitrine-kiosk-app-'));
    await openKiosk();
  });

  afterAll(async () => {
    await context.close();
    await wire.cut().catch(() => undefined);
    await server.close();
    await rm(profile, { recursive: true, force: true });
  });

  async function openKiosk(): Promise<void> {
    context = await openProfile(profile, { viewport: VIEWPORT, hasTouch: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    kiosk = new KioskPage(page, id, `${wire.url}/kiosk`);
    await page.goto(`${wire.url}/kiosk`);
  }

  const report = async () => {
    const { event } = await server.test.api.data(REPORTS, {}, organizer);
    return event.kiosks.nodes.find((node: { id: string }) => node.id === id)?.report;
  };

  /** A command without acknowledgement is sent again, and its notice would cover the screens of later tests. */
  const acknowledged = (kind: string) =>
    until(async () => {
      const { rows } = await server.test.sql.query(
        'select bool_and(acknowledged_at is not null) as done from kiosk_command where kind = $1',
        [kind],
      );
      return rows[0].done === true;
    });

  it('shows a code, then its first screen without a reload, even after a corrupt pack', async () => {
    const packs = () => wire.requested.filter((requested) => requested.startsWith('/sync/v1/packs/'));
    wire.replace = (requested) =>
      packs().at(-1) === requested && packs().length === 1
        ? { status: 200, type: 'application/x-ndjson', body: '{"id":"X"}\n' }
        : undefined;
    const pairing = kiosk.page.getByRole('region', { name: '配对 / Pairing' });
    const code = /[B-Z]{4}-[B-Z]{4}/;
    await pairing.getByText(code).waitFor();
    const [userCode = ''] = code.exec(await pairing.innerText()) ?? [];
    await kiosk.page.evaluate('globalThis.isSamePage = true');
    const settings = {
      name: 'East gate',
      hallId: server.fair.hallId,
      position: { x: 16, y: 18 },
      heading: 0,
    };
    const approved = await new Devices(server.test, server.fair.event, organizer).approve(userCode, settings);
    id = approved.kiosk.id;
    await kiosk.heading('春季博览会').waitFor();
    expect(await kiosk.page.evaluate('globalThis.isSamePage')).toBe(true);
    // Only the corrupt pack is requested again.
    await until(() =>
      packs()
        .slice(1)
        .includes(packs()[0] ?? ''),
    );
    expect(new Set(packs()).size).toBe(packs().length - 1);
    wire.replace = () => undefined;
  });

  it('reports its version and its revision to staff', async () => {
    await until(async () => (await report())?.revision > 0);
    const version = await kiosk.page.locator('meta[name=version]').getAttribute('content');
    expect((await report()).appVersion).toBe(version);
  });

  it('shows a change while it is open', async () => {
    await kiosk.tap(/^汽车 8/);
    // Two polls are at least 48 s apart, and each wait ends after 30 s.
    await server.test.rows.update('exhibitor', server.fair.car, {
      name: { 'zh-Hans': '重庆新名汽车有限公司' },
    });
    await server.test.settle();
    await kiosk
      .button(/重庆新名汽车/)
      .first()
      .waitFor();
    await server.test.rows.update('exhibitor', server.fair.car, {
      name: { 'zh-Hans': '重庆长安汽车有限公司' },
    });
    await server.test.settle();
    await kiosk.button(/A3 重庆长安汽车/).waitFor();
  });

  it('removes an unpublished exhibitor from its list', async () => {
    const publish = async (published: boolean): Promise<void> => {
      await server.test.rows.update('exhibitor', server.fair.car, { published });
      await server.test.settle();
    };
    await publish(false);
    await kiosk.button(/A3 重庆长安汽车/).waitFor({ state: 'detached' });
    await kiosk.heading('汽车 7').waitFor();
    await publish(true);
    await kiosk.heading('汽车 8').waitFor();
  });

  it('shows its name when staff identify it', async () => {
    const input = { kioskId: id, kind: 'IDENTIFY' };
    await server.test.api.data(COMMAND, { input }, organizer);
    // A kiosk reports at its start, and every 45 s.
    await kiosk.page.reload();
    await kiosk.page.getByRole('status').getByText('East gate').waitFor();
    await acknowledged('IDENTIFY');
    await kiosk.tap('关闭');
    await kiosk.heading('汽车 8').waitFor();
  });

  it('shows a message of staff, and reloads on their command', async () => {
    await server.test.api.data(
      COMMAND,
      { input: { kioskId: id, kind: 'MESSAGE', message: '请到服务台' } },
      organizer,
    );
    await kiosk.page.reload();
    await kiosk.page.getByRole('status').getByText('请到服务台').waitFor();
    await acknowledged('MESSAGE');
    await kiosk.tap('关闭');
    await server.test.api.data(COMMAND, { input: { kioskId: id, kind: 'RELOAD' } }, organizer);
    let loads = 0;
    kiosk.page.on('framenavigated', () => (loads += 1));
    await kiosk.page.reload({ waitUntil: 'commit' });
    await until(() => loads === 2);
    await kiosk.isShown();
    await acknowledged('RELOAD');
    expect(loads).toBe(2);
  });

  it('starts without its server after the browser was closed', async () => {
    await server.fillTo(EXHIBITORS);
    await kiosk.restart();
    await kiosk.button(/^300 展商/).waitFor();
    await kiosk.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await context.close();
    await wire.cut();
    const errors: string[] = [];
    const foreign: string[] = [];
    await openKiosk();
    kiosk.page.on('pageerror', (error) => errors.push(error.message));
    kiosk.page.on('request', (requested) => {
      if (!requested.url().startsWith(wire.url)) foreign.push(requested.url());
    });
    await kiosk.heading('春季博览会').waitFor();
    await kiosk.tap(/^300 展商/);
    await kiosk.heading('展商 300').waitFor();
    const letters = kiosk.page.getByRole('navigation', { name: 'A–Z' });
    await letters.getByRole('button', { name: 'Z', exact: true }).tap();
    await kiosk.page.getByRole('list', { name: '展商' }).getByText('中源装备275厂').waitFor();
    await kiosk.tool('搜索');
    await kiosk.type('cqca');
    await kiosk.tap(/重庆长安汽车/);
    expect(await kiosk.scanned()).toBe(`${wire.url}/x/${server.fair.carId}?l=zh&from=centre.N1@16,18,0`);
    await kiosk.tool('首页');
    expect(await kiosk.page.getByRole('status').innerText()).toMatch(/^更新于 \d\d:\d\d$/);
    expect([errors, foreign]).toEqual([[], []]);
  });

  it('starts at a path below its address, too', async () => {
    await kiosk.page.goto(`${wire.url}/kiosk/`);
    await kiosk.isShown();
  });

  const views = async (): Promise<number> => {
    const { rows } = await server.test.sql.query(
      `select coalesce(sum(count), 0)::int as views from kiosk_usage where kind = 'VIEW'`,
    );
    return rows[0].views;
  };

  it('counts offline views, and sends the counts once', async () => {
    await kiosk.page.clock.install();
    await kiosk.page.goto(`${wire.url}/kiosk`);
    await kiosk.tap(/^机器人 2/);
    await kiosk.tap(/Siemens AG/);
    await kiosk.heading('Siemens AG').waitFor();
    await wire.connect();
    await until(async () => {
      await kiosk.page.clock.runFor(30_000);
      return (await views()) >= 2;
    });
    await kiosk.page.clock.runFor(300_000);
    expect(await views()).toBe(2);
  });

  it('counts in only one of two pages that share a profile', async () => {
    const page = await context.newPage();
    await page.goto(`${wire.url}/kiosk`);
    await page.getByRole('navigation', { name: '工具栏' }).waitFor();
    const counting = async (): Promise<number> => {
      const { held = [] } = await page.evaluate(() => navigator.locks.query());
      return held.filter(({ name = '' }) => name.endsWith(' usage')).length;
    };
    await until(async () => (await counting()) > 0);
    expect(await counting()).toBe(1);
    await page.close();
  });

  it('starts a new version of the program only while no visitor is there', async () => {
    await kiosk.restart();
    let isReloaded = false;
    kiosk.page.once('framenavigated', () => (isReloaded = true));
    const current = await readFile(SERVICE_WORKER, 'utf8');
    const body = current.replace(/"?version"?:"\w+"/, 'version:"next"');
    wire.replace = (requested) =>
      requested.startsWith('/kiosk/service-worker.js')
        ? { status: 200, type: 'text/javascript', body }
        : undefined;
    await kiosk.page.evaluate(
      'navigator.serviceWorker.getRegistration("/kiosk").then((registration) => registration.update()).then(() => true)',
    );
    await until(() =>
      kiosk.page.evaluate(
        'navigator.serviceWorker.getRegistration("/kiosk").then(({ waiting }) => waiting !== null)',
      ),
    );
    await kiosk.tap(/^汽车 8/);
    expect(isReloaded).toBe(false);
    // The page may set its timers later than this process moves its clock. The steps are shorter than the time
    // in which a new page reads its copy.
    await until(async () => {
      if (!isReloaded) await kiosk.page.clock.runFor(2_000).catch(() => undefined);
      return isReloaded;
    });
    await kiosk.isShown();
    await kiosk.tap(/^300 展商/);
    await kiosk.heading('展商 300').waitFor();
  });

  it.each([
    [401, 'UNAUTHENTICATED'],
    [500, 'INTERNAL_SERVER_ERROR'],
  ])('keeps its data after errors of the server: %s', async (status, code) => {
    const body = JSON.stringify({ errors: [{ message: 'No', extensions: { code } }] });
    wire.replace = (requested) =>
      /^\/(sync|kiosks)\//.test(requested) ? { status, type: 'application/json', body } : undefined;
    await kiosk.restart();
    await kiosk.page
      .getByRole('status')
      .getByText(/更新于/)
      .waitFor();
    wire.replace = () => undefined;
    await kiosk.tap(/^300 展商/);
    await kiosk.heading('展商 300').waitFor();
  });

  it('deletes all its data when it is revoked', async () => {
    await server.test.api.data(REVOKE, { id }, organizer);
    await kiosk.page.goto(`${wire.url}/kiosk`);
    await kiosk.page.getByRole('region', { name: '配对 / Pairing' }).waitFor();
    await wire.cut();
    await kiosk.page.reload();
    await kiosk.page.getByRole('region', { name: '配对 / Pairing' }).getByText('正在重试').waitFor();
    await wire.connect();
  });
});
