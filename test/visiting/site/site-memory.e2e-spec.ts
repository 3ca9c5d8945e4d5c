import { execFileSync } from 'node:child_process';
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { itDeep } from '../../setup/deep.js';
import { endServer, spawnReplica, type SpawnedServer } from '../../setup/server.js';
import { type SiteFair, siteFair, SLUG } from '../../web/site-fair.js';

const REQUESTS = 2000;
const SIMULTANEOUS = 8;
const OTHER_EVENTS = 10;
/** Caches of 16 and 8 MB, and what the server takes for its work. */
const GROWTH_MEGABYTES = 250;

let test: TestCatalog;
let fair: SiteFair;
let server: SpawnedServer;
const agent = new Agent({ keepAlive: true, maxSockets: SIMULTANEOUS });

beforeAll(async () => {
  test = await startTestCatalog();
  fair = await siteFair(test);
  // The start compares the days of all events.
  for (let number = 0; number < OTHER_EVENTS; number += 1) await test.rows.event();
  await test.settle();
  server = await spawnReplica(test.databaseUrl, { CACHE_MB: '16' });
  // What the server keeps for all pages is loaded.
  await requestAll(100, (number) => ({ path: `/en/${SLUG}/?warm=${number}` }));
});

afterAll(async () => {
  agent.destroy();
  await endServer(server);
  await test.close();
});

interface Requested {
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
}

/** Reads a page, and returns its status. */
function read({ path, headers = {} }: Requested): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${server.url}${path}`, { agent, headers: { accept: 'text/html', ...headers } }, (response) => {
      response.resume().once('end', () => {
        resolve(response.statusCode ?? 0);
      });
    })
      .once('error', reject)
      .end();
  });
}

async function requestAll(count: number, requested: (number: number) => Requested): Promise<Set<number>> {
  const statuses = new Set<number>();
  let next = 0;
  const work = async () => {
    while (next < count) statuses.add(await read(requested(next++)));
  };
  await Promise.all(Array.from({ length: SIMULTANEOUS }, work));
  return statuses;
}

/** The memory of the server's process in megabytes. */
function memory(): number {
  const pid = String(server.process.pid);
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' })) / 1024;
}

const KINDS: readonly [
  name: string,
  requested: (number: number) => Requested,
  statuses: readonly number[],
][] = [
  ['the start with a query', (number) => ({ path: `/?a=${number}` }), [302]],
  ['the start with other hosts', (number) => ({ path: '/', headers: { host: `h${number}.example` } }), [302]],
  [
    'the start with other languages',
    (number) => ({ path: '/', headers: { 'accept-language': `en;q=0.${number}` } }),
    [302],
  ],
  [
    'the page of an event',
    (number) => ({ path: `/en/${SLUG}/`, headers: { host: `h${number}.example` } }),
    [200],
  ],
  ['a list with filters', (number) => ({ path: `/en/${SLUG}/exhibitors?q=robot${number}` }), [200]],
  [
    'the programme',
    (number) => ({ path: `/zh/${SLUG}/programme`, headers: { host: `h${number}.example` } }),
    [200],
  ],
  ['searches', (number) => ({ path: `/zh/${SLUG}/search?q=${number}` }), [200]],
  ['unknown pages', (number) => ({ path: `/en/${SLUG}/none-${number}` }), [404]],
  ['unknown languages', (number) => ({ path: `/aa-${number}/${SLUG}/` }), [400, 404]],
  ['links of codes', (number) => ({ path: `/x/${idOf('acme')}?l=en&a=${number}` }), [302]],
  ['site maps', (number) => ({ path: `/sitemap.xml?a=${number}` }), [200]],
];

function idOf(name: 'acme'): string {
  return encodeCatalogId('EXHIBITOR', fair[name]);
}

itDeep(KINDS)(
  '2,000 different addresses of %s take a bounded memory',
  async (_, requested, statuses) => {
    const before = memory();
    expect(await requestAll(REQUESTS, requested)).toEqual(new Set(statuses));
    expect(memory() - before).toBeLessThan(GROWTH_MEGABYTES);
  },
  180_000,
);
