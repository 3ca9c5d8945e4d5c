import { setTimeout as delay } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { RevisionSource } from '../../platform/graphql/request/revisions.js';
import { PageCache } from './page-cache.js';
import { SitePage } from './site-page.js';

const { revisions } = new RevisionSource();

function rendered(body: string): SitePage {
  return new SitePage({ status: 200, headers: {}, body }, [], undefined);
}

describe('a page that is rendered again', () => {
  it.each([
    ['the same', 'Hall 1', true],
    ['another one', 'Hall 2', false],
  ])('is compressed again only with other content: %s', (_name, body, isShared) => {
    const cache = new PageCache(1, 0);
    const [first, second] = [rendered('Hall 1'), rendered(body)];
    cache.keep('/', first, revisions);
    cache.keep('/', second, revisions);
    expect(second.body === first.body).toBe(isShared);
  });
});

describe('a page that is shown for long', () => {
  const text = Array.from(
    { length: 2000 },
    (_, number) => `<li>Hall ${number % 7}, ${number ** 2}</li>`,
  ).join('');
  const sent = async (page: SitePage | undefined): Promise<Buffer> => (await page!.body.in('br')).body;

  it('is sent in fewer bytes, with the same content', async () => {
    const cache = new PageCache(1, 0, 0);
    cache.keep('/', rendered(text), revisions);
    const before = await sent(cache.find('/', revisions));
    let after = before;
    for (let tries = 0; after === before && tries < 1000; tries += 1) {
      await delay(1);
      after = await sent(cache.find('/', revisions));
    }
    expect(after.length).toBeLessThan(before.length);
    expect(brotliDecompressSync(after).toString()).toBe(text);
  });

  it('costs nothing before', () => {
    const cache = new PageCache(1, 0);
    cache.keep('/', rendered(text), revisions);
    expect(cache.find('/', revisions)?.body.isSmallest).toBe(false);
  });
});
