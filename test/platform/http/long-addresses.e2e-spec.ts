import type { FastifyInstance } from 'fastify';
import { changedTexts, troublesOf } from '../../build/hostile-texts.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

/** The maximum length of a text in the address of a request. */
const LENGTH = 12_000;
/** Each place is tested with one in five alphabets. */
const SHARE = 5;
/** The maximum length of each parameter if all are present. */
const SHORT = 550;
/** Parameters that some route reads. */
const PARAMETERS = [
  'after',
  'category',
  'code',
  'day',
  'documentId',
  'epoch',
  'event',
  'extensions',
  'hall',
  'id',
  'limit',
  'locale',
  'page',
  'public',
  'q',
  'query',
  'since',
  'sort',
  'variables',
  'venue',
  'verbose',
];
/** Parts of paths that lead to an existing object. */
const KNOWN: Readonly<Record<string, string>> = { slug: 'fair', language: 'en', kind: 'exhibitors' };

let test: TestCatalog;
let administrator: Headers;
let routes: string[];

beforeAll(async () => {
  test = await startTestCatalog();
  const event = await test.rows.event({ slug: 'fair', locales: ['en', 'zh-Hans'] });
  await test.rows.exhibitor(event);
  await test.settle();
  administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
  routes = readRoutes(test.app.getHttpAdapter().getInstance());
});

afterAll(() => test.close());

describe('a text of 12,000 characters in an address', () => {
  const texts = changedTexts((text) =>
    encodeURIComponent(text)
      .slice(0, LENGTH)
      .replace(/%[\dA-F]?$/, ''),
  );
  const all = Object.entries(texts);
  let turn = 0;
  /** The next share of the alphabets. */
  const someTexts = () => {
    turn += 1;
    return Object.fromEntries(all.filter((_, index) => index % SHARE === turn % SHARE));
  };
  const get = async (path: string, headers: Headers): Promise<number> => {
    const answer = await fetch(test.url + path, { headers: { accept: 'text/html', ...headers } });
    await answer.arrayBuffer();
    return answer.status;
  };

  it('reaches the routes for files, pages and copies', () => {
    const expected = ['/export/:kind.:format', '/events/:slug/jsonld', '/sync/v1/packs/:sha256', '/media/*'];
    expect(routes).toEqual(expect.arrayContaining(expected));
  });

  it('is answered in less than 50 ms as each part of each path', async () => {
    const found: string[] = [];
    for (const route of routes) {
      for (const part of route.match(/:\w+(?:\(.*?\$\))?|\*/g) ?? []) {
        const send = (text: string) => get(pathOf(route, { [part]: text }), administrator);
        const troubles = await troublesOf(test, send, someTexts());
        found.push(...troubles.map((trouble) => `${route} ${part} ${trouble}`));
      }
    }
    expect(found).toEqual([]);
  });

  it('is answered in less than 50 ms as the parameters of each route', async () => {
    const found: string[] = [];
    // A stream does not end.
    for (const route of routes.filter((each) => !each.endsWith('/stream'))) {
      const send = (text: string) => {
        const short = text.slice(0, SHORT).replace(/%[\dA-F]?$/, '');
        return get(`${pathOf(route, {})}?${PARAMETERS.map((name) => `${name}=${short}`).join('&')}`, {});
      };
      const troubles = await troublesOf(test, send, someTexts());
      found.push(...troubles.map((trouble) => `${route} ${trouble}`));
    }
    expect(found).toEqual([]);
  });
});

/** The path of a route with these texts as its parts. */
function pathOf(route: string, given: Readonly<Record<string, string>>): string {
  return route.replace(/:(\w+)(?:\(.*?\$\))?|\*/g, (part, name: string | undefined) => {
    return given[part] ?? KNOWN[name ?? ''] ?? 'x';
  });
}

/** The routes for GET: Fastify lists them as a tree. */
function readRoutes(fastify: FastifyInstance): string[] {
  const found: string[] = [];
  const above: string[] = [];
  for (const line of fastify.printRoutes().split('\n')) {
    const [, indent = '', label = ''] = /^(.*?)[├└]── (.*)$/.exec(line) ?? [];
    const [, part = '', methods = ''] = /^(.*?)(?: \(([A-Z, ]+)\))?$/.exec(label) ?? [];
    const depth = indent.length / 4;
    above.length = depth;
    above.push(part === '(empty root node)' ? '' : (part.split('|:', 1)[0] ?? ''));
    if (methods.split(', ').includes('GET')) found.push(above.join(''));
  }
  return found;
}
