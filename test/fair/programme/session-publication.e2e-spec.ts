import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const RESULTS = 'results { session { slug published } errors { code path message } }';
const hour = (value: number) => `2017-09-15T${String(value).padStart(2, '0')}:00:00Z`;

describe('the bulk publication of sessions', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let hall: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    hall = await test.rows.hall(fair.event, await test.rows.venue(fair.event), { code: 'H1' });
    await test.settle();
  });

  const session = async (slug: string, start: number, published = false): Promise<string> => {
    const times = { starts_at: hour(start), ends_at: hour(start + 2) };
    const values = { slug, title: { en: slug }, hall_id: hall, ...times, published };
    return encodeCatalogId('SESSION', await test.rows.session(fair.event, values));
  };
  const publish = async (sessionIds: string[]): Promise<Data[]> =>
    (await fair.change('publishSessions', { eventId: fair.id, sessionIds }, RESULTS)).results;
  const unpublish = async (sessionIds: string[]): Promise<Data[]> =>
    (await fair.change('unpublishSessions', { eventId: fair.id, sessionIds }, RESULTS)).results;
  const codes = (results: Data[]): string[] =>
    results.map(({ session, errors }) => errors[0]?.code ?? `${session.slug} ${session.published}`);

  it('returns one result per session in input order and publishes the valid ones', async () => {
    await session('taken', 1, true);
    const ids = [await session('free', 5), await session('clash', 2), await session('other', 8)];
    const elsewhere = await test.rows.session(await test.rows.event(), { published: false });
    await test.settle();
    const results = await publish([...ids, encodeCatalogId('SESSION', elsewhere)]);
    expect(codes(results)).toEqual(['free true', 'TAKEN', 'other true', 'NOT_FOUND']);
    expect(results[1]!.errors[0]).toMatchObject({
      path: ['sessionIds', '1'],
      message: '"taken" is there from 2017-09-15 09:00 to 11:00 (Asia/Shanghai), hall H1.',
    });
    expect(results[1]!.session).toMatchObject({ slug: 'clash', published: false });
    expect(results[3]!.errors[0]).toMatchObject({ path: ['sessionIds', '3'] });
  });

  it('publishes the first of two conflicting drafts', async () => {
    const [earlier, later] = [await session('earlier', 1), await session('later', 2)];
    await test.settle();
    expect(codes(await publish([later, earlier]))).toEqual(['later true', 'TAKEN']);
  });

  it('raises the revision once and writes one audit entry with the changed sessions only', async () => {
    const ids = [await session('one', 1), await session('two', 3), await session('three', 5, true)];
    await test.settle();
    const before = await fair.revision();
    expect(codes(await publish(ids))).toEqual(['one true', 'two true', 'three true']);
    expect(await fair.revision()).toBe(before + 1);
    const { rows } = await test.sql.query<{ action: string; objects: number }>(
      'select action, cardinality(object_ids) as objects from audit_entry where event_id = $1',
      [fair.event],
    );
    expect(rows).toEqual([{ action: 'publishSessions', objects: 2 }]);
  });

  it('can be undone by a bulk unpublication', async () => {
    const ids = [await session('one', 1, true), await session('two', 3, true), await session('three', 5)];
    await test.settle();
    expect(codes(await unpublish(ids))).toEqual(['one false', 'two false', 'three false']);
    expect(await test.api.ofEvent(fair.slug, 'sessions { totalCount }')).toEqual({ totalCount: 0 });
  });

  it('runs as many statements for many sessions as for two', async () => {
    const many: string[] = [];
    for (let index = 0; index < 10; index += 1) many.push(await session(`talk-${String(index)}`, 2 * index));
    await test.settle();
    const few = await statementsOf(() => publish(many.slice(0, 2)));
    const all = await statementsOf(() => publish(many.slice(2)));
    expect(all).toHaveLength(few.length);
  });

  it.each([
    { what: 'no ids', sessionIds: [] },
    { what: 'an id twice', sessionIds: ['x', 'x'] },
    { what: 'more than 1,000', sessionIds: Array.from({ length: 1001 }, (_, index) => String(index)) },
  ])('rejects $what', async ({ sessionIds }) => {
    const input = { eventId: fair.id, sessionIds };
    expect(await fair.problems('publishSessions', input)).toEqual(['INVALID sessionIds']);
  });

  it('rejects an id of another kind with its index in the path', async () => {
    const input = { eventId: fair.id, sessionIds: [await session('one', 1), fair.id] };
    await test.settle();
    expect(await fair.problems('publishSessions', input)).toEqual(['NOT_FOUND sessionIds 1']);
  });

  it('publishes one of two conflicting drafts in simultaneous requests', async () => {
    const [one, other] = [await session('one', 1), await session('other', 2)];
    await test.settle();
    const results = await Promise.all([publish([one]), publish([other])]);
    expect(codes(results.flat()).filter((code) => code === 'TAKEN')).toHaveLength(1);
    const { totalCount } = await test.api.ofEvent(fair.slug, 'sessions { totalCount }');
    expect(totalCount).toBe(1);
  });
});
