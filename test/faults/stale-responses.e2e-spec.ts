import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { MIGRATIONS } from '../../migrations/all.js';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { runMigrations } from '../../src/platform/database/migrations.js';
import { Accounts } from '../setup/accounts.js';
import { Cleanup } from '../setup/cleanup.js';
import { Rows } from '../setup/rows.js';
import { type Answer, ask } from '../setup/graphql-request.js';
import type { Headers } from '../setup/graphql.js';
import { endServer, spawnReplica, type SpawnedServer } from '../setup/server.js';
import { until } from '../setup/until.js';
import { freeze, thaw } from './postgres-process.js';
import { IS_FULL_RUN, record } from './report.js';

const FAULT = 'PostgreSQL stopped under writes';
const QUERIES = IS_FULL_RUN ? 190 : 40;
const ROUNDS = IS_FULL_RUN ? 10 : 2;
const exhibitor = (slug: string, event = 'fair') => ({
  query: `{ event(slug: "${event}") { exhibitor(slug: "${slug}") { slug name(locale: "en") } } }`,
});

const cleanup = new Cleanup();
let postgres: EmbeddedPostgres;
let servers: [SpawnedServer, SpawnedServer];
let rows: Rows;
let organizer: Headers;
let events: { fair: string; other: string };

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-stale-'));
  await cleanup.add(() => rm(folder, { recursive: true, force: true }));
  // As root the server runs as another account, which must be able to enter.
  await chmod(folder, 0o755);
  postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false, log: () => undefined });
  await cleanup.add(() => postgres.stop());
  await runMigrations(postgres.url, MIGRATIONS);
  const spawn = async (): Promise<SpawnedServer> => {
    const server = await spawnReplica(postgres.url);
    await cleanup.add(() => endServer(server));
    return server;
  };
  servers = [await spawn(), await spawn()];
  const sql = new pg.Client({ connectionString: postgres.url });
  await sql.connect();
  await cleanup.add(() => sql.end());
  // A failed test can leave the database stopped.
  await cleanup.add(() => {
    thaw(postgres);
  });
  rows = new Rows(sql);
  events = { fair: await rows.event({ slug: 'fair' }), other: await rows.event({ slug: 'other' }) };
  organizer = await new Accounts(sql).signedIn({ role: 'ADMINISTRATOR' });
  for (let number = 0; number < QUERIES; number += 1) {
    await rows.exhibitor(events.fair, { slug: `e-${number}`, name: { en: `E ${number}` } });
  }
  await until(async () => isShown(await ask(servers[1].url, exhibitor(`e-${QUERIES - 1}`))));
}, 180_000);

afterAll(() => cleanup.run());

const nameAt = async ({ url }: SpawnedServer): Promise<unknown> =>
  (await ask(url, { query: '{ event(slug: "fair") { name(locale: "en") } }' })).body.data.event.name;

const isShown = ({ body }: Answer): boolean => Boolean(body.data?.event?.exhibitor);

/** Repeats the change while it is refused, as a caller does: a probe from before may still report an outage. */
async function change(server: SpawnedServer, name: string, type: string, input: object): Promise<void> {
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { errors { message } } }`;
  const headers = { ...organizer, 'idempotency-key': randomUUID() };
  let answer: Answer | undefined;
  await until(async () => {
    answer = await ask(server.url, { query, variables: { input } }, headers);
    return answer.status !== 503 || answer.headers.get('retry-after') === null;
  });
  expect(answer?.body).toEqual({ data: { [name]: { errors: [] } } });
}

/** Waits until the replica notices the outage. It relies on its last notification for a second. */
async function isAway(server: SpawnedServer): Promise<void> {
  await until(async () => (await fetch(`${server.url}/readyz`)).status === 503);
  await delay(1000);
}

async function isBack(server: SpawnedServer): Promise<void> {
  await until(async () => (await ask(server.url, exhibitor(`new-${Math.random()}`))).status === 200);
}

describe('a replica whose database stops during writes', () => {
  it('returns all cached responses, with a warning and their age', async () => {
    const [writer, reader] = servers;
    for (let number = 0; number < QUERIES; number += 1) await ask(reader.url, exhibitor(`e-${number}`));
    const eventId = encodeCatalogId('EVENT', events.fair);
    for (const text of ['One', 'Two', 'Three']) {
      await change(writer, 'updateEvent', 'UpdateEventInput!', { eventId, name: [{ locale: 'en', text }] });
    }
    await until(async () => (await nameAt(reader)) === 'Three');
    freeze(postgres);
    await isAway(reader);
    const answers = await Promise.all(
      Array.from({ length: QUERIES }, (_, number) => ask(reader.url, exhibitor(`e-${number}`))),
    );
    const [first] = answers;
    expect([first?.headers.get('warning'), Number(first?.headers.get('age')) >= 1]).toEqual([
      '110 - "Response is Stale"',
      true,
    ]);
    thaw(postgres);
    const value = answers.filter(isShown).length / QUERIES;
    record({ fault: FAULT, measure: 'known reads that are answered', value, bar: { atLeast: 1 } });
    // Each replica notices by its own probes that the database responds again.
    await isBack(reader);
    await isBack(writer);
  });

  it('does not return an object that was unpublished just before, even through another replica', async () => {
    const [writer, reader] = servers;
    let undone = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const slug = `gone-${round}`;
      const id = await rows.exhibitor(events.other, { slug, name: { en: 'Gone' } });
      await until(async () => isShown(await ask(reader.url, exhibitor(slug, 'other'))));
      const exhibitorId = encodeCatalogId('EXHIBITOR', id);
      await change(writer, 'unpublishExhibitor', 'ExhibitorIdInput!', { exhibitorId });
      // Directly after the response, so that the reader receives no other notification.
      freeze(postgres);
      await isAway(reader);
      const answers = [
        await ask(reader.url, exhibitor(slug, 'other')),
        await ask(writer.url, exhibitor(slug, 'other')),
      ];
      undone += answers.filter(isShown).length;
      // Nothing was unpublished in the other event.
      expect(isShown(await ask(reader.url, exhibitor('e-0')))).toBe(true);
      thaw(postgres);
      await isBack(reader);
      await isBack(writer);
      // The query is executed again for the next round.
      await until(async () => isShown(await ask(reader.url, exhibitor('e-0'))));
    }
    record({
      fault: 'unpublished right before the stop',
      measure: 'shown again',
      value: undone,
      bar: { atMost: 0 },
    });
  }, 300_000);
});
