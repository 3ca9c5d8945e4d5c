import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { ExchangeKindName } from '../../../src/organizing/exchange/model/exchange-kind.js';
import type { ImportPlan } from '../../../src/organizing/exchange/plan/plan.js';
import { importing, type Importing } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';

const YES = { share: false, createCategories: true, createBooths: true };
const places = ({ problems }: ImportPlan) => problems.map(({ row, column, code }) => [row, column, code]);

/** An event with many conflicts: halls with equal codes, blocked and held booths, quotas, sessions. */
async function crampedFair({ rows }: TestCatalog, slug: string): Promise<void> {
  const event = await rows.event({ slug, exhibitor_quota: 6 });
  const north = await rows.venue(event, { slug: 'north', role: 'MAIN' });
  const south = await rows.venue(event, { slug: 'south' });
  const h1 = await rows.hall(event, north, { code: 'H1' });
  const twin = await rows.hall(event, south, { code: 'H1' });
  const h2 = await rows.hall(event, north, { code: 'H2' });
  await rows.zone(event, { slug: 'zone' });
  const full = await rows.category(event, {
    ...{ slug: 'full', name: { en: 'Full of stands' }, exhibitor_quota: 2 },
  });
  await rows.category(event, { slug: 'free', parent_id: full });
  const one = await rows.exhibitor(event, { slug: 'one', external_id: 'X1', name: { en: 'One' } }, [full]);
  const two = await rows.exhibitor(event, { slug: 'two', name: { en: 'Two', 'zh-Hans': '二' } });
  const applied = { slug: 'three', external_id: 'X3', status: 'SUBMITTED', published: false };
  await rows.exhibitor(event, applied);
  await rows.allocation(event, await rows.booth(event, h1, { code: 'A1' }), one);
  const held = { kind: 'HELD', held_until: '2999-01-01T00:00:00Z' };
  await rows.allocation(event, await rows.booth(event, twin, { code: 'A1' }), two, held);
  await rows.booth(event, h2, { code: 'A1', blocked: true });
  await rows.booth(event, h2, { code: 'A2' });
  await rows.product(event, one, { slug: 'arm', external_id: 'P1', name: { en: 'Arm' } });
  const morning = { starts_at: '2017-09-15T01:00:00Z', ends_at: '2017-09-15T02:00:00Z' };
  await rows.session(event, { slug: 'opening', ...morning, hall_id: h2, title: { en: 'Opening' } });
  await rows.session(event, { slug: 'closing', title: { en: 'Closing' } });
}

const cell = (...values: string[]) => fc.constantFrom(...values);
const TABLES: Readonly<Record<ExchangeKindName, Readonly<Record<string, fc.Arbitrary<string>>>>> = {
  exhibitors: {
    externalId: cell('', 'X1', 'X3', 'N1', 'N2', 'N3'),
    slug: cell('', 'one', 'two', 'new', 'newer'),
    'name.en': cell('', 'One', 'Two', 'New', 'Newer', 'Newest'),
    'name.zh-Hans': cell('', '二', '新'),
    categories: cell('', 'full', 'free', 'made'),
    booths: cell(
      '',
      'north.H1-A1',
      'H1-A1',
      'south.H1-A1',
      'H2-A1',
      'H2-A2',
      'H2-A9',
      'H3-A1',
      'H2-A2; H2-A3',
      'A1',
    ),
    status: cell('', 'APPROVED', 'SUBMITTED', 'REJECTED'),
    published: cell('', 'yes', 'no'),
    representatives: cell('', 'Li', 'Li 1'),
    searchReading: cell('', 'li'),
  },
  products: {
    exhibitor: cell('one', 'two', 'three', 'One', '二', 'nobody'),
    externalId: cell('', 'P1', 'P2'),
    slug: cell('', 'arm', 'leg'),
    'name.en': cell('Arm', 'Leg', ''),
    categories: cell('', 'full', 'made'),
    website: cell('', 'a.example', 'https://a.example/ b'),
    position: cell('', '0', '1000000', '-1'),
  },
  booths: {
    hall: cell('north.H1', 'south.H1', 'H1', 'H2', 'H3', 'south.H2'),
    code: cell('A1', 'A2', 'A3', 'A/4', '?'),
    zone: cell('', 'zone', 'none'),
    area: cell('', '9', '0', '100000'),
    blocked: cell('', 'yes', 'no'),
  },
  sessions: {
    slug: cell('', 'opening', 'closing', 'new'),
    'title.en': cell('Opening', 'Closing', 'Talk', 'Panel'),
    startsAt: cell('2017-09-15 09:00', '2017-09-15 09:30', '2017-09-21 23:00', '2017-09-14 23:00'),
    endsAt: cell('2017-09-15 10:00', '2017-09-15 09:30', '2017-09-22 00:00', '2017-09-22 00:30'),
    venue: cell('', 'north', 'south'),
    hall: cell('', 'H1', 'H2', 'north.H1', 'south.H1'),
    exhibitors: cell('', 'one', 'one; two'),
  },
  venues: {
    slug: cell('', 'north', 'east'),
    'name.en': cell('', 'East', 'North'),
    role: cell('', 'MAIN', 'SIDE', 'PORT'),
    latitude: cell('', '91', '31.2'),
    longitude: cell('', '121.5'),
  },
  halls: {
    venue: cell('', 'north', 'south', 'none'),
    code: cell('', 'H1', 'H2', 'H9', '?'),
    'name.en': cell('', 'Hall 9'),
    width: cell('', '100', '0'),
    depth: cell('', '50'),
  },
};

