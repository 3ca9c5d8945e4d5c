import { appendFile, chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { MIGRATIONS } from '../../../migrations/all.js';
import { startEmbeddedPostgres } from '../../../src/platform/database/embedded/embedded-postgres.js';
import { runMigrations } from '../../../src/platform/database/migrations.js';
import { CatalogCopy } from '../../build/catalog-copy.js';
import { Rows, uniqueSlug } from '../../setup/rows.js';
import { vitrine } from '../../setup/cli.js';
import {
  copyDatabase,
  createTestDatabase,
  replaceDatabase,
  type TestDatabase,
  withholdFunction,
} from '../../setup/database.js';
import { GraphqlClient } from '../../setup/graphql.js';
import { bySocket } from '../../setup/live.js';
import { type Replica, startReplica } from '../../setup/replica.js';
import { spawnReplica } from '../../setup/server.js';
import { until } from '../../setup/until.js';

const CHANGES = `query ($event: String!, $since: Int!, $epoch: String) {
  catalogChanges(event: $event, since: $since, epoch: $epoch) { epoch revision } }`;
const CHANGED = `subscription ($event: String!, $since: Int, $epoch: String) {
  catalogChanged(event: $event, since: $since, epoch: $epoch) { revision } }`;

describe('the epoch of an event', () => {
  let database: TestDatabase;
  let slug: string;
  let copy: CatalogCopy;
  let epoch: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    slug = await addEvent(database.url);
    copy = new CatalogCopy(slug);
    await withReplica(database.url, async ({ url }) => {
      await until(async () => (await new GraphqlClient(url).ofEvent(slug, 'revision')) === 1);
      await copy.sync(url);
    });
    ({ epoch } = copy);
  });

  afterAll(() => database.drop());

  async function restored(work: (databaseUrl: string) => Promise<unknown>): Promise<void> {
    const other = await copyDatabase(database.url);
    await work(other.url);
    await other.drop();
  }

  const withRestored = (work: (url: string) => Promise<unknown>): Promise<void> =>
    restored((databaseUrl) => withReplica(databaseUrl, ({ url }) => work(url)));

  const epochWhenStarted = (databaseUrl: string): Promise<string> =>
    withReplica(databaseUrl, ({ url }) => epochIn(url, slug));

  it('stays the same after a restart of the server', async () => {
    expect(await epochWhenStarted(database.url)).toBe(epoch);
  });

  it('changes in a restored database: copies start again and fetch only packs that differ', async () => {
    await withRestored(async (url) => {
      const answer = await fetch(`${url}/sync/v1/events/${slug}/changes?epoch=${epoch}&since=1`);
      expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([
        410,
        'SNAPSHOT_REQUIRED',
      ]);
      const requested = copy.requested.length;
      await until(async () => {
        await copy.sync(url);
        return copy.epoch !== epoch;
      }, 20_000);
      expect([copy.epoch, copy.differing]).toEqual([await epochIn(url, slug), []]);
      expect(copy.requested.slice(requested).filter((path) => path.includes('/packs/'))).toEqual([]);
    });
  });

  it('is part of the tags of schedules and JSON-LD, so copies from before a restore are replaced', async () => {
    const files = ['schedule.ics', 'schedule.json', 'schedule.xml', 'jsonld'];
    const ask = (url: string, tags: Readonly<Record<string, string>>) =>
      Promise.all(
        files.map((file) =>
          fetch(`${url}/events/${slug}/${file}`, { headers: { 'if-none-match': tags[file] ?? '""' } }),
        ),
      );
    let tags: Record<string, string> = {};
    await withReplica(database.url, async ({ url }) => {
      const first = await ask(url, {});
      tags = Object.fromEntries(files.map((file, index) => [file, first[index]!.headers.get('etag')!]));
      expect((await ask(url, tags)).map(({ status }) => status)).toEqual(files.map(() => 304));
    });
    await withRestored(async (url) => {
      expect((await ask(url, tags)).map(({ status }) => status)).toEqual(files.map(() => 200));
    });
  });

  it('changes after a restore, so GraphQL requires a snapshot', async () => {
    const variables = { event: slug, since: 1, epoch };
    await withRestored(async (url) => {
      const api = new GraphqlClient(url);
      expect(await api.refusal(CHANGES, variables)).toMatch(/^SNAPSHOT_REQUIRED/);
      const { received, ended } = bySocket(url, CHANGED, variables);
      await ended;
      expect(received[0]!.errors![0].extensions.code).toBe('SNAPSHOT_REQUIRED');
    });
  });

  it('changes after a restore, so older changes are refused even without an epoch argument', async () => {
    await withRestored(async (url) => {
      const refusal = await new GraphqlClient(url).refusal(CHANGES, { event: slug, since: 0 });
      expect(refusal).toMatch(/^SNAPSHOT_REQUIRED/);
    });
  });

  it('changes after a restore even if PostgreSQL withholds its identity and log position', async () => {
    await restored(async (databaseUrl) => {
      await withholdFunction(databaseUrl, 'pg_control_system()');
      await withholdFunction(databaseUrl, 'pg_current_wal_insert_lsn()');
      const other = await epochWhenStarted(databaseUrl);
      expect(other).not.toBe(epoch);
      expect(await epochWhenStarted(databaseUrl)).toBe(other);
    });
  });

  it('changes once if two servers start on a restored database at the same time', async () => {
    await restored(async (databaseUrl) => {
      const replicas = await Promise.all([startReplica(databaseUrl), startReplica(databaseUrl)]);
      const first = await Promise.all(replicas.map(({ url }) => epochIn(url, slug)));
      for (const replica of replicas) await replica.close();
      const later = await epochWhenStarted(databaseUrl);
      expect(later).not.toBe(epoch);
      expect(first).toEqual([later, later]);
    });
  });

  it('changes if the database is replaced under a running server, which then exits', async () => {
    await restored(async (databaseUrl) => {
      const server = await spawnReplica(databaseUrl);
      const before = await epochIn(server.url, slug);
      await replaceDatabase(databaseUrl);
      expect(await server.ended).toBe(1);
      expect(await epochWhenStarted(databaseUrl)).not.toBe(before);
    });
  });

  it('is renewed by a command, for one event or for all', async () => {
    await restored(async (databaseUrl) => {
      const other = await addEvent(databaseUrl);
      const before = await withReplica(databaseUrl, async ({ url }) => {
        await until(async () => (await new GraphqlClient(url).ofEvent(other, 'revision')) === 1);
        return [await epochIn(url, slug), await epochIn(url, other)];
      });
      const one = await renew(databaseUrl, `--event ${slug}`);
      expect(one).toEqual([[slug, expect.any(String)]]);
      expect(one[0]![1]).not.toBe(before[0]);
      const all = new Map(await renew(databaseUrl));
      expect([...all.keys()].toSorted()).toEqual([slug, other].toSorted());
      expect([before[1], one[0]![1]]).not.toContain(all.get(slug));
      expect(all.get(other)).not.toBe(before[1]);
    });
  });

  it('is not printed by the command for an unknown event', async () => {
    const { code, stderr } = await vitrine('catalog epoch --event nowhere', { DATABASE_URL: database.url });
    expect([code, stderr]).toEqual([1, 'There is no event nowhere.\n']);
  });
});

