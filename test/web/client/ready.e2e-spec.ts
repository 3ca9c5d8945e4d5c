import { NetworkError, RevokedError } from '../../../web/client/src/client.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { until } from '../../setup/until.js';
import { KioskCopies, namesIn } from './kiosk-copies.js';

describe('a copy is ready', () => {
  let test: TestCatalog;
  let copies: KioskCopies;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    copies = await KioskCopies.of(test);
    await copies.exhibitor('A');
    await copies.packed();
  });

  afterEach(() => copies.close());

  it.each([true, false])('after the first complete copy, if `follow` is %s', async (follow) => {
    const catalog = await copies.open({ follow });
    expect(catalog.status.isReady).toBe(false);
    await catalog.ready();
    expect(namesIn(catalog)).toEqual(['A']);
  });

  it('after the one synchronization of the follower', async () => {
    const catalog = await copies.open({ follow: true });
    await catalog.ready();
    const manifests = copies.network.requested.filter((path) => path.endsWith('/manifest'));
    expect(manifests).toHaveLength(1);
  });

  it('at once with a stored copy, without a network', async () => {
    await (await copies.open()).ready();
    copies.network.isDown = true;
    copies.network.takeRequested();
    const catalog = await copies.open();
    await catalog.ready();
    expect(namesIn(catalog)).toEqual(['A']);
    expect(copies.network.takeRequested()).toEqual([]);
  });

  it('later, after a rejection without a network, because the copy continues to retry', async () => {
    copies.network.isDown = true;
    const catalog = await copies.open({ follow: true });
    await expect(catalog.ready()).rejects.toThrow(NetworkError);
    copies.network.isDown = false;
    await until(() => catalog.status.isReady);
    await catalog.ready();
    expect(namesIn(catalog)).toEqual(['A']);
  });

  it('never for a program that is too old', async () => {
    const manifest = await copies.packed();
    copies.network.intercept = () => Response.json({ ...manifest, minSdk: 2 });
    const catalog = await copies.open();
    await expect(catalog.ready()).rejects.toMatchObject({ code: 'UPDATE_REQUIRED' });
  });

  it('never after a revocation', async () => {
    const catalog = await copies.open();
    await catalog.wipe();
    await expect(catalog.ready()).rejects.toThrow(RevokedError);
  });
});
