import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { MIGRATIONS } from '../../migrations/all.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { runMigrations } from '../../src/platform/database/migrations.js';
import { Accounts } from '../setup/accounts.js';
import { Cleanup } from '../setup/cleanup.js';
import { Rows } from '../setup/rows.js';
import { type Answer, ask, read } from '../setup/graphql-request.js';
import type { Headers } from '../setup/graphql.js';
import { endServer, spawnReplica, type SpawnedServer } from '../setup/server.js';
import { until } from '../setup/until.js';
import { record } from './report.js';
import { canMountDisks, mountSmallDisk, removeSmallDisk } from './small-disk.js';

const FAULT = 'disk of the database full';

(canMountDisks() ? describe : describe.skip)('while the disk of the database is full', () => {
  const cleanup = new Cleanup();
  let folder: string;
  let server: SpawnedServer;
  let organizer: Headers;

  beforeAll(async () => {
    folder = mountSmallDisk(160);
    await cleanup.add(() => {
      removeSmallDisk(folder);
    });
    const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false, log: () => undefined });
    await cleanup.add(() => postgres.stop());
    await runMigrations(postgres.url, MIGRATIONS);
    server = await spawnReplica(postgres.url, { LOG_LEVEL: 'warn' });
    await cleanup.add(() => endServer(server));
    const sql = new pg.Client({ connectionString: postgres.url });
    await sql.connect();
    await cleanup.add(() => sql.end());
    await new Rows(sql).event({ slug: 'fair' });
    organizer = await new Accounts(sql).signedIn({ role: 'ADMINISTRATOR' });
    await until(async () => (await ask(server.url, event('slug'))).body.data?.event?.slug === 'fair');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    fillUp();
  }, 180_000);

  afterAll(() => cleanup.run());

  /** Uses all free space of the disk. */
  function fillUp(): void {
    try {
      execFileSync('dd', ['if=/dev/zero', `of=${path.join(folder, 'filler')}`, 'bs=4k'], { stdio: 'ignore' });
    } catch {
      // It fails when no space is left.
    }
  }

  const event = (field: string) => ({
    query: `{ event(slug: "fair") { ${field} exhibitors { totalCount } } }`,
  });

  /** A change with a long text, for which the database must add pages. */
  function write(): Promise<Answer> {
    const description = [
      {
        locale: 'en',
        text: Array.from({ length: 3000 }, () => Math.random())
          .join(' ')
          .slice(0, 4000),
      },
    ];
    const query =
      'mutation ($input: CreateEventInput!) { createEvent(input: $input) { errors { code message } } }';
    const slug = `e-${Math.random().toString(36).slice(2)}`;
    const input = {
      slug,
      name: [{ locale: 'en', text: slug }],
      description,
      startsOn: '2027-01-01',
      endsOn: '2027-01-02',
      timeZone: 'Asia/Shanghai',
      locales: ['en'],
    };
    return ask(server.url, { query, variables: { input } }, organizer);
  }

  it('the server refuses a write with 503 and Retry-After, without a fault', async () => {
    const statuses = new Set<number>();
    let refused: Answer | undefined;
    for (let attempt = 0; attempt < 200 && !refused; attempt += 1) {
      const answer = await write();
      statuses.add(answer.status);
      if (answer.status === 503) refused = answer;
    }
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect([refused?.headers.get('retry-after'), refused?.body.errors[0].extensions.code]).toEqual([
      '1',
      'SERVICE_UNAVAILABLE',
    ]);
    expect(refused?.body.errors[0].message).toContain('no space left');
  });

  it('the server reports the full disk at /readyz', async () => {
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 503);
    const { body } = await read(await fetch(`${server.url}/readyz?verbose`));
    const full = 'the disk of the database is full';
    expect(body).toMatchObject({
      status: 'unready',
      reasons: [full],
      notices: expect.arrayContaining([full]),
    });
  });

  it('the server continues to serve reads', async () => {
    const answers = await Promise.all(
      ['startsOn', 'endsOn', 'timeZone'].map((field) => ask(server.url, event(field))),
    );
    const value = answers.filter(({ status }) => status === 200).length / answers.length;
    record({ fault: FAULT, measure: 'reads that are answered', value, bar: { atLeast: 1 } });
  });

  it('the server accepts writes again when there is space', async () => {
    writeFileSync(path.join(folder, 'filler'), '');
    const startedAt = performance.now();
    await until(async () => (await write()).status === 200);
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 200);
    const value = performance.now() - startedAt;
    record({ fault: FAULT, measure: 'recovery, ms', value, bar: { atMost: 10_000 } });
  });
});