it('the epoch of an event changes in a backup that is rolled forward', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-epoch-'));
  // As root, the test starts PostgreSQL as another account, which must be able to enter the folder.
  await chmod(folder, 0o755);
  const settings = { dataDir: folder, log: () => undefined };
  const before = await startEmbeddedPostgres(settings);
  await runMigrations(before.url, MIGRATIONS);
  const slug = await addEvent(before.url);
  const first = await withReplica(before.url, async ({ url }) => {
    await until(async () => (await new GraphqlClient(url).ofEvent(slug, 'revision')) === 1);
    return epochIn(url, slug);
  });
  await before.stop();
  await recoverAtStart(before.dataDirectory);
  const after = await startEmbeddedPostgres(settings);
  expect(await withReplica(after.url, ({ url }) => epochIn(url, slug))).not.toBe(first);
  await after.stop();
  await rm(folder, { recursive: true });
});

/** Makes PostgreSQL treat its files as a backup: it replays the log to its end and starts a new timeline. */
async function recoverAtStart(dataDirectory: string): Promise<void> {
  const signal = path.join(dataDirectory, 'recovery.signal');
  await writeFile(signal, '');
  const { uid, gid } = await stat(dataDirectory);
  await chown(signal, uid, gid);
  await appendFile(path.join(dataDirectory, 'postgresql.conf'), "\nrestore_command = 'false'\n");
}

async function epochIn(url: string, event: string): Promise<string> {
  const api = new GraphqlClient(url);
  const since = (await api.ofEvent(event, 'revision')) as number;
  return (await api.data(CHANGES, { event, since })).catalogChanges.epoch as string;
}

/** The new epochs that the command prints, by slug. */
async function renew(databaseUrl: string, words = ''): Promise<[string, string][]> {
  const { output } = await vitrine(`catalog epoch --new ${words}`, { DATABASE_URL: databaseUrl });
  return output
    .trim()
    .split('\n')
    .map((line) => line.split(' ').slice(0, 2) as [string, string]);
}

async function withReplica<T>(databaseUrl: string, work: (replica: Replica) => Promise<T>): Promise<T> {
  const replica = await startReplica(databaseUrl);
  try {
    return await work(replica);
  } finally {
    await replica.close();
  }
}

/** Returns the slug of the new event. */
async function addEvent(databaseUrl: string): Promise<string> {
  const slug = uniqueSlug('restored');
  const sql = new pg.Client({ connectionString: databaseUrl });
  await sql.connect();
  const rows = new Rows(sql);
  // One transaction makes one revision.
  await sql.query('begin');
  await rows.exhibitor(await rows.event({ slug }));
  await sql.query('commit');
  await sql.end();
  return slug;
}
