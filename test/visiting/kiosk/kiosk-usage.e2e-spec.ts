import { randomUUID } from 'node:crypto';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { pairedKiosk, send } from '../../build/devices.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { type Replica, startReplica } from '../../setup/replica.js';

describe('the usage of kiosks', () => {
  let test: TestCatalog;
  let replica: Replica;
  let event: string;
  let organizer: Headers;
  let kiosk: { id: string; token: string };
  let shown: string;
  let other: string;
  let hidden: string;
  let today: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    replica = await startReplica(test.databaseUrl);
    event = await test.rows.event({ slug: 'spring' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    shown = await test.rows.exhibitor(event, { slug: 'shown' });
    other = await test.rows.exhibitor(event, { slug: 'other' });
    hidden = await test.rows.exhibitor(event, { slug: 'hidden', published: false, status: 'SUBMITTED' });
    kiosk = await pairedKiosk(test.sql, event);
    await test.settle();
  });

  beforeEach(async () => {
    await test.sql.query('delete from kiosk_usage');
    await test.sql.query('delete from kiosk_usage_batch');
    await test.sql.query('delete from attempt_limit');
    today = await day(0);
  });

  afterAll(async () => {
    await replica.close();
    await test.close();
  });

  /** The date that many days from today, in the time zone of the event. */
  async function day(offset: number): Promise<string> {
    const { rows } = await test.sql.query<{ day: string }>(
      `select ((now() at time zone 'Asia/Shanghai')::date + $1::integer)::text as day`,
      [offset],
    );
    return rows[0]!.day;
  }

  const view = (id: string, count = 1, when = today) => ({
    day: when,
    kind: 'VIEW',
    objectId: encodeCatalogId('EXHIBITOR', id),
    count,
  });
  const report = (
    entries: object[],
    { id, url, token }: { id?: string; url?: string; token?: string } = {},
  ) => send(url ?? test.url, '/kiosks/usage', { id: id ?? randomUUID(), entries }, token ?? kiosk.token);
  const days = async (range = '') => {
    const field = `kioskUsage${range} { days { day kind count } }`;
    return (await test.api.ofEvent('spring', field, organizer)).days;
  };
  const top = async (args = 'first: 10') => {
    const field = `kioskUsage { topObjects(${args}) { totalCount nodes { count object { id } } pageInfo { endCursor } } }`;
    return (await test.api.ofEvent('spring', field, organizer)).topObjects;
  };

  it('is counted by day and object over all kiosks', async () => {
    const second = await pairedKiosk(test.sql, event);
    const search = { day: today, kind: 'SEARCH', count: 5 };
    expect((await report([view(shown, 2), view(shown, 1), search])).body).toEqual({ counted: true });
    await report([view(shown, 4), view(other), { ...search, kind: 'EMPTY_SEARCH', count: 1 }], {
      token: second.token,
    });
    expect(await days()).toEqual([
      { day: today, kind: 'EMPTY_SEARCH', count: 1 },
      { day: today, kind: 'SEARCH', count: 5 },
      { day: today, kind: 'VIEW', count: 8 },
    ]);
    expect((await top()).nodes).toEqual([
      { count: 7, object: { id: encodeCatalogId('EXHIBITOR', shown) } },
      { count: 1, object: { id: encodeCatalogId('EXHIBITOR', other) } },
    ]);
  });

  it('counts each batch once, even if two replicas receive it at the same time', async () => {
    const id = randomUUID();
    const entries = [view(shown, 3)];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        report(entries, { id, url: index % 2 === 0 ? test.url : replica.url }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(answers.filter(({ body }) => body.counted)).toHaveLength(1);
    expect(await days()).toEqual([{ day: today, kind: 'VIEW', count: 3 }]);
  });

  it('counts all batches of a device that was offline', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => report([view(shown), view(other)])));
    expect(answers.filter(({ body }) => body.counted)).toHaveLength(20);
    expect(await days()).toEqual([{ day: today, kind: 'VIEW', count: 40 }]);
  });

  it('ignores objects that visitors cannot read, without an error', async () => {
    const foreign = await test.rows.exhibitor(await test.rows.event());
    await test.settle();
    const unknown = { ...view(shown), objectId: 'nonsense' };
    const { body } = await report([view(shown), view(hidden), view(foreign), view(randomUUID()), unknown]);
    expect(body).toEqual({ counted: true });
    expect(await days()).toEqual([{ day: today, kind: 'VIEW', count: 1 }]);
  });

  it('ignores days more than 30 days ago or later than tomorrow', async () => {
    const entries = [];
    for (const offset of [-31, -30, 1, 2]) entries.push(view(shown, 1, await day(offset)));
    await report(entries);
    expect(await days()).toEqual([
      { day: await day(1), kind: 'VIEW', count: 1 },
      { day: await day(-30), kind: 'VIEW', count: 1 },
    ]);
  });

  it('can be read for a range of days', async () => {
    const yesterday = await day(-1);
    await report([view(shown), view(shown, 2, yesterday)]);
    expect(await days(`(until: "${yesterday}")`)).toEqual([{ day: yesterday, kind: 'VIEW', count: 2 }]);
    expect(await days(`(since: "${today}")`)).toEqual([{ day: today, kind: 'VIEW', count: 1 }]);
  });

  it('is paged by object, and can be filtered by kind of use', async () => {
    await report([view(shown, 2), view(other, 1), { ...view(other, 9), kind: 'QR_CODE' }]);
    const first = await top('first: 1');
    const second = await top(`first: 1, after: ${JSON.stringify(first.pageInfo.endCursor)}`);
    const codes = await top('first: 1, kind: QR_CODE');
    const counts = [first, second, codes].map(({ nodes }) =>
      nodes.map(({ count }: { count: number }) => count),
    );
    expect([first.totalCount, ...counts]).toEqual([2, [2], [1], [9]]);
  });

  it.each([
    ['no entries', () => ({ entries: [] })],
    ['too many entries', () => ({ entries: Array.from({ length: 501 }, () => view(shown)) })],
    ['a search for an object', () => ({ entries: [{ ...view(shown), kind: 'SEARCH' }] })],
    ['a view without an object', () => ({ entries: [{ day: today, kind: 'VIEW', count: 1 }] })],
    ['a count of zero', () => ({ entries: [view(shown, 0)] })],
    ['too large a count', () => ({ entries: [view(shown, 10_001)] })],
    ['an invalid day', () => ({ entries: [view(shown, 1, '2026-02-30')] })],
    ['an invalid id', () => ({ id: '1', entries: [view(shown)] })],
  ])('is rejected with %s', async (_what, body) => {
    const answer = await send(test.url, '/kiosks/usage', { id: randomUUID(), ...body() }, kiosk.token);
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([422, 'INVALID']);
    expect(await days()).toEqual([]);
  });

  it('stores neither search texts nor visitors', async () => {
    await report([{ day: today, kind: 'SEARCH', count: 1, text: 'canary', visitor: 'canary' }]);
    const { rows } = await test.sql.query<{ text: string }>(
      'select u::text as text from kiosk_usage u union all select b::text from kiosk_usage_batch b',
    );
    expect(rows).toHaveLength(2);
    expect(rows.map(({ text }) => text).join()).not.toContain('canary');
  });

  it('deletes the id of a batch only when none of its days can be counted again', async () => {
    const ids = [randomUUID(), randomUUID()];
    for (const id of ids) await report([view(shown)], { id });
    for (const [index, age] of ['32 days', '41 days'].entries()) {
      await test.sql.query(
        'update kiosk_usage_batch set received_at = now() - $2::interval where batch_id = $1',
        [ids[index], age],
      );
    }
    await report([view(shown)]);
    const { rows } = await test.sql.query<{ batch_id: string }>('select batch_id from kiosk_usage_batch');
    const known = new Set(rows.map(({ batch_id }) => batch_id));
    expect(ids.map((id) => known.has(id))).toEqual([true, false]);
  });

  it('is readable for staff only', async () => {
    const query = '{ event(slug: "spring") { kioskUsage { days { count } } } }';
    const refusals = [
      await test.api.refusal(query),
      await test.api.refusal(query, {}, await test.accounts.signedIn()),
    ];
    expect(refusals.map((refusal) => refusal.split(':')[0])).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
  });
});
