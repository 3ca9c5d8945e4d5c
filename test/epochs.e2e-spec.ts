import pg from 'pg';
import { CatalogCopy } from './build/catalog-copy.js';
import { Rows, uniqueSlug } from './build/rows.js';
import { vitrine } from './setup/cli.js';
import {
  copyDatabase,
  createTestDatabase,
  replaceDatabase,
  type TestDatabase,
  withholdFunction,
} from './setup/database.js';
import { GraphqlClient } from './setup/graphql.js';
import { bySocket, until } from './setup/live.js';
import { type Replica, startReplica } from './setup/replica.js';
import { type SpawnedServer, spawnServer } from './setup/server.js';

const CHANGES = `query ($event: String!, $since: Int!, $epoch: String) {
  catalogChanges(event: $event, since: $since, epoch: $epoch) { epoch revision } }`;
const CHANGED = `subscription ($event: String!, $since: Int, $epoch: String) {
  catalogChanged(event: $event, since: $since, epoch: $epoch) { revision } }`;

describe('the epoch of an event', () => {
  let database: TestDatabase;
  let slug: string;
  let copy: CatalogCopy;

  beforeEach(async () => {
    database = await createTestDatabase();
    slug = uniqueSlug('restored');
    copy = new CatalogCopy(slug);
    await addEvent(database.url, slug);
    await withReplica(database.url, async ({ url }) => {
      await until(async () => (await new GraphqlClient(url).ofEvent(slug, 'revision')) === 1);
      await copy.sync(url);
    });
  });

  afterEach(() => database.drop());

  async function epochIn(url: string): Promise<string> {
    const api = new GraphqlClient(url);
    const since = (await api.ofEvent(slug, 'revision')) as number;
    return (await api.data(CHANGES, { event: slug, since })).catalogChanges.epoch as string;
  }

  async function withRestored(work: (url: string) => Promise<void>): Promise<void> {
    const restored = await copyDatabase(database.url);
    await withReplica(restored.url, ({ url }) => work(url));
    await restored.drop();
  }

  it('stays the same when a server is started again', async () => {
    expect(await withReplica(database.url, ({ url }) => epochIn(url))).toBe(copy.epoch);
  });

  it('is another one in a restored database, where copies start anew and fetch only packs that differ', async () => {
    const { epoch } = copy;
    await withRestored(async (url) => {
      const answer = await fetch(`${url}/sync/v1/events/${slug}/changes?epoch=${epoch}&since=1`);
      expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([
        410,
        'SNAPSHOT_REQUIRED',
      ]);
      const asked = copy.asked.length;
      await until(async () => {
        await copy.sync(url);
        return copy.epoch !== epoch;
      }, 20_000);
      expect([copy.epoch, copy.differing]).toEqual([await epochIn(url), []]);
      expect(copy.asked.slice(asked).filter((path) => path.includes('/packs/'))).toEqual([]);
    });
  });

  it('is another one there for those who ask GraphQL, too', async () => {
    const variables = { event: slug, since: 1, epoch: copy.epoch };
    await withRestored(async (url) => {
      const api = new GraphqlClient(url);
      expect(await api.refusal(CHANGES, variables)).toMatch(/^SNAPSHOT_REQUIRED/);
      const { told, ended } = bySocket(url, CHANGED, variables);
      await ended;
      expect(told[0]!.errors![0].extensions.code).toBe('SNAPSHOT_REQUIRED');
    });
  });

  it('is another one there, and older changes are not told, whether or not the caller names it', async () => {
    await withRestored(async (url) => {
      const refusal = await new GraphqlClient(url).refusal(CHANGES, { event: slug, since: 0 });
      expect(refusal).toMatch(/^SNAPSHOT_REQUIRED/);
    });
  });

  it('is another one there, also where the server does not tell everything about itself', async () => {
    await withholdFunction(database.url, 'pg_control_system()');
    await withholdFunction(database.url, 'pg_current_wal_insert_lsn()');
    const poorer = await withReplica(database.url, ({ url }) => epochIn(url));
    expect(await withReplica(database.url, ({ url }) => epochIn(url))).toBe(poorer);
    await withRestored(async (url) => {
      expect(await epochIn(url)).not.toBe(poorer);
    });
  });

  it('is one new epoch, also where two servers start on a restored database at the same time', async () => {
    const restored = await copyDatabase(database.url);
    const replicas = await Promise.all([startReplica(restored.url), startReplica(restored.url)]);
    const first = await Promise.all(replicas.map(({ url }) => epochIn(url)));
    for (const replica of replicas) await replica.close();
    const later = await withReplica(restored.url, ({ url }) => epochIn(url));
    expect(later).not.toBe(copy.epoch);
    expect(first).toEqual([later, later]);
    await restored.drop();
  });

  it('is another one where the database is replaced under a server, which ends so that it forgets the old one', async () => {
    const server = await start(database.url);
    expect(await epochIn(server.url)).toBe(copy.epoch);
    await replaceDatabase(database.url);
    expect(await server.ended).toBe(1);
    expect(await withReplica(database.url, ({ url }) => epochIn(url))).not.toBe(copy.epoch);
  });

  it('is made anew by a command, for one event or for all', async () => {
    const other = uniqueSlug('restored');
    await addEvent(database.url, other);
    const run = (words: string) => vitrine(`catalog epoch ${words}`, { DATABASE_URL: database.url });
    const epochs = async (words: string): Promise<Map<string, string>> => {
      const lines = (await run(words)).output.trim().split('\n');
      return new Map(lines.map((line) => line.split(' ') as [string, string]));
    };
    await withReplica(database.url, ({ url }) =>
      until(async () => (await new GraphqlClient(url).ofEvent(other, 'revision')) === 1),
    );
    const before = await epochs('');
    const one = await epochs(`--new --event ${slug}`);
    expect([before.get(slug), [...one.keys()]]).toEqual([copy.epoch, [slug]]);
    expect(one.get(slug)).not.toBe(copy.epoch);
    const after = await epochs('');
    expect([after.get(slug), after.get(other)]).toEqual([one.get(slug), before.get(other)]);
    const all = await epochs('--new');
    expect([...all].filter(([name, epoch]) => epoch === after.get(name))).toEqual([]);
    const { code, told } = await run('--event nowhere');
    expect([code, told]).toEqual([1, 'There is no event nowhere.\n']);
  });
});

async function withReplica<T>(databaseUrl: string, work: (replica: Replica) => Promise<T>): Promise<T> {
  const replica = await startReplica(databaseUrl);
  try {
    return await work(replica);
  } finally {
    await replica.close();
  }
}

async function addEvent(databaseUrl: string, slug: string): Promise<void> {
  const sql = new pg.Client({ connectionString: databaseUrl });
  await sql.connect();
  const rows = new Rows(sql);
  // One transaction, one revision.
  await sql.query('begin');
  await rows.exhibitor(await rows.event({ slug }));
  await sql.query('commit');
  await sql.end();
}

async function start(databaseUrl: string): Promise<SpawnedServer> {
  const started = await spawnServer({ DATABASE_URL: databaseUrl, SAMPLE_DATA: 'false', DRAIN_DELAY_MS: '0' });
  if (!('url' in started)) throw new Error(started.output);
  return started;
}
