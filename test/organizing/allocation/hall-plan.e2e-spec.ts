import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const OCCUPANTS = 'occupants { exhibitor { slug name } rootCategory { slug } kind heldUntil }';
const EVERYTHING = `booths { id code outline { x y } area status zone { slug name } ${OCCUPANTS} }`;
const HELD = { kind: 'HELD', held_until: '2999-01-01T00:00:00Z' };

describe('the plan of a hall', () => {
  let test: TestCatalog;
  let event: string;
  let venue: string;
  let hall: string;
  let staff: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    event = await rows.event({ slug: 'fair' });
    venue = await rows.venue(event, { slug: 'center' });
    hall = await rows.hall(event, venue, { code: 'H1', width: 100, depth: 100 });
    staff = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const root = await rows.category(event, { slug: 'technology' });
    const middle = await rows.category(event, { slug: 'robots', parent_id: root });
    const leaf = await rows.category(event, { slug: 'drones', parent_id: middle });
    const shown = await rows.exhibitor(event, { slug: 'shown' }, [leaf]);
    const partner = await rows.exhibitor(event, { slug: 'partner' });
    const secret = await rows.exhibitor(event, { slug: 'secret', published: false });
    const applicant = await rows.exhibitor(event, {
      slug: 'applicant',
      published: false,
      status: 'SUBMITTED',
    });
    const shared = await booth('A2');
    await rows.allocation(event, shared, shown, { shared: true });
    await rows.allocation(event, shared, partner, { shared: true });
    await rows.allocation(event, await booth('A10'), secret);
    await rows.allocation(event, await booth('A11'), applicant, HELD);
    await rows.allocation(event, await booth('A12'), shown, HELD);
    await rows.allocation(event, await booth('A13'), shown, { ...HELD, held_until: '2017-01-01T00:00:00Z' });
    await rows.allocation(event, await booth('A14'), shown, { released_at: '2017-01-01T00:00:00Z' });
    await booth('A15', { blocked: true });
    await test.settle();
  });

  afterAll(() => test.close());

  it('shows published exhibitors to visitors, and other taken booths without a name', async () => {
    expect(await lines()).toEqual([
      'A2 ASSIGNED: ASSIGNED shown technology, ASSIGNED partner',
      'A10 ASSIGNED:',
      'A11 HELD:',
      'A12 HELD:',
      'A13 AVAILABLE:',
      'A14 AVAILABLE:',
      'A15 BLOCKED:',
    ]);
  });

  it('shows every exhibitor and the end of holds to staff', async () => {
    expect(await lines(staff)).toEqual([
      'A2 ASSIGNED: ASSIGNED shown technology, ASSIGNED partner',
      'A10 ASSIGNED: ASSIGNED secret',
      'A11 HELD: HELD applicant until 2999-01-01T00:00:00.000Z',
      'A12 HELD: HELD shown technology until 2999-01-01T00:00:00.000Z',
      'A13 AVAILABLE:',
      'A14 AVAILABLE:',
      'A15 BLOCKED:',
    ]);
  });

  it('contains the outline, area and zone of each booth', async () => {
    const zone = await test.rows.zone(event, { slug: 'robots', name: { en: 'Robots' } });
    const outline = [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 3, y: 2 },
    ];
    const other = await test.rows.hall(event, venue, { code: 'H2', width: 10, depth: 10 });
    await test.rows.booth(event, other, { code: 'B1', area: 3, outline, zone_id: zone });
    await test.rows.booth(event, other, { code: 'B2' });
    await test.settle();
    expect(await plan('H2', 'booths { code area outline { x y } zone { slug name } }')).toEqual([
      { code: 'B1', area: 3, outline, zone: { slug: 'robots', name: 'Robots' } },
      { code: 'B2', area: null, outline: null, zone: null },
    ]);
  });

  it('is read by one statement, also for several halls', async () => {
    await test.api.ofEvent('fair', 'venues { id }');
    const query = `{ event(slug: "fair") {
      one: hall(venue: "center", code: "H1") { plan { booths { id ${OCCUPANTS} zone { name } } } }
      two: hall(venue: "center", code: "H2") { plan { booths { id ${OCCUPANTS} zone { name } } } } } }`;
    const statements = await statementsOf(() => test.api.data(query));
    expect(statements).toHaveLength(1);
  });

  it('follows each change of an allocation', async () => {
    const other = await test.rows.hall(event, venue, { code: 'H3' });
    const place = await test.rows.booth(event, other, { code: 'C1' });
    await test.settle();
    expect(await lines({}, 'H3')).toEqual(['C1 AVAILABLE:']);
    const exhibitor = await test.rows.exhibitor(event, { slug: 'late', published: false });
    await test.rows.allocation(event, place, exhibitor);
    await test.settle();
    expect(await lines({}, 'H3')).toEqual(['C1 ASSIGNED:']);
    await test.rows.update('exhibitor', exhibitor, { published: true });
    await test.settle();
    expect(await lines({}, 'H3')).toEqual(['C1 ASSIGNED: ASSIGNED late']);
  });

  it('of 500 booths fits within the cost limit, and one of 2,500 does not', async () => {
    const large = await test.rows.hall(event, venue, { code: 'L1', width: 1000, depth: 1000 });
    const add = (from: number, to: number) =>
      test.sql.query(
        `insert into booth (event_id, hall_id, code, area, outline)
          select $1, $2, 'B' || n, 9, jsonb_build_array(
            jsonb_build_object('x', n % 50 * 4, 'y', n / 50 * 4), jsonb_build_object('x', n % 50 * 4 + 3, 'y', n / 50 * 4),
            jsonb_build_object('x', n % 50 * 4 + 3, 'y', n / 50 * 4 + 3), jsonb_build_object('x', n % 50 * 4, 'y', n / 50 * 4 + 3))
          from generate_series($3::integer, $4::integer) as n`,
        [event, large, from, to],
      );
    await add(1, 500);
    await test.settle();
    expect(await plan('L1', EVERYTHING)).toHaveLength(500);
    await add(501, 2500);
    await test.settle();
    const query = `{ event(slug: "fair") { hall(venue: "center", code: "L1") { plan { ${EVERYTHING} } } } }`;
    expect(await test.api.refusal(query)).toContain('COST_LIMIT');
  });

  it('of all halls of a venue in one query fits within the cost limit, up to some 1,500 booths in total', async () => {
    const large = await test.rows.venue(event, { slug: 'large' });
    const halls: string[] = [];
    for (const code of ['N1', 'N2', 'N3']) halls.push(await test.rows.hall(event, large, { code }));
    const add = (from: number, to: number) =>
      test.sql.query(
        `insert into booth (event_id, hall_id, code)
          select $1, hall, 'B' || n from unnest($2::uuid[]) as hall, generate_series($3::integer, $4::integer) as n`,
        [event, halls, from, to],
      );
    const query = `{ event(slug: "fair") { venue(slug: "large") { halls { plan {
      ${EVERYTHING} features { kind outline { x y } service } } } } } }`;
    await add(1, 450);
    await test.settle();
    const shown = await test.api.data(query);
    expect(shown.event.venue.halls.map(({ plan }: Data) => plan.booths.length)).toEqual([450, 450, 450]);
    await add(451, 900);
    await test.settle();
    expect(await test.api.refusal(query)).toContain('COST_LIMIT');
  });

  it('of every hall in one query exceeds the cost limit', async () => {
    const query = `{ event(slug: "fair") { venues { halls { plan { ${EVERYTHING} } } } } }`;
    expect(await test.api.refusal(query)).toContain('COST_LIMIT');
  });

  async function booth(code: string, values: object = {}): Promise<string> {
    return test.rows.booth(event, hall, { code, ...values });
  }

  async function plan(code: string, selection: string, headers: Headers = {}): Promise<Data[]> {
    const query = `{ event(slug: "fair") { hall(venue: "center", code: "${code}") { plan { ${selection} } } } }`;
    return (await test.api.data(query, {}, headers)).event.hall.plan.booths;
  }

  /** One line for each booth, such as `A1 ASSIGNED: ASSIGNED acme technology`. */
  async function lines(headers: Headers = {}, code = 'H1'): Promise<string[]> {
    const booths = await plan(code, `booths { code status ${OCCUPANTS} }`, headers);
    return booths.map(({ code, status, occupants }) => {
      const list = occupants.map(({ exhibitor, rootCategory, kind, heldUntil }: Data) =>
        [kind, exhibitor.slug, rootCategory?.slug, heldUntil && `until ${heldUntil}`]
          .filter(Boolean)
          .join(' '),
      );
      return `${code} ${status}: ${list.join(', ')}`.trim();
    });
  }
});
