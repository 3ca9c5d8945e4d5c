import { english, ManagedEvent, nowhere } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

const PLAN = `plan { north features { kind service name(locale: "en") names { locale } outline { x y } }
  background { x y width height rotation image { sha256 alt(locale: "en") } } }`;

const box = (x: number, y: number, width = 2, depth = 1) => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + depth },
  { x, y: y + depth },
];
const wall = { kind: 'WALL', outline: box(0, 0) };

describe('the plan of a hall', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let venueId: string;
  let hallId: string;

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
  });

  const set = (input: object, fields = `hall { version ${PLAN} }`): Promise<Data> =>
    fair.change('setHallPlan', { hallId, ...input }, fields);
  const problems = (input: object) => fair.problems('setHallPlan', { hallId, features: [], ...input });
  const background = (sha256: string, changes: object = {}) => ({
    background: { image: { sha256 }, x: 0, y: 0, width: 80, ...changes },
  });

  async function picture(event = fair.event): Promise<string> {
    const sha256 = 'ab'.repeat(32);
    const size = { mime: 'image/png', width: 640, height: 480, uploaded_at: new Date() };
    await test.rows.insert('media', { event_id: event, sha256, ...size });
    return sha256;
  }

  it('is empty initially', async () => {
    expect(await test.api.ofEvent(fair.slug, `hall(venue: "center", code: "H1") { ${PLAN} }`)).toEqual({
      plan: { north: 0, features: [], background: null },
    });
  });

  it('shows its features and its north to visitors immediately, in one revision', async () => {
    const before = await fair.revision();
    const features = [
      wall,
      { kind: 'SERVICE', service: 'TOILET', outline: box(10, 0) },
      {
        kind: 'LABEL',
        outline: box(5, 5),
        name: [...english('Lounge'), { locale: 'zh-Hans', text: '休息区' }],
      },
    ];
    await set({ features, north: 90 });
    expect(await fair.revision()).toBe(before + 1);
    const hall = await test.api.ofEvent(fair.slug, `hall(venue: "center", code: "H1") { ${PLAN} }`);
    expect(hall.plan.north).toBe(90);
    expect(hall.plan.features).toEqual([
      { kind: 'WALL', service: null, name: null, names: [], outline: box(0, 0) },
      { kind: 'SERVICE', service: 'TOILET', name: null, names: [], outline: box(10, 0) },
      {
        kind: 'LABEL',
        service: null,
        name: 'Lounge',
        names: [{ locale: 'zh-Hans' }, { locale: 'en' }],
        outline: box(5, 5),
      },
    ]);
  });

  it('is part of the hall in catalog copies', async () => {
    const since = await fair.revision();
    await set({ features: [wall], north: 90 });
    const response = await fetch(`${test.url}/sync/v1/events/${fair.slug}/changes?since=${String(since)}`);
    const { changes } = await response.json();
    expect(changes).toMatchObject([
      {
        type: 'Hall',
        body: { features: [{ ...wall, name: null, service: null }], north: 90, background: null },
      },
    ]);
  });

  it('has a background picture with a height in proportion to its width', async () => {
    const sha256 = await picture();
    const image = { sha256, alt: english('Drawing') };
    const { hall } = await set({ features: [], ...background(sha256, { image, x: -2, rotation: 15 }) });
    expect(hall.plan.background).toEqual({
      x: -2,
      y: 0,
      width: 80,
      height: 60,
      rotation: 15,
      image: { sha256, alt: 'Drawing' },
    });
  });

  it('is replaced completely by the next one', async () => {
    const sha256 = await picture();
    await set({ features: [wall], north: 10, ...background(sha256) });
    const { hall } = await set({ features: [] });
    expect(hall.plan).toEqual({ north: 0, features: [], background: null });
  });

  it('is not replaced if the given version is stale', async () => {
    const { hall } = await set({ features: [wall], version: 1 });
    expect(hall.version).toBe(2);
    expect(await problems({ version: 1 })).toEqual(['STALE version']);
  });

  it.each([
    ['outline', { features: [wall, { ...wall, outline: box(99, 0) }] }, ['INVALID features 1 outline']],
    [
      'crossing',
      { features: [{ ...wall, outline: [...box(0, 0), { x: 1, y: 0 }] }] },
      ['INVALID features 0 outline'],
    ],
    ['corners', { features: [{ ...wall, outline: box(0, 0).slice(2) }] }, ['INVALID features 0 outline']],
    ['service', { features: [{ ...wall, service: 'FOOD' }] }, ['INVALID features 0 service']],
    ['no service', { features: [{ ...wall, kind: 'SERVICE' }] }, ['INVALID features 0 service']],
    ['no name', { features: [wall, { ...wall, kind: 'LABEL' }] }, ['INVALID features 1 name']],
    [
      'long name',
      { features: [{ ...wall, name: english('x'.repeat(201)) }] },
      ['INVALID features 0 name 0 text'],
    ],
    [
      'language',
      { features: [{ ...wall, name: [{ locale: 'fr', text: 'x' }] }] },
      ['INVALID features 0 name 0 locale'],
    ],
    ['501 features', { features: Array.from({ length: 501 }, () => wall) }, ['INVALID features']],
    ['north', { north: 360 }, ['INVALID north']],
    ['picture', background('cd'.repeat(32)), ['NOT_FOUND background image sha256']],
    [
      'place',
      background('cd'.repeat(32), { y: 1e9, width: 0, rotation: -1 }),
      [
        'INVALID background y',
        'INVALID background width',
        'INVALID background rotation',
        'NOT_FOUND background image sha256',
      ],
    ],
    ['hall', { hallId: nowhere('HALL') }, ['NOT_FOUND hallId']],
  ])('rejects invalid input: %s', async (_, input, expected) => {
    expect(await problems(input)).toEqual(expected);
  });

  it('names the rejected value', async () => {
    const { errors } = await fair.change(
      'setHallPlan',
      { hallId, features: [], north: -1 },
      'errors { message }',
    );
    expect(errors[0].message).toBe('North must be from 0 to below 360 degrees, and not -1.');
  });

  it('prevents a hall smaller than its features', async () => {
    await set({ features: [{ ...wall, outline: box(90, 50) }] });
    expect(await fair.problems('updateHall', { hallId, width: 50, depth: 60 })).toEqual(['IN_USE width']);
  });

  it('is copied with its event, including the picture', async () => {
    const sha256 = await picture();
    await set({ features: [wall], north: 45, ...background(sha256) });
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const slug = `${fair.slug}-next`;
    const copy = { eventId: fair.id, slug, startsOn: '2018-10-09', endsOn: '2018-10-15' };
    await fair.change('copyEvent', copy, 'event { slug }', administrator);
    const hall = await test.api.ofEvent(slug, `hall(venue: "center", code: "H1") { ${PLAN} }`, administrator);
    expect(hall.plan).toMatchObject({
      north: 45,
      features: [{ kind: 'WALL' }],
      background: { width: 80, image: { sha256 } },
    });
  });
});
