import { BoothFloor } from '../../build/booth-floor.js';
import { inHours } from '../../build/times.js';
import { vitrine } from '../../setup/cli.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';

const REPORT = `query ($slug: String!, $before: DateTime) { event(slug: $slug) { boothReport {
  freeBooths { hall { code } area count }
  exhibitorsWithoutBooth { totalCount nodes { slug status } }
  boothsWithoutExhibitor { totalCount nodes { code status } }
  sharedBooths { totalCount nodes { code } }
  endingHolds(endingBefore: $before) { totalCount nodes { booth { code } exhibitor { slug } kind endedAt } }
} } }`;
const HISTORY = `query ($slug: String!, $after: String) { event(slug: $slug) { venues { halls { booths {
  nodes { code allocations(first: 2, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { kind shared exhibitor { slug } endedAt }
  } } } } } } }`;

describe('staff of an event', () => {
  let test: TestCatalog;
  let floor: BoothFloor;
  let slug: string;
  let booths: string[];
  let exhibitors: string[];

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    floor = await BoothFloor.open(test);
    const names = ['A1', 'A2', 'A10', 'B1'];
    booths = [];
    for (const code of names) {
      booths.push(await floor.booth({ code, area: code === 'B1' ? 18 : 9, blocked: code === 'A10' }));
    }
    exhibitors = [];
    for (const name of ['placed', 'waiting', 'hidden', 'applying']) {
      const values = { slug: name, published: name !== 'hidden' && name !== 'applying' };
      exhibitors.push(
        await floor.exhibitor({ ...values, status: name === 'applying' ? 'SUBMITTED' : 'APPROVED' }),
      );
    }
    await test.rows.update('hall', floor.hall, { code: 'H1' });
    const { rows } = await test.sql.query<{ slug: string }>('select slug from event where id = $1', [
      floor.event,
    ]);
    slug = rows[0]!.slug;
    await test.settle();
  });

  const report = async (variables: object = {}, headers = floor.organizer) =>
    (await test.api.data(REPORT, { slug, ...variables }, headers)).event.boothReport;

  it('see the number of free booths by hall and area', async () => {
    await floor.assign(booths[0]!, exhibitors[0]!);
    expect((await report()).freeBooths).toEqual([
      { hall: { code: 'H1' }, area: 9, count: 1 },
      { hall: { code: 'H1' }, area: 18, count: 1 },
    ]);
  });

  it('see approved exhibitors without an assigned booth, published or not', async () => {
    await floor.assign(booths[0]!, exhibitors[0]!);
    await floor.hold(booths[1]!, exhibitors[1]!, inHours(1));
    expect((await report()).exhibitorsWithoutBooth).toEqual({
      totalCount: 2,
      nodes: [
        { slug: 'hidden', status: 'APPROVED' },
        { slug: 'waiting', status: 'APPROVED' },
      ],
    });
  });

  it('see booths without an assignment in natural order of their codes', async () => {
    await floor.assign(booths[0]!, exhibitors[0]!);
    await floor.hold(booths[1]!, exhibitors[1]!, inHours(1));
    expect((await report()).boothsWithoutExhibitor).toEqual({
      totalCount: 3,
      nodes: [
        { code: 'A2', status: 'HELD' },
        { code: 'A10', status: 'BLOCKED' },
        { code: 'B1', status: 'AVAILABLE' },
      ],
    });
  });

  it('see booths that several exhibitors share at present', async () => {
    await floor.assign(booths[0]!, exhibitors[0]!, true);
    await floor.assign(booths[0]!, exhibitors[1]!, true);
    await floor.assign(booths[1]!, exhibitors[0]!, true);
    await floor.assign(booths[1]!, exhibitors[2]!, true);
    await floor.release(booths[1]!, exhibitors[2]!);
    expect((await report()).sharedBooths).toEqual({ totalCount: 1, nodes: [{ code: 'A1' }] });
  });

  it('see holds that end before a given instant, by default before the end of the day', async () => {
    await floor.hold(booths[1]!, exhibitors[1]!, inHours(30));
    await floor.hold(booths[0]!, exhibitors[0]!, inHours(29));
    const { endingHolds } = await report({ before: inHours(31) });
    expect(endingHolds.nodes).toEqual([
      { booth: { code: 'A1' }, exhibitor: { slug: 'placed' }, kind: 'HELD', endedAt: null },
      { booth: { code: 'A2' }, exhibitor: { slug: 'waiting' }, kind: 'HELD', endedAt: null },
    ]);
    expect((await report()).endingHolds.totalCount).toBe(0);
    await test.rows.update('event', floor.event, { time_zone: await zoneWhereTodayLasts() });
    await test.sql.query(
      `update booth_allocation set held_until = now() + interval '1 minute' where event_id = $1`,
      [floor.event],
    );
    expect((await report()).endingHolds.totalCount).toBe(2);
  });

  it('see the allocations of a booth, latest first and paged', async () => {
    await floor.hold(booths[0]!, exhibitors[0]!, inHours(1));
    await floor.assign(booths[0]!, exhibitors[0]!);
    await floor.release(booths[0]!, exhibitors[0]!);
    await floor.assign(booths[0]!, exhibitors[1]!, true);
    const first = await history();
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = await history(first.pageInfo.endCursor);
    const listed = [...first.nodes, ...second.nodes].map(
      ({ kind, shared, exhibitor, endedAt }) =>
        `${kind} ${exhibitor.slug}${shared ? ' shared' : ''}${endedAt ? ' ended' : ''}`,
    );
    expect(listed).toEqual(['ASSIGNED waiting shared', 'ASSIGNED placed ended', 'HELD placed ended']);
  });

  it('cause as many statements for the histories of four booths as for that of one', async () => {
    const counts = [];
    for (const count of [1, 4]) {
      const query = HISTORY.replace('booths {', `booths(first: ${String(count)}) {`);
      const statements = await statementsOf(() => test.api.data(query, { slug }, floor.organizer));
      counts.push(statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it('see the history of a booth from its exhibitor', async () => {
    await floor.assign(booths[0]!, exhibitors[0]!);
    await test.settle();
    const query = `query ($slug: String!) { event(slug: $slug) { exhibitor(slug: "placed") {
      booths { code allocations { nodes { exhibitor { slug } } } } } } }`;
    const { event } = await test.api.data(query, { slug }, floor.organizer);
    const allocations = { nodes: [{ exhibitor: { slug: 'placed' } }] };
    expect(event.exhibitor.booths).toEqual([{ code: 'A1', allocations }]);
  });

  it.each([
    ['the report', 'boothReport { freeBooths { count } }'],
    ['the history', 'venues { halls { booths { nodes { allocations { totalCount } } } } }'],
  ])('are the only callers who see %s', async (_, field) => {
    const query = `query ($slug: String!) { event(slug: $slug) { ${field} } }`;
    const stranger = await test.accounts.signedIn({ role: 'ORGANIZER', event: await test.rows.event() });
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event: floor.event });
    expect(await test.api.refusal(query, { slug })).toMatch(/^UNAUTHENTICATED/);
    expect(await test.api.refusal(query, { slug }, stranger)).toMatch(/^FORBIDDEN/);
    expect((await test.api.data(query, { slug }, reviewer)).event).not.toBeNull();
  });

  it('can print the reports on the command line', async () => {
    await floor.assign(booths[0]!, exhibitors[0]!);
    const { rows } = await test.sql.query<{ name: string }>(
      `select name ->> 'en' as name from exhibitor where id = $1`,
      [exhibitors[2]],
    );
    const environment = { DATABASE_URL: test.databaseUrl, LOG_LEVEL: 'error' };
    const { code, output } = await vitrine(`booths report --event ${slug}`, environment);
    expect([code, output.split('\n').slice(0, 7)]).toEqual([
      0,
      [
        'Booths without an exhibitor: 3',
        '  H1  A2  9 m²  AVAILABLE',
        '  H1  A10  9 m²  BLOCKED',
        '  H1  B1  18 m²  AVAILABLE',
        '',
        'Exhibitors without a booth: 2',
        `  hidden  ${rows[0]!.name}`,
      ],
    ]);
    const unknown = await vitrine('booths report --event nowhere', environment);
    expect([unknown.code, unknown.stderr]).toEqual([1, 'No event has the slug nowhere.\n']);
  });

  async function history(after?: string) {
    const query = HISTORY.replace('booths {', 'booths(first: 1) {');
    const { event } = await test.api.data(query, { slug, after }, floor.organizer);
    return event.venues[0].halls[0].booths.nodes[0].allocations;
  }

  /** A time zone in which midnight is hours away. */
  async function zoneWhereTodayLasts(): Promise<string> {
    const { rows } = await test.sql.query<{ zone: string }>(
      `select zone from unnest('{UTC,Asia/Tokyo,America/Los_Angeles}'::text[]) as zone
       where extract(hour from now() at time zone zone) between 1 and 21 limit 1`,
    );
    return rows[0]!.zone;
  }
});
