import { RevisionSource } from '../../platform/graphql/request/revisions.js';
import { PageCache } from './page-cache.js';
import { SitePage } from './site-page.js';

describe('a page that is rendered again', () => {
  const { revisions } = new RevisionSource();

  function rendered(body: string): SitePage {
    return new SitePage({ status: 200, headers: {}, body }, [], undefined);
  }

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
