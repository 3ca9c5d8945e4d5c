import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { addSession, newSession } from '../../build/sessions.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

const STAGES = [
  { code: 'A', name: english('Main stage') },
  { code: 'B', name: [...english('Pitch corner'), { locale: 'zh-Hans', text: '路演区' }] },
];

describe('stages of halls', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let hallId: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const venue = await test.rows.venue(fair.event, { slug: 'center' });
    hallId = encodeCatalogId('HALL', await test.rows.hall(fair.event, venue, { code: 'H1' }));
    await test.settle();
  });

  const inHall = (changes: object = {}) => newSession(fair, { hallId, ...changes });
  const add = (changes: object = {}) => addSession(fair, { hallId, ...changes });
  const setStages = (stages: unknown) => fair.problems('updateHall', { hallId, stages });
  const changesOf = async (since: number): Promise<Data> => {
    const path = `${test.url}/sync/v1/events/${fair.slug}`;
    const { epoch } = await (await fetch(`${path}/manifest`)).json();
    return (await fetch(`${path}/changes?epoch=${epoch}&since=${since}`)).json();
  };
  const eventOf = async (fields: string): Promise<Data> =>
    (await test.api.data(`{ event(slug: "${fair.slug}") { ${fields} } }`)).event;
  const refusalOf = async (changes: object): Promise<unknown> => {
    const { addSession } = await test.api.data(
      'mutation ($input: AddSessionInput!) { addSession(input: $input) { errors { code path message } } }',
      { input: inHall(changes) },
      fair.organizer,
    );
    return addSession.errors;
  };

  it('have names in the languages of the event, in the hall and in its sessions', async () => {
    expect(await setStages(STAGES)).toEqual([]);
    await add({ stage: 'B' });
    const stage = 'stage { code name(locale: "zh-Hans") names { locale text } }';
    const { sessions, venues } = await eventOf(
      `sessions { nodes { ${stage} } } venues { halls { stages { code name(locale: "en") } } }`,
    );
    expect(sessions.nodes).toEqual([
      {
        stage: {
          code: 'B',
          name: '路演区',
          names: expect.arrayContaining([
            { locale: 'en', text: 'Pitch corner' },
            { locale: 'zh-Hans', text: '路演区' },
          ]),
        },
      },
    ]);
    expect(venues[0].halls[0].stages).toEqual([
      { code: 'A', name: 'Main stage' },
      { code: 'B', name: 'Pitch corner' },
    ]);
  });

  it('can be set when a hall is created', async () => {
    const venueId = encodeCatalogId('VENUE', await test.rows.venue(fair.event));
    const input = { venueId, code: 'H2', name: english('Hall 2'), stages: STAGES };
    const { hall } = await fair.change('createHall', input, 'hall { stages { code } }');
    expect(hall.stages).toEqual([{ code: 'A' }, { code: 'B' }]);
  });

  it('permit simultaneous sessions in one hall, one on each stage', async () => {
    await setStages(STAGES);
    await add({ stage: 'A' });
    await add({ slug: 'pitch', stage: 'B' });
    expect(await fair.problems('addSession', inHall({ slug: 'third', stage: 'A' }))).toEqual(['TAKEN stage']);
  });

  it('are all occupied by a session in the whole hall', async () => {
    await setStages(STAGES);
    await add({ stage: 'A' });
    expect(await fair.problems('addSession', inHall({ slug: 'whole' }))).toEqual(['TAKEN hallId']);
    await add({ slug: 'later', startsAt: '2017-09-15T02:00:00Z', endsAt: '2017-09-15T03:00:00Z' });
    const late = { startsAt: '2017-09-15T02:30:00Z', endsAt: '2017-09-15T03:30:00Z' };
    expect(await fair.problems('addSession', inHall({ slug: 'b', stage: 'B', ...late }))).toEqual([
      'TAKEN stage',
    ]);
  });

  it('name the conflicting session with its times and its stage in the error', async () => {
    await setStages(STAGES);
    await add({ stage: 'A', title: [...english('AI forum'), { locale: 'zh-Hans', text: '人工智能论坛' }] });
    const half = { startsAt: '2017-09-15T01:30:00Z', endsAt: '2017-09-15T02:30:00Z' };
    expect(await refusalOf({ slug: 'b', stage: 'A', ...half })).toEqual([
      {
        code: 'TAKEN',
        path: ['stage'],
        message: expect.stringMatching(
          /"(?:AI forum|人工智能论坛)" is there from 2017-09-15 09:00 to 10:00 \(Asia\/Shanghai\), hall H1, stage A\./,
        ),
      },
    ]);
  });

  it('must exist in the hall of the session', async () => {
    await setStages(STAGES);
    const nowhere = await refusalOf({ stage: 'C' });
    expect(nowhere).toEqual([
      { code: 'NOT_FOUND', path: ['stage'], message: 'The hall has no such stage. Its stages are A, B.' },
    ]);
    expect(await fair.problems('addSession', inHall({ hallId: null, stage: 'A' }))).toEqual([
      'INVALID stage',
    ]);
    const sessionId = await add({ stage: 'A' });
    const moved = await fair.change(
      'updateSession',
      { sessionId, hallId: null },
      'session { stage { code } }',
    );
    expect(moved).toMatchObject({ session: { stage: null }, errors: [] });
  });

  it('cannot be removed while sessions take place on them', async () => {
    await setStages(STAGES);
    const sessionId = await add({ stage: 'A' });
    expect(await setStages(STAGES.slice(1))).toEqual(['IN_USE stages']);
    expect(await setStages(null)).toEqual(['IN_USE stages']);
    expect(await setStages(STAGES.slice(0, 1))).toEqual([]);
    await fair.change('updateSession', { sessionId, stage: null });
    expect(await setStages([])).toEqual([]);
  });

  it('are renamed in their sessions immediately', async () => {
    await setStages(STAGES);
    await add({ stage: 'A' });
    await setStages([{ code: 'A', name: english('Dome') }]);
    const { sessions } = await eventOf('sessions { nodes { stage { name(locale: "en") } } }');
    expect(sessions.nodes).toEqual([{ stage: { name: 'Dome' } }]);
  });

  it.each([
    ['one code twice', [STAGES[0], STAGES[0]], ['INVALID stages 1 code']],
    ['a code with spaces', [{ code: 'a b', name: english('x') }], ['INVALID stages 0 code']],
    ['no name', [{ code: 'a', name: [] }], ['INVALID stages 0 name']],
    [
      'a language that the event lacks',
      [{ code: 'a', name: [{ locale: 'fr', text: 'x' }] }],
      ['INVALID stages 0 name 0 locale'],
    ],
    [
      'more than 50',
      Array.from({ length: 51 }, (_, index) => ({ code: `s${index}`, name: english('x') })),
      ['INVALID stages'],
    ],
  ])('are rejected with %s', async (_what, stages, problems) => {
    expect(await setStages(stages)).toEqual(problems);
  });

  it('are rooms in the schedule files and occur in catalog copies', async () => {
    await setStages(STAGES);
    await add({ stage: 'A' });
    const json = await (await fetch(`${test.url}/events/${fair.slug}/schedule.json?locale=en`)).text();
    expect(json).toMatch(/"rooms":\{"[^"]+, Main stage":/);
    const ics = await (await fetch(`${test.url}/events/${fair.slug}/schedule.ics?locale=en`)).text();
    expect(ics).toContain('Main stage');
    const { epoch, changes } = await changesOf(0);
    expect([typeof epoch, changes.find(({ type }: Data) => type === 'Session').body.stage]).toEqual([
      'string',
      'A',
    ]);
    expect(changes.find(({ type }: Data) => type === 'Hall').body.stages).toMatchObject([
      { code: 'A' },
      { code: 'B' },
    ]);
  });

  it('are copied with the event', async () => {
    await setStages(STAGES);
    const input = {
      eventId: fair.id,
      slug: 'next-fair',
      name: english('Next'),
      startsOn: '2018-09-15',
      endsOn: '2018-09-16',
    };
    const { event } = await fair.change('copyEvent', input, 'event { venues { halls { stages { code } } } }');
    expect(event.venues[0].halls[0].stages).toEqual([{ code: 'A' }, { code: 'B' }]);
  });
});
