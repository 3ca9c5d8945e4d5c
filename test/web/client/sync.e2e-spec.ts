import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { until } from '../../setup/until.js';
import { KioskCopies, namesIn } from './kiosk-copies.js';

describe('the copy of a kiosk', () => {
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

  it('is built from packs at first, and then contains the published objects', async () => {
    for (const name of ['B', 'A', 'C']) await copies.exhibitor(name);
    await test.rows.exhibitor(copies.event, { name: { en: 'Hidden' }, published: false });
    await test.settle();
    const { revision, epoch } = await copies.packed();
    const catalog = await copies.open();
    expect(catalog.status).toMatchObject({ isReady: false, isOnline: false });
    await catalog.sync();
    expect(namesIn(catalog)).toEqual(['A', 'B', 'C']);
    expect(catalog.status).toMatchObject({ isReady: true, isOnline: true, isStale: false, revision, epoch });
  });

  it('is updated by changes, without a pack', async () => {
    const ids = [await copies.exhibitor('A'), await copies.exhibitor('B')];
    await copies.packed();
    const catalog = await copies.open();
    await catalog.sync();
    copies.network.takePacks();
    const heard: unknown[] = [];
    catalog.subscribe((changed) => heard.push(changed));
    await test.rows.update('exhibitor', ids[0]!, { published: false });
    await copies.exhibitor('C');
    await copies.packed();
    await catalog.sync();
    expect(namesIn(catalog)).toEqual(['B', 'C']);
    expect(copies.network.takePacks()).toEqual([]);
    expect(heard).toEqual([new Set([globalId(ids[0]!), expect.any(String)])]);
  });

  it('needs one conditional request per poll if nothing is new', async () => {
    await copies.exhibitor('A');
    await copies.packed();
    const catalog = await copies.open({ follow: true, pollMs: 50 });
    await until(() => namesIn(catalog).length === 1);
    // The first message of the stream may be handled after the copy is complete.
    await until(() => copies.network.received.some(({ status }) => status === 304));
    copies.network.takeRequested();
    copies.network.received.length = 0;
    await until(() => copies.network.received.length >= 4);
    expect(copies.network.received.filter(({ status, bytes }) => status !== 304 || bytes > 0)).toEqual([]);
    const requested = new Set(copies.network.takeRequested().filter((path) => !path.endsWith('/stream')));
    expect(requested).toEqual(new Set([`/sync/v1/events/${copies.slug}/manifest`]));
    expect(catalog.status.isOnline).toBe(true);
  });

  it('shows a change and a removal by polling without a stream, with few bytes', async () => {
    await copies.exhibitors(24);
    const removed = await copies.exhibitor('Removed');
    await copies.packed();
    copies.network.intercept = (path) => {
      if (path.endsWith('/stream')) throw new TypeError('fetch failed');
      return undefined;
    };
    const catalog = await copies.open({ follow: true, pollMs: 50 });
    await until(() => namesIn(catalog).length === 25);
    copies.network.takeRequested();
    copies.network.received.length = 0;
    await test.rows.update('exhibitor', removed, { published: false });
    await copies.exhibitor('Added');
    await copies.packed();
    await until(() => namesIn(catalog).includes('Added') && !namesIn(catalog).includes('Removed'));
    expect(copies.network.takePacks()).toEqual([]);
    expect(copies.network.received.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(10_000);
  });

  it('can be read from the store while the server is unreachable', async () => {
    await copies.exhibitor('A');
    await copies.packed();
    await (await copies.open()).sync();
    copies.network.isDown = true;
    const catalog = await copies.open();
    expect(namesIn(catalog)).toEqual(['A']);
    await expect(catalog.sync()).rejects.toMatchObject({ code: 'NETWORK' });
    expect(catalog.status).toMatchObject({ isReady: true, isOnline: false, updatedAt: expect.any(Date) });
    expect(namesIn(catalog)).toEqual(['A']);
  });

  it('is not changed if the server requires a newer program', async () => {
    await copies.exhibitor('A');
    const manifest = await copies.packed();
    await (await copies.open()).sync();
    copies.network.intercept = () => Response.json({ ...manifest, revision: 1000, minSdk: 2 });
    const catalog = await copies.open();
    await catalog.sync();
    expect(namesIn(catalog)).toEqual(['A']);
    expect(catalog.status.isUpdateRequired).toBe(true);
  });

  it('is deleted only by KIOSK_REVOKED', async () => {
    await copies.exhibitor('A');
    await copies.packed();
    await (await copies.open()).sync();
    const refused = (status: number, code: string) =>
      Response.json({ errors: [{ message: 'No.', extensions: { code } }] }, { status });
    for (const answer of [() => refused(401, 'UNAUTHENTICATED'), () => refused(500, 'KIOSK_REVOKED')]) {
      copies.network.intercept = answer;
      await (await copies.open()).sync().catch(() => undefined);
      expect(namesIn(await copies.open())).toEqual(['A']);
    }
    copies.network.intercept = () => refused(401, 'KIOSK_REVOKED');
    const catalog = await copies.open();
    await expect(catalog.sync()).rejects.toMatchObject({ code: 'KIOSK_REVOKED' });
    expect(catalog.status).toMatchObject({ isRevoked: true, isReady: false });
    expect(namesIn(await copies.open())).toEqual([]);
  });

  it('shows a change as soon as the stream announces it', async () => {
    await copies.exhibitor('A');
    await copies.packed();
    const catalog = await copies.open({ follow: true });
    await until(
      () =>
        namesIn(catalog).length === 1 && copies.network.requested.some((path) => path.endsWith('/stream')),
    );
    copies.network.takeRequested();
    await copies.exhibitor('B');
    await until(() => namesIn(catalog).length === 2);
    // The first message of the stream may be handled after the copy is complete, too.
    const requested = copies.network.takeRequested().map((path) => /\w+(?=\?)|\w+$/.exec(path)?.[0]);
    expect(new Set(requested)).toEqual(new Set(['changes']));
  });

  it('is confirmed as current at a start, even if the manifest is older than the copy', async () => {
    await copies.exhibitor('A');
    const older = await copies.packed();
    const before = await copies.open();
    await before.sync();
    await copies.exhibitor('B');
    await before.sync();
    const { revision } = before.status;
    expect(revision).toBeGreaterThan(older.revision as number);
    // Times of the server are in whole seconds, so that a copy of this second would not show the confirmation.
    const state = (await copies.store.readState())!;
    const anHourAgo = state.syncedAt - 3_600_000;
    await copies.store.advance({ ...state, syncedAt: anHourAgo }, []);
    copies.network.intercept = (path) => (path.endsWith('/manifest') ? Response.json(older) : undefined);
    const catalog = await copies.open({ follow: true });
    await until(() => Number(catalog.status.updatedAt) > anHourAgo + 1_800_000);
    expect(catalog.status.revision).toBe(revision);
    expect(namesIn(catalog)).toEqual(['A', 'B']);
  });
});
