import pg from 'pg';
import { JournalPruningService } from '../../../src/catalog/feed/journal-pruning.service.js';
import { BrokenOff, CatalogCopy } from '../../build/catalog-copy.js';
import { CopiedEvent } from '../../build/copied-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { until } from '../../setup/until.js';
import { type Replica, startReplica } from '../../setup/replica.js';
import { spawnReplica } from '../../setup/server.js';

const ENCODINGS = ['br', 'gzip', 'identity'];

describe('the packs of an event, with two servers', () => {
  let test: TestCatalog;
  let replica: Replica;
  let event: CopiedEvent;

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { CHANGES_KEPT: '10' } });
    replica = await startReplica(test.databaseUrl);
    await noteWrites(test.sql);
  });

  afterAll(async () => {
    await replica.close();
    await test.close();
  });

  beforeEach(async () => {
    event = await CopiedEvent.make(test);
    await addExhibitors(40);
  });

  /** Their texts are long and without repetition, so that a pack takes more than one packet. */
  async function addExhibitors(count: number): Promise<void> {
    await test.sql.query(
      `insert into exhibitor (event_id, slug, name, description, status, published)
       select $1, 'many-' || number, '{"en": "Many"}', jsonb_build_object('en', (
         select string_agg(md5(number || '-' || part), '') from generate_series(1, 120) part)), 'APPROVED', true
       from generate_series(1, $2) number`,
      [event.id, count],
    );
    await test.settle();
  }

  const shown = async (url: string, revision: number): Promise<void> =>
    until(async () => (await event.manifest(url)).revision === revision, 20_000);

  it('are updated after an edit, and only the pack of its bucket changes', async () => {
    const before = await event.packed();
    await event.exhibitor('New');
    for (const url of [test.url, replica.url]) await shown(url, (before.revision as number) + 1);
    const after = await event.manifest(replica.url);
    const isSame = ({ pack }: Data, index: number) => pack.sha256 === before.buckets[index].pack.sha256;
    expect(after.buckets.map(isSame).filter((same: boolean) => !same)).toHaveLength(1);
    const { rows } = await test.sql.query('select from sync_pack where event_id = $1', [event.id]);
    expect(rows).toHaveLength(5);
  });

  it('are written once for each revision, even if several servers pack at the same time', async () => {
    const first = (await event.packed()).revision as number;
    for (let count = 1; count <= 5; count += 1) {
      await event.exhibitor(`New ${count}`);
      const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => event.pack()));
      const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
      // A packer that started before the commit of another one fails with a serialization error.
      expect(failures.filter((code) => code !== '40001')).toEqual([]);
    }
    const { rows } = await test.sql.query<{ revision: number }>(
      'select revision from written where event_id = $1 and revision > $2 order by revision',
      [event.id, first],
    );
    expect(rows.map(({ revision }) => revision - first)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are left to the holder of their lock until its connection ends', async () => {
    const revision = (await event.packed()).revision as number;
    const holder = new pg.Client({ connectionString: test.databaseUrl });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query('begin');
    await holder.query('select pg_advisory_xact_lock(714023003, hashtext($1))', [event.id]);
    const { rows } = await holder.query<{ pid: number }>('select pg_backend_pid() as pid');
    await event.exhibitor('New');
    await event.pack();
    expect(await madeRevision()).toBe(revision);
    await test.sql.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    await until(async () => {
      await event.pack();
      return (await madeRevision()) === revision + 1;
    });
  });

  it('are served by each server with the same bytes', async () => {
    const { buckets } = await event.packed(replica.url);
    for (const { pack } of buckets) {
      for (const encoding of ENCODINGS) {
        const [one, other] = await Promise.all(
          [test.url, replica.url].map((url) => rawPack(url, pack.sha256 as string, encoding)),
        );
        expect(one!.length).toBeGreaterThan(0);
        expect(one!.equals(other!)).toBe(true);
      }
    }
  });

  it('are fetched by a copy that needs pruned changes', async () => {
    await event.packed();
    const copy = new CatalogCopy(event.slug);
    await copy.sync(test.url);
    for (let count = 0; count < 12; count += 1) await event.exhibitor(`New ${count}`);
    await test.app.get(JournalPruningService).prune();
    await event.packed(replica.url);
    await copy.sync(replica.url);
    expect([copy.gone, copy.differing, copy.objects.size]).toEqual([1, [], 53]);
  });

  it('are requested once by an interrupted copy, except the incomplete one', async () => {
    const { buckets } = await event.packed(replica.url);
    const copy = new CatalogCopy(event.slug);
    await expect(copy.sync(test.url, { answers: 3, bytes: 1 })).rejects.toThrow(BrokenOff);
    expect(copy.objects.size).toBe(0);
    await copy.sync(replica.url);
    const packs = copy.requested.filter((path) => path.includes('/packs/')).map((path) => path.slice(-64));
    const names = buckets.map(({ pack }: Data) => pack.sha256);
    expect(packs).toEqual([names[0], names[1], names[2], names[2], names[3]]);
    expect([copy.differing, copy.objects.size]).toEqual([[], 41]);
  });

  async function madeRevision(): Promise<number> {
    const { rows } = await test.sql.query<{ revision: number }>(
      'select revision from sync_manifest where event_id = $1',
      [event.id],
    );
    return rows[0]!.revision;
  }
});

it('another server writes the packs when a server is killed while packing', async () => {
  const test = await startTestCatalog();
  const event = await CopiedEvent.make(test);
  const before = await event.packed();
  await test.app.close();
  const killed = await spawnReplica(test.databaseUrl);
  await test.sql.query('begin');
  await test.sql.query('lock table sync_manifest in exclusive mode');
  const other = new pg.Client({ connectionString: test.databaseUrl });
  await other.connect();
  await other.query('update event set edition = 77 where id = $1', [event.id]);
  try {
    await until(async () => {
      const { rowCount } = await other.query(
        `select from pg_locks waiting join pg_locks packing using (database, pid)
         where database = (select oid from pg_database where datname = current_database())
           and waiting.relation = 'sync_manifest'::regclass and not waiting.granted
           and packing.locktype = 'advisory' and packing.classid = 714023003`,
      );
      return rowCount === 1;
    });
  } finally {
    killed.process.kill('SIGKILL');
  }
  await killed.ended;
  await test.sql.query('rollback');
  const replica = await startReplica(test.databaseUrl);
  await until(async () => (await event.manifest(replica.url)).revision > before.revision, 20_000);
  await replica.close();
  for (const client of [other, test.sql]) await client.end();
});

/** Records each write of a manifest. */
async function noteWrites(sql: pg.Client): Promise<void> {
  await sql.query('create table written (event_id uuid, revision integer)');
  await sql.query(`create function note_written() returns trigger language plpgsql as $$
    begin insert into written values (new.event_id, new.revision); return null; end $$`);
  await sql.query(`create trigger note_written after insert or update on sync_manifest
    for each row execute function note_written()`);
}

async function rawPack(url: string, sha256: string, encoding: string): Promise<Buffer> {
  const headers = { 'accept-encoding': encoding };
  const answer = await fetch(`${url}/sync/v1/packs/${sha256}`, { headers });
  return Buffer.from(await answer.arrayBuffer());
}
