import { encodeCatalogId } from '../../src/catalog/catalog-id.js';
import {
  type Catalog,
  type Client,
  createClient,
  enrolDevice,
  heartbeat,
  type Heartbeat,
  type HeartbeatOptions,
  MemoryStore,
  pairDevice,
  syncCatalog,
  trackUsage,
} from '../../web/client/src/client.js';
import { Devices, pairedKiosk } from '../build/devices.js';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import type { Headers } from '../setup/graphql.js';
import { until } from '../setup/until.js';
import { KioskNetwork } from './kiosk-network.js';

const COMMAND = `mutation ($input: SendKioskCommandInput!) {
  sendKioskCommand(input: $input) { kiosk { id } errors { code } }
}`;
const KEY = `mutation ($input: CreateKioskEnrolmentKeyInput!) {
  createKioskEnrolmentKey(input: $input) { key errors { code path } }
}`;
const REVOKE =
  'mutation ($input: KioskIdInput!) { revokeKiosk(input: $input) { kiosk { id } errors { code } } }';

describe('a kiosk by the client', () => {
  let test: TestCatalog;
  let event: string;
  let organizer: Headers;
  let network: KioskNetwork;
  const beating: Heartbeat[] = [];

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'spring' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
  });

  afterAll(() => test.close());

  beforeEach(() => {
    network = new KioskNetwork();
  });

  afterEach(async () => {
    for (const each of beating.splice(0)) each.stop();
    await test.sql.query('delete from attempt_limit');
    await test.sql.query('delete from kiosk_usage');
  });

  const connect = (token?: string): Client =>
    createClient({
      url: test.url,
      event: 'spring',
      fetch: network.fetch,
      ...(token !== undefined && { token }),
    });

  /** A kiosk that is paired, and its id for staff. */
  async function kiosk(): Promise<{ client: Client; id: string }> {
    const { id, token } = await pairedKiosk(test.sql, event);
    return {
      client: connect(token),
      id: `D${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`,
    };
  }

  function beat(client: Client, options: HeartbeatOptions): Heartbeat {
    const begun = heartbeat(client, options);
    beating.push(begun);
    return begun;
  }

  const command = (kioskId: string, kind: string, message?: string) =>
    test.api.data(COMMAND, { input: { kioskId, kind, message } }, organizer);
  const reported = async (id: string) =>
    (
      await test.api.ofEvent(
        'spring',
        'kiosks(first: 100) { nodes { id report { appVersion revision errors { message } } commands { id } } }',
        organizer,
      )
    ).nodes.find((node: { id: string }) => node.id === id);

  it('is paired by what the staff approve, and signs from then on', async () => {
    const client = connect();
    const devices = new Devices({ ...test }, event, organizer);
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
      eventId: encodeCatalogId('EVENT', event),
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

  describe('that is revoked', () => {
    const revoke = (kioskId: string) => test.api.data(REVOKE, { input: { kioskId } }, organizer);
    const heartbeats = () => network.asked.filter((path) => path === '/kiosks/heartbeat').length;

    /** A kiosk with a copy, its token stored beside it, and how often its page was notified. */
    async function kioskWithCopy() {
      const { client, id } = await kiosk();
      const store = new MemoryStore();
      await store.set('token', client.token);
      const catalog = await syncCatalog(client, { store, follow: false });
      await catalog.sync();
      const page = { notified: 0, onRevoked: () => void (page.notified += 1) };
      return { client, id, store, catalog, page };
    }

    it('forgets everything', async () => {
      const { client, id, store, catalog, page } = await kioskWithCopy();
      await revoke(id);
      beat(client, { catalog, onRevoked: page.onRevoked });
      await until(() => page.notified > 0);
      expect([client.token, await store.get('token'), await store.readState()]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(catalog.event()).toBeUndefined();
    });

    it.each([
      ['its copy', ({ catalog }: { catalog: Catalog; client: Client }) => catalog.sync()],
      ['a query', ({ client }: { catalog: Catalog; client: Client }) => client.query('{ viewer { id } }')],
    ])('notifies its page once where %s learns of it first, and ends its heartbeat', async (_who, ask) => {
      const { client, id, catalog, store, page } = await kioskWithCopy();
      const beats = beat(client, { catalog, onRevoked: page.onRevoked });
      await until(async () => (await reported(id)).report !== null);
      await revoke(id);
      await expect(ask({ catalog, client })).rejects.toMatchObject({ code: 'KIOSK_REVOKED' });
      await until(() => page.notified > 0);
      expect(await store.get('token')).toBeUndefined();
      const before = heartbeats();
      await beats.beat().catch(() => undefined);
      expect([heartbeats(), page.notified]).toEqual([before, 1]);
    });

    it('notifies its page once where its copy and its heartbeat learn of it together', async () => {
      const { client, id, catalog, page } = await kioskWithCopy();
      await revoke(id);
      const beats = beat(client, { catalog, onRevoked: page.onRevoked });
      await Promise.allSettled([catalog.sync(), beats.beat(), catalog.sync()]);
      await until(() => page.notified > 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(page.notified).toBe(1);
    });

    it('notifies its page also where the heartbeat begins after its copy has learned of it', async () => {
      const { client, id, catalog, page } = await kioskWithCopy();
      await revoke(id);
      await expect(catalog.sync()).rejects.toMatchObject({ code: 'KIOSK_REVOKED' });
      beat(client, { catalog, onRevoked: page.onRevoked });
      await until(() => page.notified > 0);
      expect([heartbeats(), page.notified]).toEqual([0, 1]);
    });

    it('notifies its page also where the store cannot be wiped', async () => {
      const { client, id, catalog, store, page } = await kioskWithCopy();
      store.clear = () => Promise.reject(new Error('The disk is read-only.'));
      await revoke(id);
      beat(client, { catalog, onRevoked: page.onRevoked });
      await until(() => page.notified > 0);
      expect(client.token).toBeUndefined();
    });

    it('drops the counts that wait', async () => {
      const { client, id, catalog, store } = await kioskWithCopy();
      const usage = trackUsage(client, { store, timeZone: 'Asia/Shanghai' });
      usage.track('SEARCH');
      await until(async () => (await store.get('usage')) !== undefined);
      await revoke(id);
      await expect(catalog.sync()).rejects.toMatchObject({ code: 'KIOSK_REVOKED' });
      await until(async () => (await store.get('usage')) === undefined);
      usage.track('SEARCH');
      await new Promise((resolve) => setTimeout(resolve, 50));
      usage.stop();
      expect(await store.get('usage')).toBeUndefined();
    });

    it('keeps what it has where an answer to a token that it no longer uses comes late', async () => {
      const { client, id, catalog, page } = await kioskWithCopy();
      const { token } = await pairedKiosk(test.sql, event);
      beat(client, { catalog, onRevoked: page.onRevoked });
      await until(async () => (await reported(id)).report !== null);
      await revoke(id);
      const pass = network.intercept;
      network.intercept = () => {
        client.token = token;
        return undefined;
      };
      await expect(catalog.sync()).rejects.toMatchObject({ code: 'KIOSK_REVOKED' });
      network.intercept = pass;
      await catalog.sync();
      expect([client.token, page.notified, catalog.status.isRevoked]).toEqual([token, 0, false]);
    });
  });

  it('counts once what it gathered without a network, also where answers were lost', async () => {
    const { client } = await kiosk();
    const shown = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(event));
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
    expect(network.asked.filter((path) => path === '/kiosks/usage')).toHaveLength(3);
  });
});
