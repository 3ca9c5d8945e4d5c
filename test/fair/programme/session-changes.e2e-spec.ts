import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { english, ManagedEvent, nowhere } from '../../build/managed-event.js';
import { addSession, newSession } from '../../build/sessions.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('session mutations', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let hallId: string;
  let venueId: string;
  let exhibitorId: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    // 15 to 21 September in Shanghai: from 16:00 UTC on the 14th to 16:00 UTC on the 21st.
    fair = await ManagedEvent.make(test);
    const venue = await test.rows.venue(fair.event, { slug: 'center' });
    venueId = encodeCatalogId('VENUE', venue);
    hallId = encodeCatalogId('HALL', await test.rows.hall(fair.event, venue, { code: 'H1' }));
    exhibitorId = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(fair.event, { slug: 'acme' }));
    await test.settle();
  });

  it('are visible to visitors immediately and raise the revision by one', async () => {
    const before = await fair.revision();
    const speakers = [{ name: english('Ada'), role: english('CEO') }, { name: english('Bob') }];
    await addSession(fair, {
      hallId,
      description: english('About'),
      speakers,
      exhibitorIds: [exhibitorId, exhibitorId],
    });
    expect(await fair.revision()).toBe(before + 1);
    const fields =
      'slug title description startsAt venue { slug } hall { code } speakers { name role } exhibitors { slug }';
    expect((await test.api.ofEvent(fair.slug, `sessions { nodes { ${fields} } }`)).nodes).toEqual([
      {
        slug: 'forum',
        title: 'Forum',
        description: 'About',
        startsAt: '2017-09-15T01:00:00.000Z',
        venue: { slug: 'center' },
        hall: { code: 'H1' },
        speakers: [
          { name: 'Ada', role: 'CEO' },
          { name: 'Bob', role: null },
        ],
        exhibitors: [{ slug: 'acme' }],
      },
    ]);
  });

  it.each<[string, object, string[]]>([
    ['an end before the beginning', { endsAt: '2017-09-15T00:59:00Z' }, ['INVALID endsAt']],
    ['a duration of zero', { endsAt: '2017-09-15T01:00:00Z' }, ['INVALID endsAt']],
    ['the evening before', { startsAt: '2017-09-14T15:59:59Z' }, ['INVALID startsAt']],
    ['the night after', { endsAt: '2017-09-21T16:00:01Z' }, ['INVALID startsAt']],
    ['an invalid slug and title', { slug: ' ', title: [] }, ['INVALID slug', 'INVALID title']],
    ['an unknown venue', { venueId: nowhere('VENUE') }, ['NOT_FOUND venueId']],
    ['an unknown hall', { hallId: nowhere('HALL') }, ['NOT_FOUND hallId']],
    [
      'unknown exhibitors',
      { exhibitorIds: [nowhere('EXHIBITOR'), 'X'] },
      ['NOT_FOUND exhibitorIds 0', 'NOT_FOUND exhibitorIds 1'],
    ],
    [
      'speakers in a language that the event lacks',
      { speakers: [{ name: [{ locale: 'fr', text: 'Ada' }] }] },
      ['INVALID speakers 0 name 0 locale'],
    ],
  ])('reject %s', async (_, changes, problems) => {
    expect(await fair.problems('addSession', newSession(fair, changes))).toEqual(problems);
  });

  it('accept times within the days of the event, and keep the event from becoming shorter', async () => {
    await addSession(fair, { startsAt: '2017-09-14T16:00:00Z', endsAt: '2017-09-21T16:00:00Z' });
    const problems = (input: object) => fair.problems('updateEvent', { eventId: fair.id, ...input });
    expect(await problems({ endsOn: '2017-09-20' })).toEqual(['IN_USE']);
    expect(await problems({ startsOn: '2017-09-16' })).toEqual(['IN_USE']);
    expect(await problems({ endsOn: '2017-09-22' })).toEqual([]);
  });

  it('reject a slug that exists and a hall of another venue', async () => {
    await addSession(fair);
    expect(await fair.problems('addSession', newSession(fair))).toEqual(['TAKEN slug']);
    const other = encodeCatalogId('VENUE', await test.rows.venue(fair.event));
    const problems = await fair.problems(
      'addSession',
      newSession(fair, { slug: 'b', venueId: other, hallId }),
    );
    expect(problems).toEqual(['INVALID hallId']);
    await addSession(fair, { slug: 'c', venueId, hallId });
  });

  it('reject a venue, hall or exhibitor of another event', async () => {
    const other = await test.rows.event();
    const venue = await test.rows.venue(other);
    const foreign = {
      venueId: encodeCatalogId('VENUE', venue),
      hallId: encodeCatalogId('HALL', await test.rows.hall(other, venue)),
      exhibitorIds: [encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(other))],
    };
    const problems = [];
    for (const [field, value] of Object.entries(foreign)) {
      problems.push(...(await fair.problems('addSession', newSession(fair, { [field]: value }))));
    }
    expect(problems).toEqual(['NOT_FOUND venueId', 'NOT_FOUND hallId', 'NOT_FOUND exhibitorIds 0']);
  });

  it('reject sessions that overlap in one hall', async () => {
    const sessionId = await addSession(fair, { hallId });
    const next = { slug: 'next', startsAt: '2017-09-15T02:00:00Z', endsAt: '2017-09-15T03:00:00Z', hallId };
    await addSession(fair, next);
    const crossing = { slug: 'crossing', startsAt: '2017-09-15T01:59:00Z', endsAt: '2017-09-15T02:01:00Z' };
    expect(await fair.problems('addSession', newSession(fair, { ...crossing, hallId }))).toEqual([
      'TAKEN hallId',
    ]);
    await addSession(fair, crossing);
    expect(await fair.problems('updateSession', { sessionId, endsAt: '2017-09-15T02:30:00Z' })).toEqual([
      'TAKEN hallId',
    ]);
  });

  it('accept one of 20 simultaneous sessions in a hall and reject the others without a fault', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        fair.problems('addSession', newSession(fair, { slug: `s-${index}`, hallId })),
      ),
    );
    expect(answers.flat()).toEqual(Array.from({ length: 19 }, () => 'TAKEN hallId'));
  });

  it('change only the given fields', async () => {
    const second = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(fair.event, { slug: 'zeta' }));
    await test.settle();
    const speakers = [{ name: english('Ada') }];
    const sessionId = await addSession(fair, { hallId, speakers, exhibitorIds: [exhibitorId] });
    const fields = 'session { title endsAt hall { code } speakers { name } exhibitors { slug } }';
    const renamed = { sessionId, title: english('Talk'), endsAt: '2017-09-15T04:00:00Z' };
    const one = await fair.change('updateSession', renamed, fields);
    const emptied = { sessionId, hallId: null, speakers: null, exhibitorIds: [second] };
    const two = await fair.change('updateSession', emptied, fields);
    expect([one.session, two.session]).toEqual([
      {
        title: 'Talk',
        endsAt: '2017-09-15T04:00:00.000Z',
        hall: { code: 'H1' },
        speakers: [{ name: 'Ada' }],
        exhibitors: [{ slug: 'acme' }],
      },
      {
        title: 'Talk',
        endsAt: '2017-09-15T04:00:00.000Z',
        hall: null,
        speakers: [],
        exhibitors: [{ slug: 'zeta' }],
      },
    ]);
  });

  it('remove a session', async () => {
    const sessionId = await addSession(fair, { exhibitorIds: [exhibitorId] });
    const { removedId } = await fair.change('removeSession', { sessionId }, 'removedId');
    expect(removedId).toBe(sessionId);
    expect(await test.api.ofEvent(fair.slug, 'sessions { totalCount }')).toEqual({ totalCount: 0 });
    expect(await fair.problems('removeSession', { sessionId })).toEqual(['NOT_FOUND sessionId']);
  });

  it.each<[string, () => Promise<object>]>([
    ['addSession', () => Promise.resolve(newSession(fair))],
    ['updateSession', async () => ({ sessionId: await addSession(fair) })],
    ['removeSession', async () => ({ sessionId: await addSession(fair) })],
  ])('include %s, which requires an organizer and does not reveal a draft', async (name, make) => {
    const input = await make();
    expect(await fair.refusal(name, input)).toMatch(/^UNAUTHENTICATED/);
    expect(await fair.refusal(name, input, fair.stranger)).toMatch(/^FORBIDDEN/);
    expect(await fair.refusal(name, input, fair.reviewer)).toMatch(/^FORBIDDEN/);
    await test.rows.update('event', fair.event, { status: 'DRAFT' });
    const [path] = Object.keys(input);
    expect(await fair.problems(name, input, fair.stranger)).toEqual([`NOT_FOUND ${path ?? ''}`]);
  });

  it('write one audit entry each, but none if they are rejected', async () => {
    const sessionId = await addSession(fair);
    await fair.problems('addSession', newSession(fair));
    await fair.change('updateSession', { sessionId, exhibitorIds: [exhibitorId] });
    await fair.change('removeSession', { sessionId });
    expect(await fair.audited()).toEqual([
      'addSession SESSION',
      'updateSession SESSION',
      'removeSession SESSION',
    ]);
  });
});
