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
describe('a kiosk by the client', () => {
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

  it('is paired by what the staff approve, and signs from then on', async () => {
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

  it('comes in by an enrolment key at once', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const input = {
      eventId: encodeCatalogId('EVENT', kiosks.event),
      name: 'Fleet',
      devices: 1,
      expiresAt: inAnHour,
    };
    const { key } = (await test.api.data(KEY, { input }, organizer)).createKioskEnrolmentKey;
    const client = connect();
    const { configuration } = await enrolDevice(client, key as string, 'Hall 1');
    expect(configuration.name).toBe('Hall 1');
    await expect(enrolDevice(connect(), key as string)).rejects.toMatchObject({ name: 'ApiError' });
  });

  it('reports what it holds and what went wrong, and learns what staff have set', async () => {
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

  it('does what it is told once, and says that it did', async () => {
    const { client, id } = await kiosk();
    const shown: (string | null)[] = [];
    await command(id, 'MESSAGE', 'Lunch');
    const beats = beat(client, { commands: { MESSAGE: ({ message }) => shown.push(message) } });
    await until(() => shown.length === 1);
    await beats.beat();
    await until(async () => (await reported(id)).commands.length === 0);
    expect(shown).toEqual(['Lunch']);
  });

  it('acknowledges a reload before it happens, as it cannot afterwards', async () => {
    const { client, id } = await kiosk();
    await command(id, 'RELOAD');
    let left: unknown;
    beat(client, { commands: { RELOAD: async () => (left = (await reported(id)).commands) } });
    await until(() => left !== undefined);
    expect(left).toEqual([]);
  });

  it('takes another token when it is told to rotate, and goes on with it', async () => {
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

  it('counts once what it gathered without a network, also where answers were lost', async () => {
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
    // The server counts, but the answer does not arrive.
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
