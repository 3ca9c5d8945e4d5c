import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

const FIELDS = 'results { exhibitor { name } errors { code } } nextAfter remaining';
const MANY = 337;

describe('a bulk mutation with a filter', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
  });

  afterAll(() => test.close());

  const add = async (count: number, name: string, status = 'APPROVED'): Promise<void> => {
    await test.sql.query(
      `insert into exhibitor (event_id, slug, name, status)
        select $1, $3 || '-' || number, jsonb_build_object('en', $2 || ' ' || number), $4
        from generate_series(1, $5) as number`,
      [fair.event, name, name.toLowerCase(), status, count],
    );
    await test.settle();
  };
  const step = (mutation: string, input: object, headers = fair.organizer): Promise<Data> =>
    fair.change(mutation, { eventId: fair.id, ...input }, FIELDS, headers);
  /** The number of exhibitors that visitors see. */
  const published = async (): Promise<number> =>
    (await test.api.ofEvent(fair.slug, 'exhibitors { totalCount }')).totalCount;

  it('changes all matching exhibitors in steps of 250 and returns the remaining number', async () => {
    await add(MANY, 'Robot');
    await add(3, 'Crane');
    const filter = { search: 'robot', published: false };
    const first = await step('publishExhibitors', { filter, expectedCount: MANY });
    expect([first.results.length, first.remaining]).toEqual([250, 87]);
    const { nextAfter: after, remaining: expectedCount } = first;
    const last = await step('publishExhibitors', { filter, after, expectedCount });
    expect([last.results.length, last.remaining, last.nextAfter]).toEqual([87, 0, null]);
    expect(await published()).toBe(MANY);
  });

  it('changes each exhibitor once, even if it still matches the filter after the change', async () => {
    await add(251, 'Robot');
    const labels = { filter: { statuses: ['APPROVED'] }, add: ['vip'] };
    const first = await step('labelExhibitors', labels, fair.reviewer);
    const last = await step('labelExhibitors', { ...labels, after: first.nextAfter }, fair.reviewer);
    expect([first.results.length, last.results.length, last.nextAfter]).toEqual([250, 1, null]);
    const { rows } = await test.sql.query(
      `select from exhibitor_note where labels = '{vip}' and event_id = $1`,
      [fair.event],
    );
    expect(rows).toHaveLength(251);
  });

  it('changes nothing if the number of matches differs from the expected one', async () => {
    await add(2, 'Robot');
    const input = { filter: { statuses: ['APPROVED'] }, expectedCount: 1 };
    const { errors, results } = await step('publishExhibitors', input);
    expect([errors, results]).toEqual([[{ code: 'STALE', path: ['expectedCount'] }], []]);
    expect(await published()).toBe(0);
  });

  it('unpublishes published exhibitors and leaves the version of the others unchanged', async () => {
    await add(2, 'Robot');
    const filter = { statuses: ['APPROVED'] };
    await step('publishExhibitors', { filter });
    const { results, remaining } = await step('unpublishExhibitors', { filter, expectedCount: 2 });
    expect([results.length, remaining, await published()]).toEqual([2, 0, 0]);
    const versions = 'select sum(version)::integer as sum from exhibitor where event_id = $1';
    const before = await test.sql.query<{ sum: number }>(versions, [fair.event]);
    await step('unpublishExhibitors', { filter });
    expect((await test.sql.query<{ sum: number }>(versions, [fair.event])).rows).toEqual(before.rows);
  });

  it('reviews registrations and returns an error for each whose status does not permit it', async () => {
    await add(1, 'Robot', 'SUBMITTED');
    await add(1, 'Crane', 'DRAFT');
    const filter = { statuses: ['SUBMITTED', 'DRAFT'] };
    const { results } = await step('reviewExhibitors', { filter, decision: 'WAITLIST' }, fair.reviewer);
    const found = results.map(({ exhibitor, errors }: Data) => [exhibitor.name, errors[0]?.code ?? 'done']);
    expect(found.sort()).toEqual([
      ['Crane 1', 'WRONG_STATUS'],
      ['Robot 1', 'done'],
    ]);
  });

  it('submits drafts after the end of the registration period', async () => {
    await test.rows.update('event', fair.event, { registration_closes_at: new Date(0) });
    await add(2, 'Robot', 'DRAFT');
    await add(1, 'Crane', 'APPROVED');
    const { results } = await step('submitExhibitors', { filter: {} });
    const found = results.map(({ exhibitor, errors }: Data) => [exhibitor.name, errors[0]?.code ?? 'done']);
    expect(found.sort()).toEqual([
      ['Crane 1', 'WRONG_STATUS'],
      ['Robot 1', 'done'],
      ['Robot 2', 'done'],
    ]);
    const { rows } = await test.sql.query('select status from exhibitor where event_id = $1 order by slug', [
      fair.event,
    ]);
    expect(rows).toEqual([{ status: 'APPROVED' }, { status: 'SUBMITTED' }, { status: 'SUBMITTED' }]);
  });

  it.each([
    [{ filter: {}, statuses: ['APPROVED'] }, 'INVALID exhibitorIds'],
    [{ filter: {}, after: 'x' }, 'INVALID after'],
  ])('rejects the input %j', async (input, problem) => {
    expect(await fair.problems('unpublishExhibitors', { eventId: fair.id, ...input })).toEqual([problem]);
  });

  it.each(['submitExhibitors', 'unpublishExhibitors'])('requires an organizer for %s', async (mutation) => {
    const input = { eventId: fair.id, filter: {} };
    expect(await fair.refusal(mutation, input, fair.reviewer)).toMatch(/^FORBIDDEN/);
    expect(await fair.refusal(mutation, input, fair.stranger)).toMatch(/^FORBIDDEN/);
  });
});
