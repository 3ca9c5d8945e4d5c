import { english, ManagedEvent, nowhere } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

/** The day of opening hours. */
const DAY = { startsOn: '2027-05-03', endsOn: '2027-05-03' };

describe('venue, hall and zone mutations', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let venueId: string;
  let hallId: string;
  let zoneId: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const venue = { eventId: fair.id, slug: 'center', name: english('Center'), role: 'MAIN' };
    venueId = (await fair.change('createVenue', venue, 'venue { id }')).venue.id;
    const hall = { venueId, code: 'H1', name: english('Hall 1'), width: 100, depth: 60 };
    hallId = (await fair.change('createHall', hall, 'hall { id }')).hall.id;
    const zone = { eventId: fair.id, slug: 'robots', name: english('Robots') };
    zoneId = (await fair.change('createZone', zone, 'zone { id }')).zone.id;
  });

  const newVenue = (changes: object = {}) => ({
    eventId: fair.id,
    slug: 'branch',
    name: english('Branch'),
    role: 'BRANCH',
    ...changes,
  });
  const newHall = (changes: object = {}) => ({ venueId, code: 'H2', name: english('Hall 2'), ...changes });
  const newZone = (changes: object = {}) => ({
    eventId: fair.id,
    slug: 'food',
    name: english('Food'),
    ...changes,
  });

  it('are visible to visitors immediately and raise the revision by one', async () => {
    const before = await fair.revision();
    await fair.change(
      'createVenue',
      newVenue({ address: english('1 Road'), latitude: 39.9, longitude: 116 }),
    );
    expect(await fair.revision()).toBe(before + 1);
    expect(
      await test.api.ofEvent(fair.slug, 'venues { slug role address latitude halls { code width } }'),
    ).toEqual([
      {
        slug: 'center',
        role: 'MAIN',
        address: null,
        latitude: null,
        halls: [{ code: 'H1', width: 100 }],
      },
      { slug: 'branch', role: 'BRANCH', address: '1 Road', latitude: 39.9, halls: [] },
    ]);
    expect(await test.api.ofEvent(fair.slug, 'zones { slug name }')).toEqual([
      { slug: 'robots', name: 'Robots' },
    ]);
  });

  it('change only the given fields', async () => {
    const venue = await fair.change(
      'updateVenue',
      { venueId, name: english('Centre'), city: english('Beijing') },
      'venue { slug name city }',
    );
    const hall = await fair.change('updateHall', { hallId, code: 'H10' }, 'hall { code name width }');
    const zone = await fair.change('updateZone', { zoneId, slug: 'drones' }, 'zone { slug name }');
    expect([venue.venue, hall.hall, zone.zone]).toEqual([
      { slug: 'center', name: 'Centre', city: 'Beijing' },
      { code: 'H10', name: 'Hall 1', width: 100 },
      { slug: 'drones', name: 'Robots' },
    ]);
  });

  it('store opening hours in the order of time, with days alone or with times', async () => {
    const days = { startsOn: '2027-05-03', endsOn: '2027-05-04' };
    const times = { opensAt: '09:00', closesAt: '17:00' };
    const hours = [
      { startsOn: '2027-05-05', endsOn: '2027-05-05', note: english('Trade visitors only') },
      { ...days, ...times },
    ];
    const fields = 'hours { startsOn endsOn opensAt closesAt note } description';
    const change = { venueId, hours, description: english('At the lake') };
    expect((await fair.change('updateVenue', change, `venue { ${fields} }`)).venue).toEqual({
      hours: [
        { ...days, ...times, note: null },
        {
          startsOn: '2027-05-05',
          endsOn: '2027-05-05',
          opensAt: null,
          closesAt: null,
          note: 'Trade visitors only',
        },
      ],
      description: 'At the lake',
    });
  });

  it.each([
    ['createVenue', () => newVenue({ slug: 'center' }), ['TAKEN slug']],
    [
      'createVenue',
      () => newVenue({ hours: [{ ...DAY, opensAt: '9:00', closesAt: '25:00' }] }),
      ['INVALID hours 0 opensAt', 'INVALID hours 0 closesAt'],
    ],
    [
      'createVenue',
      () => newVenue({ hours: [DAY, { ...DAY, endsOn: '2027-05-02', opensAt: '09:00' }] }),
      ['INVALID hours 1 endsOn', 'INVALID hours 1 closesAt'],
    ],
    ['createVenue', () => newVenue({ hours: Array(61).fill(DAY) }), ['INVALID hours']],
    ['createVenue', () => newVenue({ role: 'MAIN' }), ['TAKEN role']],
    ['createVenue', () => newVenue({ latitude: 91, longitude: 0 }), ['INVALID latitude']],
    ['createVenue', () => newVenue({ latitude: 0, longitude: 181 }), ['INVALID longitude']],
    ['createVenue', () => newVenue({ latitude: 1 }), ['INVALID latitude']],
    ['createVenue', () => newVenue({ slug: 'A B', name: [] }), ['INVALID slug', 'INVALID name']],
    ['createVenue', () => newVenue({ eventId: nowhere('EVENT') }), ['NOT_FOUND eventId']],
    ['createVenue', () => newVenue({ eventId: venueId }), ['NOT_FOUND eventId']],
    ['createHall', () => newHall({ code: 'H1' }), ['TAKEN code']],
    ['createHall', () => newHall({ code: 'H 1' }), ['INVALID code']],
    ['createHall', () => newHall({ code: 'H\0' }), ['INVALID code']],
    ['createHall', () => newHall({ width: 0, depth: 1 }), ['INVALID width']],
    ['createHall', () => newHall({ width: 1, depth: 1e9 }), ['INVALID depth']],
    ['createHall', () => newHall({ width: 1 }), ['INVALID width']],
    ['createHall', () => newHall({ venueId: nowhere('VENUE') }), ['NOT_FOUND venueId']],
    ['createZone', () => newZone({ slug: 'robots' }), ['TAKEN slug']],
    ['createZone', () => newZone({ name: english('x'.repeat(201)) }), ['INVALID name 0 text']],
    ['updateVenue', () => ({ venueId, name: null, role: null }), ['INVALID name', 'INVALID role']],
    ['updateHall', () => ({ hallId, code: null }), ['INVALID code']],
    ['updateZone', () => ({ zoneId: nowhere('ZONE') }), ['NOT_FOUND zoneId']],
    ['orderZones', () => ({ eventId: fair.id, zoneIds: [zoneId, venueId] }), ['NOT_FOUND zoneIds 1']],
    ['orderZones', () => ({ eventId: fair.id, zoneIds: [zoneId, zoneId] }), ['INVALID zoneIds 1']],
  ])('reject invalid input of %s %#', async (name, input, problems) => {
    expect(await fair.problems(name, input())).toEqual(problems);
  });

  it('delete empty places and reject the deletion of used ones', async () => {
    expect(await fair.problems('deleteVenue', { venueId })).toEqual(['IN_USE venueId']);
    const hall = await objectId(hallId);
    const zone = await objectId(zoneId);
    const booth = await test.rows.booth(fair.event, hall, { zone_id: zone });
    expect(await fair.problems('deleteHall', { hallId })).toEqual(['IN_USE hallId']);
    expect(await fair.problems('deleteZone', { zoneId })).toEqual(['IN_USE zoneId']);
    await test.rows.remove('booth', booth);
    const session = await test.rows.session(fair.event, { hall_id: hall });
    expect(await fair.problems('deleteHall', { hallId })).toEqual(['IN_USE hallId']);
    await test.rows.remove('session', session);
    const deleted = [];
    for (const [name, input] of [
      ['deleteHall', { hallId }],
      ['deleteZone', { zoneId }],
      ['deleteVenue', { venueId }],
    ] as const) {
      deleted.push((await fair.change(name, input, 'deletedId')).deletedId);
    }
    expect(deleted).toEqual([hallId, zoneId, venueId]);
    expect(await test.api.ofEvent(fair.slug, 'venues { slug }')).toEqual([]);
  });

  it('reject a hall size that excludes a booth', async () => {
    const corners = [
      { x: 80, y: 0 },
      { x: 90, y: 0 },
      { x: 90, y: 10 },
    ];
    await test.rows.booth(fair.event, await objectId(hallId), { outline: corners });
    expect(await fair.problems('updateHall', { hallId, width: 85 })).toEqual(['IN_USE width']);
    expect(await fair.problems('updateHall', { hallId, width: 90, depth: 10 })).toEqual([]);
  });

  it('order the given venues and zones before the others', async () => {
    for (const slug of ['a', 'b', 'c']) await fair.change('createZone', newZone({ slug }));
    const zones = await test.api.ofEvent(fair.slug, 'zones { id slug }');
    expect(zones.map(({ slug }: { slug: string }) => slug)).toEqual(['robots', 'a', 'b', 'c']);
    const input = { eventId: fair.id, zoneIds: [zones[3].id, zones[1].id] };
    const { zones: ordered } = await fair.change('orderZones', input, 'zones { slug }');
    expect(ordered.map(({ slug }: { slug: string }) => slug)).toEqual(['c', 'a', 'robots', 'b']);
    const venue = await fair.change('createVenue', newVenue(), 'venue { id }');
    const second = await fair.change('createVenue', newVenue({ slug: 'second' }), 'venue { id }');
    const venueIds = [second.venue.id, venue.venue.id];
    const { venues } = await fair.change('orderVenues', { eventId: fair.id, venueIds }, 'venues { slug }');
    expect(venues.map(({ slug }: { slug: string }) => slug)).toEqual(['center', 'second', 'branch']);
  });

  it.each([
    ['createVenue', () => newVenue()],
    ['updateVenue', () => ({ venueId })],
    ['deleteVenue', () => ({ venueId })],
    ['orderVenues', () => ({ eventId: fair.id, venueIds: [] })],
    ['createHall', () => newHall()],
    ['updateHall', () => ({ hallId })],
    ['deleteHall', () => ({ hallId })],
    ['createZone', () => newZone()],
    ['updateZone', () => ({ zoneId })],
    ['deleteZone', () => ({ zoneId })],
    ['orderZones', () => ({ eventId: fair.id, zoneIds: [] })],
  ])('include %s, which requires an organizer and does not reveal a draft', async (name, input) => {
    expect(await fair.refusal(name, input())).toMatch(/^UNAUTHENTICATED/);
    expect(await fair.refusal(name, input(), fair.stranger)).toMatch(/^FORBIDDEN/);
    expect(await fair.refusal(name, input(), fair.reviewer)).toMatch(/^FORBIDDEN/);
    await test.rows.update('event', fair.event, { status: 'DRAFT' });
    const [path] = Object.keys(input());
    expect(await fair.problems(name, input(), fair.stranger)).toEqual([`NOT_FOUND ${path ?? ''}`]);
    expect(await fair.refusal(name, input(), fair.reviewer)).toMatch(/^FORBIDDEN/);
  });

  it('write one audit entry each, but none if they are rejected', async () => {
    await fair.problems('createZone', newZone({ slug: 'robots' }));
    await fair.change('updateHall', { hallId, code: 'H9' });
    await fair.change('deleteZone', { zoneId });
    expect(await fair.audited()).toEqual([
      'createVenue VENUE',
      'createHall HALL',
      'createZone ZONE',
      'updateHall HALL',
      'deleteZone ZONE',
    ]);
  });

  it('create only one of ten venues with the same slug that are requested simultaneously', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => fair.problems('createVenue', newVenue({ slug: 'race' }))),
    );
    expect(answers.filter((problems) => problems.length === 0)).toHaveLength(1);
    expect(new Set(answers.flat())).toEqual(new Set(['TAKEN slug']));
  });

  async function objectId(globalId: string): Promise<string> {
    const { rows } = await test.sql.query<{ id: string }>(
      `select id from hall where catalog_id('H', id) = $1 union all select id from zone where catalog_id('Z', id) = $1`,
      [globalId],
    );
    return rows[0]!.id;
  }
});
