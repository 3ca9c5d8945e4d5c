import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import {
  type Client,
  createClient,
  enrolDevice,
  type Heartbeat,
  type HeartbeatOptions,
  MemoryStore,
  pairDevice,
  syncCatalog,
  trackUsage,
} from '../../../web/client/src/client.js';
import { Devices } from '../../build/devices.js';
import { inHours } from '../../build/times.js';
import type { TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { until } from '../../setup/until.js';
import type { KioskNetwork } from './kiosk-network.js';
import { PairedKiosks } from './paired-kiosks.js';

const COMMAND = `mutation ($input: SendKioskCommandInput!) {
  sendKioskCommand(input: $input) { kiosk { id } errors { code } }
}`;
const KEY = `mutation ($input: CreateKioskEnrolmentKeyInput!) {
  createKioskEnrolmentKey(input: $input) { key errors { code path } }
}`;
describe('a kiosk with the client library', () => {
  let kiosks: PairedKiosks;
  let test: TestCatalog;
  let organizer: Headers;
  let network: KioskNetwork;

  beforeAll(async () => {
    kiosks = await PairedKiosks.start();
    ({ test, organizer } = kiosks);
  });

  afterAll(() => kiosks.close());

  beforeEach(() => {
    network = kiosks.renewNetwork();
  });

  afterEach(() => kiosks.clean());

  const connect = (token?: string): Client => kiosks.connect(token);
  const kiosk = () => kiosks.kiosk();
  const beat = (client: Client, options: HeartbeatOptions): Heartbeat => kiosks.beat(client, options);
  const command = (kioskId: string, kind: string, message?: string) =>
    test.api.data(COMMAND, { input: { kioskId, kind, message } }, organizer);
  const reported = (id: string) => kiosks.reported(id);

  it('is paired when staff approve it, and sends its token from then on', async () => {
    const client = connect();
    const devices = new Devices({ ...test }, kiosks.event, organizer);
    let shown = '';
    const paired = await pairDevice(client, {
      device: { appVersion: '1.2.3' },
      show: ({ userCode }) => {
        shown = userCode;
        void devices.approve(userCode, { name: 'West gate', heading: 270 });
      },
    });
    expect(shown).toMatch(/^[B-Z]{4}-[B-Z]{4}$/);
    expect(paired.configuration).toMatchObject({
      name: 'West gate',
      heading: 270,
      event: { slug: 'spring' },
    });
    expect(client.token).toBe(paired.token);
    await beat(client, {}).beat();
  });

  it('is registered at once by an enrolment key', async () => {
    const input = {
      eventId: encodeCatalogId('EVENT', kiosks.event),
      name: 'Fleet',
      devices: 1,
      expiresAt: inHours(1),
    };
    const { key } = (await test.api.data(KEY, { input }, organizer)).createKioskEnrolmentKey;
    const client = connect();
    const { configuration } = await enrolDevice(client, key as string, 'Hall 1');
    expect(configuration.name).toBe('Hall 1');
    await expect(enrolDevice(connect(), key as string)).rejects.toMatchObject({ name: 'ApiError' });
  });

  it('reports its copy and its errors, and receives its configuration', async () => {
    const { client, id } = await kiosk();
    const catalog = await syncCatalog(client, { store: new MemoryStore(), follow: false });
    await catalog.sync();
    const configurations: string[] = [];
    const beats = beat(client, {
      catalog,
      device: { appVersion: '2.0.0' },
      onConfiguration: ({ name }) => configurations.push(name),
    });
    beats.report('The printer is out of paper.');
    await beats.beat();
    expect((await reported(id)).report).toMatchObject({
      appVersion: '2.0.0',
      revision: catalog.status.revision,
      errors: [{ message: 'The printer is out of paper.' }],
    });
    expect(configurations).toEqual(['Kiosk']);
  });

  it('executes a command once, and acknowledges it', async () => {
    const { client, id } = await kiosk();
    const shown: (string | null)[] = [];
    await command(id, 'MESSAGE', 'Lunch');
    const beats = beat(client, { commands: { MESSAGE: ({ message }) => shown.push(message) } });
    await until(() => shown.length === 1);
    await beats.beat();
    await until(async () => (await reported(id)).commands.length === 0);
    expect(shown).toEqual(['Lunch']);
  });

  it('acknowledges a reload before it happens, since it cannot do so afterwards', async () => {
    const { client, id } = await kiosk();
    await command(id, 'RELOAD');
    let left: unknown;
    beat(client, { commands: { RELOAD: async () => (left = (await reported(id)).commands) } });
    await until(() => left !== undefined);
    expect(left).toEqual([]);
  });

  it('rotates its token on command, and uses the new one', async () => {
    const { client, id } = await kiosk();
    const before = client.token;
    const kept: string[] = [];
    await command(id, 'ROTATE');
    const beats = beat(client, { onToken: (token) => kept.push(token) });
    await until(() => kept.length === 1);
    expect([client.token, client.token === before]).toEqual([kept[0], false]);
    await beats.beat();
    await expect(beat(connect(before), {}).beat()).rejects.toMatchObject({ status: 401 });
  });

  it('takes the token that another tab has rotated and stored', async () => {
    const { client, id } = await kiosk();
    const other = connect(client.token);
    let stored = client.token;
    const options = { onToken: (token: string) => (stored = token), storedToken: () => stored };
    const first = beat(client, options);
    let isIdle = false;
    const second = beat(other, { ...options, onConfiguration: () => (isIdle = true) });
    // Its first report could receive the command, too.
    await until(() => isIdle);
    await command(id, 'ROTATE');
    await first.beat();
    await first.beat();
    await second.beat();
    expect([client.token, other.token]).toEqual([stored, stored]);
  });

  it('sends two reports again that were refused at the same time, with the stored token', async () => {
    const { client, id } = await kiosk();
    const other = connect(client.token);
    const stored: string[] = [];
    let reads = 0;
    // Each refused report waits here for the other one.
    const storedToken = async (): Promise<string | undefined> => {
      reads += 1;
      await until(() => reads >= 2);
      return stored.at(-1);
    };
    let isIdle = false;
    const reports = beat(other, { storedToken, onConfiguration: () => (isIdle = true) });
    await until(() => isIdle);
    await command(id, 'ROTATE');
    const rotating = beat(client, { onToken: (token) => stored.push(token) });
    await rotating.beat();
    await rotating.beat();
    await Promise.all([reports.beat(), reports.beat()]);
    expect([other.token, reads]).toEqual([stored.at(-1), 2]);
  });

  it('rotates its token once, also if another tab receives the command before the new token is used', async () => {
    const { client, id } = await kiosk();
    const other = connect(client.token);
    const stored = [client.token];
    const options = {
      onToken: (token: string) => stored.push(token),
      storedToken: () => stored.at(-1),
    };
    await command(id, 'ROTATE');
    await beat(client, options).beat();
    await beat(other, options).beat();
    expect(stored).toHaveLength(2);
    expect([client.token, other.token]).toEqual([stored[1], stored[1]]);
  });

  it('keeps its token until the new one is stored', async () => {
    const { client, id } = await kiosk();
    const before = client.token;
    let isFull = true;
    await command(id, 'ROTATE');
    const beats = beat(client, {
      onToken: () => (isFull ? Promise.reject(new Error('The storage is full.')) : undefined),
    });
    await beats.beat();
    await beats.beat();
    expect(client.token).toBe(before);
    const { report } = await reported(id);
    expect(report.errors[0].message).toBe('ROTATE failed: Error: The storage is full.');
    isFull = false;
    // The command is sent again until the token is stored.
    await until(async () => {
      await beats.beat();
      return client.token !== before;
    });
  });

  it('follows the public catalog with a token that the server does not know', async () => {
    const catalog = await syncCatalog(connect('kiosk_live_unknown'), {
      store: new MemoryStore(),
      follow: false,
    });
    await catalog.sync();
    expect(catalog.event()?.body.slug).toBe('spring');
    await expect(beat(connect('kiosk_live_unknown'), {}).beat()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('counts offline usage once, even if responses are lost', async () => {
    const { client } = await kiosk();
    const shown = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(kiosks.event));
    await test.settle();
    const store = new MemoryStore();
    network.isDown = true;
    const first = trackUsage(client, { store, timeZone: 'Asia/Shanghai' });
    for (let count = 0; count < 20; count += 1) first.track('VIEW', shown);
    first.track('SEARCH');
    await expect(first.flush()).rejects.toMatchObject({ code: 'NETWORK' });
    first.stop();
    network.isDown = false;
    // The server counts, but the response does not arrive.
    const { fetch: pass } = network;
    const losing = createClient({
      url: test.url,
      event: 'spring',
      token: client.token!,
      fetch: async (...request) => {
        await pass(...request);
        throw new TypeError('terminated');
      },
    });
    const second = trackUsage(losing, { store, timeZone: 'Asia/Shanghai' });
    await expect(second.flush()).rejects.toMatchObject({ code: 'NETWORK' });
    second.stop();
    const third = trackUsage(client, { store, timeZone: 'Asia/Shanghai' });
    await third.flush();
    await third.flush();
    third.stop();
    const { days } = await test.api.ofEvent('spring', 'kioskUsage { days { kind count } }', organizer);
    expect(days).toEqual(
      expect.arrayContaining([
        { kind: 'VIEW', count: 20 },
        { kind: 'SEARCH', count: 1 },
      ]),
    );
    expect(days).toHaveLength(2);
    expect(network.requested.filter((path) => path === '/kiosks/usage')).toHaveLength(3);
  });
});
