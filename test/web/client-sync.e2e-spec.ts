import { createHash } from 'node:crypto';
import { PackingService } from '../../src/sync/packing.service.js';
import { encodeCatalogId } from '../../src/catalog/catalog-id.js';
import {
  type Catalog,
  createClient,
  MemoryStore,
  syncCatalog,
  type SyncOptions,
} from '../../web/client/src/client.js';
import { uniqueSlug } from '../build/rows.js';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import type { Data } from '../setup/graphql.js';
import { until } from '../setup/live.js';
import { KioskNetwork } from './kiosk-network.js';

describe("a kiosk's copy by the client", () => {
  let test: TestCatalog;
  let event: string;
  let slug: string;
  let network: KioskNetwork;
  let store: MemoryStore;
  const opened: Catalog[] = [];

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    slug = uniqueSlug('kiosk');
    event = await test.rows.event({ slug });
    await test.settle();
    network = new KioskNetwork();
    store = new MemoryStore();
  });

  afterEach(() => {
    for (const catalog of opened.splice(0)) catalog.stop();
  });

  async function open(options: SyncOptions = {}): Promise<Catalog> {
    const client = createClient({ url: test.url, event: slug, fetch: network.fetch, locale: 'en' });
    const catalog = await syncCatalog(client, { store, follow: false, ...options });
    opened.push(catalog);
    return catalog;
  }

  async function exhibitor(name: string): Promise<string> {
    const id = await test.rows.exhibitor(event, { name: { en: name } });
    await test.settle();
    return id;
  }

  /** The newest manifest, after the second in which a process may believe an older one. */
  async function packed(): Promise<Data> {
    await test.app.get(PackingService).pack(event);
    const revision = (await test.api.ofEvent(slug, 'revision')) as number;
    let manifest: Data;
    await until(async () => {
      manifest = await (await fetch(`${test.url}/sync/v1/events/${slug}/manifest`)).json();
      return manifest.revision === revision;
    });
    return manifest;
  }

  const names = (catalog: Catalog): string[] =>
    catalog.list('Exhibitor').map(({ body }) => catalog.text(body.name));
  const globalId = (id: string): string => encodeCatalogId('EXHIBITOR', id);

  it('is made of packs at first, and then has what is published', async () => {
    for (const name of ['B', 'A', 'C']) await exhibitor(name);
    await test.rows.exhibitor(event, { name: { en: 'Hidden' }, published: false });
    await test.settle();
    const { revision, epoch } = await packed();
    const catalog = await open();
    expect(catalog.status).toMatchObject({ isReady: false, isOnline: false });
    await catalog.sync();
    expect(names(catalog)).toEqual(['A', 'B', 'C']);
    expect(catalog.status).toMatchObject({ isReady: true, isOnline: true, isStale: false, revision, epoch });
  });

  it('is followed by changes, without a pack', async () => {
    const ids = [await exhibitor('A'), await exhibitor('B')];
    await packed();
    const catalog = await open();
    await catalog.sync();
    network.takePacks();
    const heard: unknown[] = [];
    catalog.subscribe((changed) => heard.push(changed));
    await test.rows.update('exhibitor', ids[0]!, { published: false });
    await exhibitor('C');
    await packed();
    await catalog.sync();
    expect(names(catalog)).toEqual(['B', 'C']);
    expect(network.takePacks()).toEqual([]);
    expect(heard).toEqual([new Set([globalId(ids[0]!), expect.any(String)])]);
  });

  it('costs one conditional request where nothing is new', async () => {
    await exhibitor('A');
    await packed();
    const catalog = await open({ follow: true, pollMs: 50 });
    await until(() => names(catalog).length === 1);
    network.takeAsked();
    await until(() => network.asked.length >= 4);
    const asked = new Set(network.takeAsked().filter((path) => !path.endsWith('/stream')));
    expect(asked).toEqual(new Set([`/sync/v1/events/${slug}/manifest`]));
    expect(catalog.status.isOnline).toBe(true);
  });

  it('goes on from what is stored, with the server away', async () => {
    await exhibitor('A');
    await packed();
    await (await open()).sync();
    network.isDown = true;
    const catalog = await open();
    expect(names(catalog)).toEqual(['A']);
    await expect(catalog.sync()).rejects.toMatchObject({ code: 'NETWORK' });
    expect(catalog.status).toMatchObject({ isReady: true, isOnline: false, updatedAt: expect.any(Date) });
    expect(names(catalog)).toEqual(['A']);
  });

  it('does not ask again for packs that arrived before it was broken off', async () => {
    for (let count = 0; count < 24; count += 1) await exhibitor(`Exhibitor ${count}`);
    const packs = (await packed()).buckets.filter(({ pack }: Data) => pack).length;
    let passing = 2;
    network.intercept = (path) => {
      if (path.includes('/packs/') && passing-- <= 0) throw new TypeError('terminated');
      return undefined;
    };
    await expect((await open()).sync()).rejects.toMatchObject({ code: 'NETWORK' });
    const before = network.takePacks().slice(0, 2);
    network.intercept = () => undefined;
    const catalog = await open();
    await catalog.sync();
    const after = network.takePacks();
    expect(packs).toBe(4);
    expect(after).toHaveLength(2);
    expect(before.filter((path) => after.includes(path))).toEqual([]);
    expect(names(catalog)).toHaveLength(24);
  });

  it('has a stored pack that is damaged mended by one request', async () => {
    for (let count = 0; count < 24; count += 1) await exhibitor(`Exhibitor ${count}`);
    const { buckets } = await packed();
    await (await open()).sync();
    const { sha256 } = buckets.find(({ pack }: Data) => pack).pack;
    await store.putPack(sha256, new TextEncoder().encode('{"id":'));
    network.takeAsked();
    const catalog = await open();
    expect(names(catalog).length).toBeLessThan(24);
    await catalog.sync();
    expect(network.takePacks()).toEqual([`/sync/v1/packs/${sha256}`]);
    expect(names(catalog)).toHaveLength(24);
    expect(names(await open())).toHaveLength(24);
  });

  it('has a bucket that differs mended by one request', async () => {
    const id = await exhibitor('A');
    await packed();
    await (await open()).sync();
    const state = (await store.readState())!;
    await store.advance(state, [
      { id: globalId(id), type: 'Exhibitor', revision: 1, body: { name: { en: 'Wrong' } } },
    ]);
    network.takeAsked();
    const catalog = await open();
    expect(names(catalog)).toEqual(['Wrong']);
    await catalog.sync();
    expect(network.takePacks()).toHaveLength(1);
    expect(names(catalog)).toEqual(['A']);
    expect(catalog.takeReports()).toEqual([expect.stringContaining('was not as the server has it')]);
    expect(names(await open())).toEqual(['A']);
  });

  it('takes no pack that did not arrive whole, and asks once more', async () => {
    await exhibitor('A');
    await packed();
    let isFirst = true;
    network.intercept = (path) => {
      if (!path.includes('/packs/') || !isFirst) return undefined;
      isFirst = false;
      return new Response('{"id":"X"}\n', { headers: { 'content-type': 'application/x-ndjson' } });
    };
    const catalog = await open();
    await catalog.sync();
    expect(names(catalog)).toEqual(['A']);
    const [first, second] = network.takePacks();
    expect(second).toBe(first);
  });

  it('is made of packs anew where the server does not keep the changes', async () => {
    const id = await exhibitor('A');
    await exhibitor('B');
    await packed();
    const catalog = await open();
    await catalog.sync();
    network.takeAsked();
    await test.rows.update('exhibitor', id, { published: false });
    await test.settle();
    await packed();
    await test.sql.query('update catalog_revision set changes_since = revision where event_id = $1', [event]);
    await catalog.sync();
    expect(names(catalog)).toEqual(['B']);
    const bucket = createHash('sha256').update(globalId(id)).digest().readUInt16BE(0) % 4;
    expect(network.takePacks().length).toBeLessThanOrEqual(1);
    expect((await store.readState())!.buckets[bucket]!.digest).toBe((await packed()).buckets[bucket].digest);
  });

  it('does not take the login page of a Wi-Fi for an answer', async () => {
    await exhibitor('A');
    await packed();
    await (await open()).sync();
    network.intercept = () => new Response('<html>Welcome', { headers: { 'content-type': 'text/html' } });
    const catalog = await open();
    await expect(catalog.sync()).rejects.toMatchObject({ code: 'UNEXPECTED_RESPONSE' });
    expect(names(catalog)).toEqual(['A']);
  });

  it('stays as it is where the server wants a newer program', async () => {
    await exhibitor('A');
    const manifest = await packed();
    await (await open()).sync();
    network.intercept = () => Response.json({ ...manifest, revision: 1000, minSdk: 2 });
    const catalog = await open();
    await catalog.sync();
    expect(names(catalog)).toEqual(['A']);
    expect(catalog.status.isUpdateRequired).toBe(true);
  });

  it('is wiped by KIOSK_REVOKED alone', async () => {
    await exhibitor('A');
    await packed();
    await (await open()).sync();
    const refused = (status: number, code: string) =>
      Response.json({ errors: [{ message: 'No.', extensions: { code } }] }, { status });
    for (const answer of [() => refused(401, 'UNAUTHENTICATED'), () => refused(500, 'KIOSK_REVOKED')]) {
      network.intercept = answer;
      await (await open()).sync().catch(() => undefined);
      expect(names(await open())).toEqual(['A']);
    }
    network.intercept = () => refused(401, 'KIOSK_REVOKED');
    const catalog = await open();
    await expect(catalog.sync()).rejects.toMatchObject({ code: 'KIOSK_REVOKED' });
    expect(catalog.status).toMatchObject({ isRevoked: true, isReady: false });
    expect(names(await open())).toEqual([]);
  });

  it('shows a change as soon as the server hints at it', async () => {
    await exhibitor('A');
    await packed();
    const catalog = await open({ follow: true });
    await until(() => names(catalog).length === 1 && network.asked.some((path) => path.endsWith('/stream')));
    network.takeAsked();
    await exhibitor('B');
    await until(() => names(catalog).length === 2);
    expect(network.takeAsked()).toEqual([expect.stringContaining('/changes?')]);
  });
});
