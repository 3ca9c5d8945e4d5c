import { jest } from '@jest/globals';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';

/** On the first day of the event. */
const NOON = Date.parse('2017-09-15T04:00:00Z');
const MINUTE = 60_000;

describe('announcement lists', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** Sets the clock of the server, which runs in the process of the test. */
  function setClock(now: number): void {
    const doNotFake = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval'] as const;
    const others = ['clearImmediate', 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const;
    jest.useFakeTimers({ now, doNotFake: [...doNotFake, ...others] });
  }

  /** Adds an announcement with times in minutes after noon. */
  async function add(
    name: string,
    starts: number,
    ends: number | null,
    values = {},
    places = {},
  ): Promise<void> {
    const at = (minutes: number) => new Date(NOON + minutes * MINUTE);
    const times = { starts_at: at(starts), ends_at: ends === null ? null : at(ends) };
    await test.rows.announcement(fair.event, { text: { en: name }, ...times, ...values }, places);
    await test.settle();
  }

  async function texts(args: string): Promise<string[]> {
    const { announcements } = await eventOf(`announcements(${args}) { nodes { text } }`);
    return announcements.nodes.map(({ text }: { text: string }) => text);
  }

  const eventOf = async (fields: string) =>
    (await test.api.data(`{ event(slug: "${fair.slug}") { ${fields} } }`)).event;

  it('are ordered by urgency, then by latest start', async () => {
    await add('old', -20, null);
    await add('new', -10, null);
    await add('urgent', -30, null, { urgency: 'URGENT' });
    await add('warning', -5, null, { urgency: 'WARNING' });
    expect(await texts('first: 9')).toEqual(['urgent', 'warning', 'new', 'old']);
    expect(await texts('filter: { urgencies: [URGENT, INFO] }')).toEqual(['urgent', 'new', 'old']);
  });

  it.each([
    [-1, []],
    [0, ['a']],
    [9, ['a']],
    [10, ['b', 'a']],
    [20, ['b']],
    [9999, ['b']],
  ])('can be filtered by an instant: %s minutes after noon', async (minutes, expected) => {
    await add('a', 0, 20);
    await add('b', 10, null);
    const at = new Date(NOON + minutes * MINUTE).toISOString();
    expect(await texts(`filter: { at: "${at}" }`)).toEqual(expected);
  });

  it('of active announcements change at each start and end, also from the response cache', async () => {
    await add('a', 0, 20);
    await add('b', 10, null);
    const seen: string[] = [];
    for (const minutes of [-1, 0, 9.999, 10, 19.999, 20]) {
      setClock(NOON + minutes * MINUTE);
      seen.push(
        (await texts('filter: { active: true }')).join(),
        (await texts('filter: { active: false }')).join(),
      );
    }
    expect(seen).toEqual(['', 'b,a', 'a', 'b', 'a', 'b', 'b,a', '', 'b,a', '', 'b', 'a']);
  });

  it('of active announcements are cached between two changes', async () => {
    await add('a', 0, 20);
    setClock(NOON);
    await texts('filter: { active: true }');
    setClock(NOON + 19 * MINUTE);
    expect(await statementsOf(() => texts('filter: { active: true }'))).toHaveLength(0);
  });

  it('of active announcements keep their cursors as time passes', async () => {
    await add('a', 0, null);
    await add('b', 0, null, { urgency: 'URGENT' });
    setClock(NOON);
    const page = (after: string) =>
      eventOf(
        `announcements(filter: { active: true }, first: 1${after}) { nodes { text } pageInfo { endCursor } }`,
      );
    const { announcements } = await page('');
    setClock(NOON + MINUTE);
    const next = await page(`, after: "${announcements.pageInfo.endCursor}"`);
    expect(next.announcements.nodes).toEqual([{ text: 'a' }]);
  });

  it('can be filtered by venues and halls', async () => {
    const { rows } = test;
    const center = await rows.venue(fair.event, { slug: 'center' });
    const branch = await rows.venue(fair.event, { slug: 'branch' });
    const h1 = await rows.hall(fair.event, center, { code: 'H1' });
    const h2 = await rows.hall(fair.event, center, { code: 'H2' });
    await rows.hall(fair.event, branch, { code: 'B1' });
    await add('h1', 1, null, {}, { halls: [h1] });
    await add('both', 2, null, {}, { venues: [branch], halls: [h2] });
    await add('center', 3, null, {}, { venues: [center] });
    await add('all', 4, null);
    expect(await texts('filter: { halls: "H1" }')).toEqual(['all', 'center', 'h1']);
    expect(await texts('filter: { halls: "center.H2" }')).toEqual(['all', 'center', 'both']);
    expect(await texts('filter: { halls: "B1" }')).toEqual(['all', 'both']);
    expect(await texts('filter: { venues: "branch" }')).toEqual(['all', 'both']);
    expect(await texts('filter: { venues: "center" }')).toEqual(['all', 'center', 'both', 'h1']);
    expect(await texts('filter: { venues: "nowhere" }')).toEqual([]);
    expect(await texts('filter: { halls: "H9" }')).toEqual([]);
    expect(await texts('filter: { venues: "branch", halls: "H1" }')).toEqual([]);
  });

  it('change when a hall moves to another venue', async () => {
    const center = await test.rows.venue(fair.event, { slug: 'center' });
    const branch = await test.rows.venue(fair.event, { slug: 'branch' });
    const hall = await test.rows.hall(fair.event, center, { code: 'H1' });
    await add('h1', 0, null, {}, { halls: [hall] });
    await test.rows.update('hall', hall, { venue_id: branch });
    await test.settle();
    expect(await texts('filter: { venues: "branch" }')).toEqual(['h1']);
    expect(await texts('filter: { venues: "center" }')).toEqual([]);
  });

  it('can be filtered by ids and by a search text', async () => {
    const id = await test.rows.announcement(fair.event, { text: { en: 'Lost umbrella' } });
    await add('Found key', 0, null);
    expect(await texts(`filter: { ids: "${encodeCatalogId('ANNOUNCEMENT', id)}" }`)).toEqual([
      'Lost umbrella',
    ]);
    expect(await texts('filter: { search: "umbrella" }')).toEqual(['Lost umbrella']);
    expect(await texts('filter: { search: "umbrella", active: true }')).toEqual(['Lost umbrella']);
    expect(await texts('filter: { search: "umbrella", active: false }')).toEqual([]);
  });

  it('are complemented by the search of all kinds, which finds announcements also by pinyin', async () => {
    await test.rows.announcement(fair.event, { text: { 'zh-Hans': '东门关闭' } });
    await test.settle();
    const found = (query: string) =>
      eventOf(`search(query: "${query}") { edges {
        node { __typename ... on Announcement { text } } highlights { field text } } }`);
    const node = { __typename: 'Announcement', text: '东门关闭' };
    expect((await found('东门')).search.edges).toEqual([
      { node, highlights: [{ field: 'text', text: '<mark>东门</mark>关闭' }] },
    ]);
    expect((await found('dongmen')).search.edges).toMatchObject([{ node }]);
  });
});