/** A file of one kind with some of its columns. */
const FILE = fc.constantFrom(...(Object.keys(TABLES) as ExchangeKindName[])).chain((kind) => {
  const columns = TABLES[kind];
  return fc.record({
    kind: fc.constant(kind),
    header: fc.shuffledSubarray(Object.keys(columns), { minLength: 2 }),
    rows: fc.array(fc.record(columns), { minLength: 1, maxLength: 8 }),
    options: fc.record({ share: fc.boolean(), createCategories: fc.boolean(), createBooths: fc.boolean() }),
  });
});

describe('the plan of an import', () => {
  let test: TestCatalog;
  let files: Importing;
  let slug: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    files = importing(test.app);
  });

  beforeEach(async () => {
    slug = `cramped-${randomUUID()}`;
    await crampedFair(test, slug);
  });

  afterAll(() => test.close());

  const planned = async (kind: ExchangeKindName, file: string, options = YES) =>
    (await files.run(kind, slug, file, { options, dryRun: true })).plan;

  it('contains exactly the problems of the import that follows it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(FILE, { minLength: 2, maxLength: 5 }), async (several) => {
        const event = `cramped-${randomUUID()}`;
        await crampedFair(test, event);
        for (const { kind, header, rows, options } of several) {
          const lines = rows.map((row) =>
            header.map((column) => (row as Record<string, string>)[column]).join(),
          );
          const file = [header.join(), ...lines].join('\n');
          const { plan } = await files.run(kind, event, file, { options, dryRun: true });
          const done = await files.run(kind, event, file, { options, digest: plan.digest });
          expect([file, done.plan.problems]).toEqual([file, plan.problems]);
          expect(done.job !== null).toBe(plan.problems.length === 0 && plan.created + plan.changed > 0);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('reports sessions outside the days of the event, in an occupied hall or in a missing hall', async () => {
    const file = [
      'title.en,startsAt,endsAt,venue,hall',
      'Early,2017-09-14 23:00,2017-09-15 01:00,,',
      'Late,2017-09-21 23:00,2017-09-22 00:30,,',
      'Clash,2017-09-15 09:30,2017-09-15 10:30,,H2',
      'Elsewhere,2017-09-16 09:00,2017-09-16 10:00,south,H2',
      'First,2017-09-17 09:00,2017-09-17 10:00,,H2',
      'Second,2017-09-17 09:30,2017-09-17 10:30,,H2',
      'Backwards,2017-09-17 09:30,2017-09-17 09:00,,',
    ].join('\n');
    expect(places(await planned('sessions', file))).toEqual([
      [2, 'startsAt', 'INVALID'],
      [3, 'startsAt', 'INVALID'],
      [4, 'hall', 'TAKEN'],
      [5, 'hall', 'INVALID'],
      [7, 'hall', 'TAKEN'],
      [8, 'endsAt', 'INVALID'],
    ]);
  });

  it('names the conflicting session, stored or of another row, as the import does', async () => {
    const file = [
      'title.en,startsAt,endsAt,hall',
      'Clash,2017-09-15 09:30,2017-09-15 10:30,H2',
      'First,2017-09-17 22:00,2017-09-18 01:00,H2',
      'Second,2017-09-17 23:30,2017-09-17 23:45,H2',
      'Backwards,2017-09-19 09:30,2017-09-19 09:00,',
    ].join('\n');
    const expected = [
      'has another session at that time: "Opening" is there from 2017-09-15 09:00 to 10:00 (Asia/Shanghai), hall H2',
      'has another session at that time: "First" is there from 2017-09-17 22:00 to 2017-09-18 01:00 (Asia/Shanghai), hall H2',
      'must be after the start',
    ];
    for (const dryRun of [true, false]) {
      const { plan } = await files.run('sessions', slug, file, { dryRun });
      expect(plan.problems.map(({ reason }) => reason)).toEqual(expected);
    }
  });

  it('reads the sessions of all conflicts in one statement', async () => {
    const row = (index: number) => `Clash ${String(index)},2017-09-15 09:30,2017-09-15 10:30,H2`;
    const file = (count: number) =>
      ['title.en,startsAt,endsAt,hall', ...Array.from({ length: count }, (_, index) => row(index))].join(
        '\n',
      );
    const lookups = async (count: number) => {
      const statements = await statementsOf(() => planned('sessions', file(count)));
      return statements.filter((text) => text.includes('with ordinality as wanted')).length;
    };
    expect([await lookups(1), await lookups(20)]).toEqual([1, 1]);
  });

  it('reports exhibitors that exceed a quota', async () => {
    const row = (index: number) => `New ${index},APPROVED,${index < 3 ? 'free' : ''}`;
    const file = ['name.en,审核状态,categories', ...[1, 2, 3, 4, 5].map(row)].join('\n');
    const plan = await planned('exhibitors', file);
    expect(places(plan)).toEqual([
      [3, 'categories', 'QUOTA_EXCEEDED'],
      [6, '审核状态', 'QUOTA_EXCEEDED'],
    ]);
    expect(plan.problems.map(({ reason }) => reason)).toEqual([
      'the category Full of stands has room for 2 approved exhibitors',
      'the event has room for 6 approved exhibitors and would have 7',
    ]);
  });

  it('reports booths that are taken or held, and blocking of a booth that an exhibitor has', async () => {
    const exhibitors = 'name.en,booths\nA,north.H1-A1\nB,south.H1-A1\nC,H2-A1\nD,H2-A2\n';
    expect(places(await planned('exhibitors', exhibitors))).toEqual([
      [2, 'booths', 'BOOTH_TAKEN'],
      [3, 'booths', 'BOOTH_TAKEN'],
      [4, 'booths', 'BOOTH_TAKEN'],
    ]);
    const booths = 'hall,code,blocked\nH2,A2,yes\nnorth.H1,A1,yes\n';
    expect(places(await planned('booths', booths))).toEqual([[3, 'blocked', 'INVALID']]);
  });

  it('reports every row that a custom trigger rejects', async () => {
    await test.sql.query(`create function refuse_odd() returns trigger language plpgsql as $$
      begin
        if new.name ->> 'en' like 'odd%' then raise exception 'odd'; end if;
        return new;
      end $$`);
    await test.sql.query(
      'create trigger refuse_odd before insert on exhibitor for each row execute function refuse_odd()',
    );
    const rows = Array.from({ length: 700 }, (_, index) =>
      index % 100 === 7 ? `odd ${index}` : `even ${index}`,
    );
    const plan = await planned('exhibitors', `name.en,country\nBad,Atlantis\n${rows.join(',\n')},\n`);
    await test.sql.query('drop trigger refuse_odd on exhibitor');
    expect(plan.problems.map(({ row }) => row)).toEqual([2, 10, 110, 210, 310, 410, 510, 610]);
  });

  it('changes nothing', async () => {
    const before = await test.sql.query('select count(*) from exhibitor, catalog_dirty');
    await planned('exhibitors', 'name.en,booths,categories\nNew,H7-A1,made\n');
    expect((await test.sql.query('select count(*) from exhibitor, catalog_dirty')).rows).toEqual(before.rows);
  });

  it('permits sessions that move to times that the same file makes free', async () => {
    const at = (hour: number) => `2017-09-18 ${String(hour).padStart(2, '0')}:00`;
    const table = (shift: number) =>
      [
        'slug,title.en,startsAt,endsAt,hall',
        ...[0, 1, 2, 3].map(
          (index) => `talk-${index},Talk ${index},${at(9 + index + shift)},${at(10 + index + shift)},H2`,
        ),
      ].join('\n');
    for (const shift of [0, 1, 0]) {
      expect((await files.run('sessions', slug, table(shift))).plan.problems).toEqual([]);
    }
  });
});
