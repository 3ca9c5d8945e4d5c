import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent, nowhere } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const square = (x: number, y: number, side = 3) => [
  { x, y },
  { x: x + side, y },
  { x: x + side, y: y + side },
  { x, y: y + side },
];

describe('booth mutations', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let hall: string;
  let hallId: string;
  let zoneId: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const venue = await test.rows.venue(fair.event, { slug: 'center' });
    hall = await test.rows.hall(fair.event, venue, { code: 'H1', width: 100, depth: 60 });
    hallId = encodeCatalogId('HALL', hall);
    zoneId = encodeCatalogId('ZONE', await test.rows.zone(fair.event, { slug: 'robots' }));
    await test.settle();
  });

  const create = async (...booths: object[]): Promise<string[]> => {
    const answer = await fair.change('createBooths', { hallId, booths }, 'booths { id }');
    return answer.booths.map(({ id }: { id: string }) => id);
  };
  const refused = (...booths: object[]) => fair.problems('createBooths', { hallId, booths });
  const shown = async (fields: string) => {
    const venues = `venues { halls { booths(first: 5) { nodes { ${fields} } } } }`;
    return (await test.api.ofEvent(fair.slug, venues))[0].halls[0].booths.nodes;
  };
  const count = async () => {
    const { rows } = await test.sql.query('select from booth where hall_id = $1', [hall]);
    return rows.length;
  };

  it('are visible to visitors immediately and raise the revision once for all booths', async () => {
    const before = await fair.revision();
    const input = {
      hallId,
      booths: [
        { code: ' A2 ', area: 9, outline: square(0, 0), zoneId },
        { code: 'A1', blocked: true },
      ],
    };
    const answer = await fair.change('createBooths', input, 'booths { code hall { code } }');
    expect(answer.booths).toEqual([
      { code: 'A2', hall: { code: 'H1' } },
      { code: 'A1', hall: { code: 'H1' } },
    ]);
    expect(await fair.revision()).toBe(before + 1);
    expect(await shown('code area status zone { slug } outline { x y }')).toEqual([
      { code: 'A1', area: null, status: 'BLOCKED', zone: null, outline: null },
      { code: 'A2', area: 9, status: 'AVAILABLE', zone: { slug: 'robots' }, outline: square(0, 0) },
    ]);
  });

  it('create up to 1,000 booths per request', async () => {
    const booths = Array.from({ length: 1000 }, (_, index) => ({
      code: `A${index}`,
      area: 4,
      outline: square((index % 50) * 2, Math.floor(index / 50) * 2, 2),
    }));
    expect(await create(...booths)).toHaveLength(1000);
    expect(await test.app.get(VerifyService).verify()).toMatchObject({ drift: [] });
    expect(await refused(...Array.from({ length: 1001 }, (_, index) => ({ code: `B${index}` })))).toEqual([
      'INVALID booths',
    ]);
  });

  it.each<[string, object[], string[]]>([
    ['no booths', [], ['INVALID booths']],
    ['an existing code', [{ code: 'B1' }, { code: 'OLD' }], ['TAKEN booths 1 code']],
    ['a code twice', [{ code: 'B1' }, { code: 'B1' }], ['TAKEN booths 1 code']],
    ['invalid codes', [{ code: 'A|1' }, { code: '' }], ['INVALID booths 0 code', 'INVALID booths 1 code']],
    ['an area of zero', [{ code: 'B1', area: 0 }], ['INVALID booths 0 area']],
    [
      'an area that contradicts the outline',
      [{ code: 'B1', area: 10, outline: square(0, 0) }],
      ['INVALID booths 0 area'],
    ],
    [
      'an outline outside of the hall',
      [{ code: 'B1', outline: square(98, 0) }],
      ['INVALID booths 0 outline'],
    ],
    [
      'an outline with two corners',
      [{ code: 'B1', outline: square(0, 0).slice(2) }],
      ['INVALID booths 0 outline'],
    ],
    [
      'booths that overlap each other',
      [
        { code: 'B1', outline: square(0, 0) },
        { code: 'B2', outline: square(3, 0) },
        { code: 'B3', outline: square(4, 2) },
      ],
      ['INVALID booths 2 outline'],
    ],
    [
      'a booth that overlaps an existing one',
      [{ code: 'B1', outline: square(51, 51) }],
      ['INVALID booths 0 outline'],
    ],
    ['an invalid zone id', [{ code: 'B1', zoneId: 'Z' }], ['NOT_FOUND booths 0 zoneId']],
    ['an unknown zone', [{ code: 'B1', zoneId: nowhere('ZONE') }], ['NOT_FOUND booths 0 zoneId']],
    [
      'several faults at once',
      [{ code: '?' }, { code: 'B1', area: -1, zoneId: nowhere('ZONE') }],
      ['INVALID booths 0 code', 'INVALID booths 1 area', 'NOT_FOUND booths 1 zoneId'],
    ],
  ])('reject %s and create no booth', async (_, booths, problems) => {
    await create({ code: 'OLD', outline: square(50, 50) });
    expect([await refused(...booths), await count()]).toEqual([problems, 1]);
  });

  it('reject a hall or zone of another event', async () => {
    const other = await test.rows.event({ status: 'DRAFT' });
    const foreign = encodeCatalogId('ZONE', await test.rows.zone(other));
    const venue = await test.rows.venue(other);
    const foreignHall = encodeCatalogId('HALL', await test.rows.hall(other, venue));
    expect(await refused({ code: 'B1', zoneId: foreign })).toEqual(['NOT_FOUND booths 0 zoneId']);
    expect(await fair.problems('createBooths', { hallId: foreignHall, booths: [{ code: 'B1' }] })).toEqual([
      'NOT_FOUND hallId',
    ]);
    const [boothId] = await create({ code: 'B1' });
    expect(await fair.problems('updateBooth', { boothId, zoneId: foreign })).toEqual(['NOT_FOUND zoneId']);
  });

  it('create only one of 20 overlapping booths that are requested simultaneously', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        refused({ code: `C${index}`, outline: square(10 + index * 0.1, 10) }),
      ),
    );
    expect(answers.filter((problems) => problems.length === 0)).toHaveLength(1);
    expect([new Set(answers.flat()), await count()]).toEqual([new Set(['INVALID booths 0 outline']), 1]);
  });

  it('create only one of 20 booths with the same code that are requested simultaneously', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => refused({ code: 'C1' })));
    expect(answers.flat()).toEqual(Array.from({ length: 19 }, () => 'TAKEN booths 0 code'));
  });

  it('change only the given fields', async () => {
    const [boothId] = await create({ code: 'A1', area: 9, outline: square(0, 0), zoneId });
    const fields = 'booth { code area status zone { slug } outline { x } }';
    const blocked = await fair.change('updateBooth', { boothId, blocked: true, code: 'A9' }, fields);
    const moved = { boothId, blocked: false, zoneId: null, outline: null };
    const cleared = await fair.change('updateBooth', moved, fields);
    expect([blocked.booth, cleared.booth]).toEqual([
      {
        code: 'A9',
        area: 9,
        status: 'BLOCKED',
        zone: { slug: 'robots' },
        outline: [0, 3, 3, 0].map((x) => ({ x })),
      },
      { code: 'A9', area: 9, status: 'AVAILABLE', zone: null, outline: null },
    ]);
  });

  it.each<[object, string[]]>([
    [{ code: 'B' }, ['TAKEN code']],
    [{ code: null, blocked: null }, ['INVALID code', 'INVALID blocked']],
    [{ code: 'A;1' }, ['INVALID code']],
    [{ area: 20 }, ['INVALID area']],
    [{ outline: square(9, 0) }, ['INVALID outline']],
    [{ outline: square(99, 0) }, ['INVALID outline']],
    [{ outline: square(0, 0, 5) }, ['INVALID area']],
    [{ outline: square(1, 1) }, []],
    [{ outline: square(0, 0, 5), area: 25 }, []],
    [{ zoneId: nowhere('ZONE') }, ['NOT_FOUND zoneId']],
  ])('check the change %j: %j', async (changes, problems) => {
    const [boothId] = await create(
      { code: 'A', area: 9, outline: square(0, 0) },
      { code: 'B', outline: square(10, 0) },
    );
    expect(await fair.problems('updateBooth', { boothId, ...changes })).toEqual(problems);
  });

  it.each(['ASSIGNED', 'HELD'])('do not block a booth that is %s', async (kind) => {
    const [boothId] = await create({ code: 'A' });
    const { rows } = await test.sql.query<{ id: string }>('select id from booth where hall_id = $1', [hall]);
    const until = kind === 'HELD' ? '2999-01-01T00:00:00Z' : null;
    await test.rows.allocation(fair.event, rows[0]!.id, await test.rows.exhibitor(fair.event), {
      kind,
      held_until: until,
    });
    await test.settle();
    expect(await fair.problems('updateBooth', { boothId, blocked: true })).toEqual(['IN_USE blocked']);
    expect(await shown('status')).toEqual([{ status: kind }]);
  });

  it('delete all given booths, or none if an exhibitor has one of them', async () => {
    const [one, two] = (await create({ code: 'A' }, { code: 'B' })) as [string, string];
    const { rows } = await test.sql.query<{ id: string }>(
      `select id from booth where hall_id = $1 and code = 'B'`,
      [hall],
    );
    const exhibitor = await test.rows.exhibitor(fair.event);
    const allocation = await test.rows.allocation(fair.event, rows[0]!.id, exhibitor);
    await test.settle();
    expect(await fair.problems('deleteBooths', { boothIds: [one, two] })).toEqual(['IN_USE boothIds 1']);
    expect(await fair.problems('deleteBooths', { boothIds: [one, nowhere('BOOTH')] })).toEqual([
      'NOT_FOUND boothIds 1',
    ]);
    expect(await count()).toBe(2);
    await test.rows.update('booth_allocation', allocation, { released_at: '2017-01-01T00:00:00Z' });
    await test.settle();
    const { deletedIds } = await fair.change('deleteBooths', { boothIds: [one, two] }, 'deletedIds');
    expect([deletedIds, await shown('code')]).toEqual([[one, two], []]);
  });

  it('create booths that are deleted with their event', async () => {
    await create({ code: 'A', zoneId });
    await test.sql.query('begin');
    await test.sql.query('set constraints all deferred');
    await test.rows.remove('event', fair.event);
    await test.sql.query('commit');
    expect(await count()).toBe(0);
  });

  it.each<[string, () => Promise<object>]>([
    ['createBooths', () => Promise.resolve({ hallId, booths: [{ code: 'A' }] })],
    ['updateBooth', async () => ({ boothId: (await create({ code: 'A' }))[0] })],
    ['deleteBooths', async () => ({ boothIds: await create({ code: 'A' }) })],
  ])('include %s, which requires an organizer and does not reveal a draft', async (name, make) => {
    const input = await make();
    expect(await fair.refusal(name, input)).toMatch(/^UNAUTHENTICATED/);
    expect(await fair.refusal(name, input, fair.stranger)).toMatch(/^FORBIDDEN/);
    expect(await fair.refusal(name, input, fair.reviewer)).toMatch(/^FORBIDDEN/);
    await test.rows.update('event', fair.event, { status: 'DRAFT' });
    expect(await fair.problems(name, input, fair.stranger)).toEqual([expect.stringMatching(/^NOT_FOUND/)]);
  });

  it('write one audit entry each, but none if they are rejected', async () => {
    const [boothId] = await create({ code: 'A' });
    await refused({ code: 'A' });
    await fair.change('updateBooth', { boothId, blocked: true });
    await fair.change('deleteBooths', { boothIds: [boothId] });
    expect(await fair.audited()).toEqual(['createBooths BOOTH', 'updateBooth BOOTH', 'deleteBooths BOOTH']);
  });
});
