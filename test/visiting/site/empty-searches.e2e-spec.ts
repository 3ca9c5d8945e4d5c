import { EmptySearchService } from '../../../src/visiting/site/empty-search/empty-search.service.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { pageOf } from '../../setup/site-page.js';

const REPORT = 'emptySearches { days { count } words(first: 10) { totalCount nodes { words count } } }';

describe('empty searches on the site', () => {
  let test: TestCatalog;
  let event: string;
  let reviewer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'spring', locales: ['en'] });
    reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    await test.rows.exhibitor(event, { name: { en: 'Robots' } });
    await test.settle();
  });
  beforeEach(() => test.sql.query('delete from empty_search'));
  afterAll(() => test.close());

  const search = (query: string, rest = '') =>
    pageOf(`${test.url}/en/spring/search?q=${encodeURIComponent(query)}${rest}`);
  const counter = () => test.app.get(EmptySearchService);
  const report = async () => {
    await counter().write();
    return test.api.ofEvent('spring', REPORT, reviewer);
  };

  it('are counted by their words, even if the page comes from the cache', async () => {
    for (const query of ['Zxqvwkj', 'zxqvwkj', 'zxqvwkj', 'qqqq vvvv']) await search(query);
    expect(await report()).toEqual({
      days: [{ count: 4 }],
      words: {
        totalCount: 2,
        nodes: [
          { words: 'zxqvwkj', count: 3 },
          { words: 'qqqq vvvv', count: 1 },
        ],
      },
    });
  });

  it('exclude searches with a result, for one kind only, or without a text', async () => {
    for (const address of ['robots', '']) await search(address);
    await search('robots', '&kind=product');
    expect(await report()).toEqual({ days: [], words: { totalCount: 0, nodes: [] } });
  });

  it('are counted without words that may be personal', async () => {
    await search('zxqv@example.org');
    expect(await report()).toEqual({ days: [{ count: 1 }], words: { totalCount: 0, nodes: [] } });
  });

  it('are stored with at most 200 different texts a day', async () => {
    for (let number = 0; number < 250; number += 1) {
      counter().record({
        event: 'spring',
        words: `word${String.fromCharCode(97 + (number % 26))} ${number}`,
      });
    }
    await counter().write();
    counter().record({ event: 'spring', words: 'wordb 1' });
    counter().record({ event: 'spring', words: 'something new' });
    const { days, words } = await report();
    expect([days, words.totalCount]).toEqual([[{ count: 252 }], 200]);
    expect(words.nodes[0].count).toBe(2);
  });
});
