import {
  type Catalog,
  type Client,
  MemoryStore,
  syncCatalog,
  trackUsage,
} from '../../../web/client/src/client.js';
import { pairedKiosk } from '../../build/devices.js';
import type { TestCatalog } from '../../setup/catalog.js';
import { until } from '../../setup/until.js';
import type { KioskNetwork } from './kiosk-network.js';
import { PairedKiosks } from './paired-kiosks.js';

const REVOKE =
  'mutation ($input: KioskIdInput!) { revokeKiosk(input: $input) { kiosk { id } errors { code } } }';

describe('a revoked kiosk with the client library', () => {
  let kiosks: PairedKiosks;
  let test: TestCatalog;
  let network: KioskNetwork;

  beforeAll(async () => {
    kiosks = await PairedKiosks.start();
    ({ test } = kiosks);
  });

  afterAll(() => kiosks.close());

  beforeEach(() => {
    network = kiosks.renewNetwork();
  });

  afterEach(() => kiosks.clean());

  const revoke = (kioskId: string) => test.api.data(REVOKE, { input: { kioskId } }, kiosks.organizer);
  const heartbeats = () => network.requested.filter((path) => path === '/kiosks/heartbeat').length;

  /** A kiosk with a copy and a stored token, and a counter of the notifications of its page. */
  async function kioskWithCopy() {
    const { client, id } = await kiosks.kiosk();
    const store = new MemoryStore();
    await store.set('token', client.token);
    const catalog = await syncCatalog(client, { store, follow: false });
    await catalog.sync();
    const page = { notified: 0, onRevoked: () => void (page.notified += 1) };
    return { client, id, store, catalog, page };
  }

  it('deletes all its data', async () => {
    const { client, id, store, catalog, page } = await kioskWithCopy();
    await revoke(id);
    kiosks.beat(client, { catalog, onRevoked: page.onRevoked });
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
  ])('notifies its page once if %s finds the revocation first, and ends its heartbeat', async (_who, ask) => {
    const { client, id, catalog, store, page } = await kioskWithCopy();
    const beats = kiosks.beat(client, { catalog, onRevoked: page.onRevoked });
    await until(async () => (await kiosks.reported(id)).report !== null);
    await revoke(id);
    await expect(ask({ catalog, client })).rejects.toMatchObject({ code: 'KIOSK_REVOKED' });
    await until(() => page.notified > 0);
    expect(await store.get('token')).toBeUndefined();
    const before = heartbeats();
    await beats.beat().catch(() => undefined);
    expect([heartbeats(), page.notified]).toEqual([before, 1]);
  });

  it('notifies its page once if copy and heartbeat find the revocation at the same time', async () => {
    const { client, id, catalog, page } = await kioskWithCopy();
    await revoke(id);
    const beats = kiosks.beat(client, { catalog, onRevoked: page.onRevoked });
    await Promise.allSettled([catalog.sync(), beats.beat(), catalog.sync()]);
    await until(() => page.notified > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.notified).toBe(1);
  });

  it('notifies its page even if the heartbeat starts after the copy found the revocation', async () => {
    const { client, id, catalog, page } = await kioskWithCopy();
    await revoke(id);
    await expect(catalog.sync()).rejects.toMatchObject({ code: 'KIOSK_REVOKED' });
    kiosks.beat(client, { catalog, onRevoked: page.onRevoked });
    await until(() => page.notified > 0);
    expect([heartbeats(), page.notified]).toEqual([0, 1]);
  });

  it('notifies its page even if the store cannot be cleared', async () => {
    const { client, id, catalog, store, page } = await kioskWithCopy();
    store.clear = () => Promise.reject(new Error('The disk is read-only.'));
    await revoke(id);
    kiosks.beat(client, { catalog, onRevoked: page.onRevoked });
    await until(() => page.notified > 0);
    expect(client.token).toBeUndefined();
  });

  it('deletes counts that are not sent yet', async () => {
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

  it('keeps its data if a late response refers to a token that it no longer uses', async () => {
    const { client, id, catalog, page } = await kioskWithCopy();
    const { token } = await pairedKiosk(test.sql, kiosks.event);
    kiosks.beat(client, { catalog, onRevoked: page.onRevoked });
    await until(async () => (await kiosks.reported(id)).report !== null);
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
