import { createHash, randomInt } from 'node:crypto';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import type { Catalog } from '../../../web/client/src/client.js';
import { CatalogCopy } from '../../build/catalog-copy.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { KioskCopies, namesIn } from './kiosk-copies.js';

describe('the copy of a kiosk, after interruptions and faults', () => {
  let test: TestCatalog;
  let copies: KioskCopies;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    copies = await KioskCopies.of(test);
  });

  afterEach(() => copies.close());

  const globalId = (id: string): string => encodeCatalogId('EXHIBITOR', id);

  it('does not request packs again that arrived before an interruption', async () => {
    await copies.exhibitors(24);
    const packs = (await copies.packed()).buckets.filter(({ pack }: Data) => pack).length;
    let passing = 2;
    copies.network.intercept = (path) => {
      if (path.includes('/packs/') && passing-- <= 0) throw new TypeError('terminated');
      return undefined;
    };
    await expect((await copies.open()).sync()).rejects.toMatchObject({ code: 'NETWORK' });
    const before = copies.network.takePacks().slice(0, 2);
    copies.network.intercept = () => undefined;
    const catalog = await copies.open();
    await catalog.sync();
    const after = copies.network.takePacks();
    // Ids are random, so that one of the four buckets may be empty.
    expect(packs).toBeGreaterThan(2);
    expect(after).toHaveLength(packs - before.length);
    expect(before.filter((path) => after.includes(path))).toEqual([]);
    expect(namesIn(catalog)).toHaveLength(24);
  });

  it('replaces a damaged stored pack by one request', async () => {
    await copies.exhibitors(24);
    const { buckets } = await copies.packed();
    await (await copies.open()).sync();
    const { sha256 } = buckets.find(({ pack }: Data) => pack).pack;
    await copies.store.putPack(sha256, new TextEncoder().encode('{"id":'));
    copies.network.takeRequested();
    const catalog = await copies.open();
    expect(namesIn(catalog).length).toBeLessThan(24);
    await catalog.sync();
    expect(copies.network.takePacks()).toEqual([`/sync/v1/packs/${sha256}`]);
    expect(namesIn(catalog)).toHaveLength(24);
    expect(namesIn(await copies.open())).toHaveLength(24);
  });

  it('corrects a bucket that differs from the server by one request', async () => {
    const id = await copies.exhibitor('A');
    await copies.packed();
    await (await copies.open()).sync();
    const state = (await copies.store.readState())!;
    await copies.store.advance(state, [
      { id: globalId(id), type: 'Exhibitor', revision: 1, body: { name: { en: 'Wrong' } } },
    ]);
    copies.network.takeRequested();
    const catalog = await copies.open();
    expect(namesIn(catalog)).toEqual(['Wrong']);
    await catalog.sync();
    expect(copies.network.takePacks()).toHaveLength(1);
    expect(namesIn(catalog)).toEqual(['A']);
    expect(catalog.takeReports()).toEqual([expect.stringContaining('differed from the server')]);
    expect(namesIn(await copies.open())).toEqual(['A']);
  });

  it('rejects an incomplete pack, and requests it once more', async () => {
    await copies.exhibitor('A');
    await copies.packed();
    let isFirst = true;
    copies.network.intercept = (path) => {
      if (!path.includes('/packs/') || !isFirst) return undefined;
      isFirst = false;
      return new Response('{"id":"X"}\n', { headers: { 'content-type': 'application/x-ndjson' } });
    };
    const catalog = await copies.open();
    await catalog.sync();
    expect(namesIn(catalog)).toEqual(['A']);
    const [first, second] = copies.network.takePacks();
    expect(second).toBe(first);
  });

  it('starts again from packs if the server does not keep the changes', async () => {
    const id = await copies.exhibitor('A');
    await copies.exhibitor('B');
    await copies.packed();
    const catalog = await copies.open();
    await catalog.sync();
    copies.network.takeRequested();
    await test.rows.update('exhibitor', id, { published: false });
    await test.settle();
    await copies.packed();
    await test.sql.query('update catalog_revision set changes_since = revision where event_id = $1', [
      copies.event,
    ]);
    await catalog.sync();
    expect(namesIn(catalog)).toEqual(['B']);
    const bucket = createHash('sha256').update(globalId(id)).digest().readUInt16BE(0) % 4;
    expect(copies.network.takePacks().length).toBeLessThanOrEqual(1);
    expect((await copies.store.readState())!.buckets[bucket]!.digest).toBe(
      (await copies.packed()).buckets[bucket].digest,
    );
  });

  it('rejects the login page of a Wi-Fi as a response', async () => {
    await copies.exhibitor('A');
    await copies.packed();
    await (await copies.open()).sync();
    copies.network.intercept = () =>
      new Response('<html>Welcome', { headers: { 'content-type': 'text/html' } });
    const catalog = await copies.open();
    await expect(catalog.sync()).rejects.toMatchObject({ code: 'UNEXPECTED_RESPONSE' });
    expect(namesIn(catalog)).toEqual(['A']);
  });

  it('equals the published catalog after random changes and interruptions', async () => {
    await test.rows.update('event', copies.event, { status: 'ARCHIVED' });
    const copy = new CatalogCopy(copies.slug);
    const ids: string[] = [];
    for (let round = 0; round < 16; round += 1) {
      for (let write = 0; write < randomInt(6); write += 1) await writeOne(ids, round);
      await test.settle();
      if (randomInt(2) === 0) await copies.packed();
      // Sometimes the changes are pruned, as after a long night.
      if (randomInt(4) === 0) {
        await test.sql.query('update catalog_revision set changes_since = revision where event_id = $1', [
          copies.event,
        ]);
      }
      let left = randomInt(5);
      const controller = new AbortController();
      copies.network.intercept = () => {
        if (left-- === 0) controller.abort(new Error('The power is cut.'));
        return undefined;
      };
      // A new program each time, which has only the stored data.
      const catalog = await copies.open();
      await catalog.sync(controller.signal).catch(() => undefined);
      await copy.sync(test.url);
      if (catalog.status.revision === copy.revision) expectSame(catalog, copy);
    }
    copies.network.intercept = () => undefined;
    await copies.packed();
    const catalog = await copies.open();
    await catalog.sync();
    await copy.sync(test.url);
    expect(catalog.status.revision).toBe(copy.revision);
    expectSame(catalog, copy);
    expect(catalog.takeReports()).toEqual([]);
  });

  /** A copy contains the event itself, too. */
  function expectSame(catalog: Catalog, copy: CatalogCopy): void {
    for (const object of copy.objects.values()) expect(catalog.get(object.id)).toEqual(object);
    expect(catalog.list('Exhibitor')).toHaveLength(copy.objects.size - 1);
  }

  async function writeOne(ids: string[], round: number): Promise<void> {
    const id = ids[randomInt(ids.length + 1)];
    if (id === undefined) ids.push(await test.rows.exhibitor(copies.event, { name: { en: `New ${round}` } }));
    else if (randomInt(2) === 0) await test.rows.update('exhibitor', id, { published: randomInt(3) === 0 });
    else await test.rows.update('exhibitor', id, { name: { en: `Renamed ${round} ${randomInt(100)}` } });
  }
});
