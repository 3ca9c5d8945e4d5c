import { jest } from '@jest/globals';
import { brotliDecompressSync } from 'node:zlib';
import { until } from '../../../test/setup/until.js';
import { RevisionSource } from '../../platform/graphql/request/revisions.js';
import { PageCache } from './page-cache.js';
import { SitePage } from './site-page.js';

const { revisions } = new RevisionSource();

function rendered(body: string): SitePage {
  return new SitePage({ status: 200, headers: {}, body }, [], undefined);
}

describe('a page that is rendered again', () => {
  it.each([
    ['unchanged content', 'Hall 1', true],
    ['changed content', 'Hall 2', false],
  ])('is compressed again only if its content has changed: %s', (_name, body, isShared) => {
    const cache = new PageCache(1, 0);
    const [first, second] = [rendered('Hall 1'), rendered(body)];
    cache.store('/', first, revisions);
    cache.store('/', second, revisions);
    expect(second.body === first.body).toBe(isShared);
  });
});

describe('a page that depends on the time', () => {
  afterEach(() => jest.useRealTimers());

  it('is rendered again from its expiry on, and if the clock is set back before its rendering', () => {
    jest.useFakeTimers({ now: 5000, doNotFake: ['performance'] });
    const cache = new PageCache(1, 0);
    cache.store(
      '/',
      new SitePage({ status: 200, headers: {}, body: '', expiresAt: 6000 }, [], undefined),
      revisions,
    );
    const isFoundAt = (now: number): boolean => {
      jest.setSystemTime(now);
      return cache.find('/', revisions) !== undefined;
    };
    expect([5000, 5999, 6000, 4000].map(isFoundAt)).toEqual([true, true, false, false]);
  });
});

describe('a page that is served for a long time', () => {
  const text = Array.from(
    { length: 2000 },
    (_, number) => `<li>Hall ${number % 7}, ${number ** 2}</li>`,
  ).join('');
  const sent = async (page: SitePage | undefined): Promise<Buffer> => (await page!.body.in('br')).body;

  it('is compressed to fewer bytes, with the same content', async () => {
    const cache = new PageCache(1, 0, 0);
    cache.store('/', rendered(text), revisions);
    const before = await sent(cache.find('/', revisions));
    let after = before;
    await until(async () => (after = await sent(cache.find('/', revisions))) !== before);
    expect(after.length).toBeLessThan(before.length);
    expect(brotliDecompressSync(after).toString()).toBe(text);
  });

  it('is not recompressed at first', () => {
    const cache = new PageCache(1, 0);
    cache.store('/', rendered(text), revisions);
    expect(cache.find('/', revisions)?.body.isSmallest).toBe(false);
  });
});
