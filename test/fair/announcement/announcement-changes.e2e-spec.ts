import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { english, ManagedEvent, nowhere } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('announcement mutations', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let hall: string;
  let venueId: string;
  let hallId: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    // The event lasts from 15 to 21 September in Shanghai; announcements can be from 16 August to 21 October.
    fair = await ManagedEvent.make(test);
    const venue = await test.rows.venue(fair.event, { slug: 'center' });
    hall = await test.rows.hall(fair.event, venue, { code: 'H1' });
    venueId = encodeCatalogId('VENUE', venue);
    hallId = encodeCatalogId('HALL', hall);
    await test.settle();
  });

  const newAnnouncement = (changes: object = {}) => ({
    eventId: fair.id,
    text: english('The east entrance is closed'),
    startsAt: '2017-09-15T01:00:00Z',
    ...changes,
  });
  const create = async (changes: object = {}): Promise<string> =>
    (await fair.change('createAnnouncement', newAnnouncement(changes), 'announcement { id }')).announcement
      .id;
  const listed = (fields: string) => test.api.ofEvent(fair.slug, `announcements { ${fields} }`);

  it('are visible to visitors immediately and raise the revision by one', async () => {
    const before = await fair.revision();
    const text = [...english('Closed'), { locale: 'zh-Hans', text: '关闭' }];
    const endsAt = '2017-09-15T05:00:00Z';
    await create({ text, urgency: 'URGENT', endsAt, venueIds: [venueId], hallIds: [hallId, hallId] });
    expect(await fair.revision()).toBe(before + 1);
    const fields =
      'text(locale: "en") texts { locale text } urgency startsAt endsAt venues { slug } halls { code } published';
    expect((await listed(`nodes { ${fields} }`)).nodes).toEqual([
      {
        text: 'Closed',
        texts: [
          { locale: 'zh-Hans', text: '关闭' },
          { locale: 'en', text: 'Closed' },
        ],
        urgency: 'URGENT',
        startsAt: '2017-09-15T01:00:00.000Z',
        endsAt: '2017-09-15T05:00:00.000Z',
        venues: [{ slug: 'center' }],
        halls: [{ code: 'H1' }],
        published: true,
      },
    ]);
  });

  it('default to a start at once, the whole event and no end', async () => {
    const event = await test.rows.event({ slug: 'now', starts_on: '2020-01-01', ends_on: '2099-12-31' });
    await test.settle();
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const input = { eventId: encodeCatalogId('EVENT', event), text: english('Welcome') };
    const from = Date.now();
    const { announcement } = await fair.change(
      'createAnnouncement',
      input,
      'announcement { urgency startsAt endsAt venues { slug } halls { code } published }',
      organizer,
    );
    expect(announcement).toMatchObject({
      urgency: 'INFO',
      endsAt: null,
      venues: [],
      halls: [],
      published: true,
    });
    const startsAt = Date.parse(announcement.startsAt as string);
    expect(startsAt >= from && startsAt <= Date.now()).toBe(true);
  });

  it.each<[string, object, string[]]>([
    ['no text', { text: [] }, ['INVALID text']],
    ['301 characters', { text: english('a'.repeat(301)) }, ['INVALID text 0 text']],
    ['a language that the event lacks', { text: [{ locale: 'fr', text: 'A' }] }, ['INVALID text 0 locale']],
    ['two lines', { text: english('a\nb') }, ['INVALID text 0 text']],
    ['an end before the beginning', { endsAt: '2017-09-15T00:59:00Z' }, ['INVALID endsAt']],
    ['a beginning long before the event', { startsAt: '2017-08-15T15:59:59Z' }, ['INVALID startsAt']],
    ['an end long after the event', { endsAt: '2017-10-21T16:00:01Z' }, ['INVALID startsAt']],
    [
      'unknown venues',
      { venueIds: [nowhere('VENUE'), 'X'] },
      ['NOT_FOUND venueIds 0', 'NOT_FOUND venueIds 1'],
    ],
    ['an unknown hall', { hallIds: [nowhere('HALL')] }, ['NOT_FOUND hallIds 0']],
    ['501 halls', { hallIds: Array.from({ length: 501 }, () => nowhere('HALL')) }, ['INVALID hallIds']],
  ])('reject %s', async (_, changes, problems) => {
    expect(await fair.problems('createAnnouncement', newAnnouncement(changes))).toEqual(problems);
  });

  it('reject venues and halls of another event', async () => {
    const other = await test.rows.event();
    const venue = await test.rows.venue(other);
    const places = {
      venueIds: [encodeCatalogId('VENUE', venue)],
      hallIds: [encodeCatalogId('HALL', await test.rows.hall(other, venue))],
    };
    const problems = [];
    for (const [field, value] of Object.entries(places)) {
      problems.push(...(await fair.problems('createAnnouncement', newAnnouncement({ [field]: value }))));
    }
    expect(problems).toEqual(['NOT_FOUND venueIds 0', 'NOT_FOUND hallIds 0']);
  });

  it('change only the given fields, also a single language of a text', async () => {
    const announcementId = await create({ endsAt: '2017-09-15T05:00:00Z', hallIds: [hallId] });
    const fields =
      'announcement { texts { locale text } urgency endsAt venues { slug } halls { code } version }';
    const first = { announcementId, text: [{ locale: 'zh-Hans', text: '关闭' }], urgency: 'WARNING' };
    const one = await fair.change('updateAnnouncement', first, fields);
    const second = { announcementId, endsAt: null, hallIds: null, venueIds: [venueId] };
    const two = await fair.change('updateAnnouncement', second, fields);
    const texts = [
      { locale: 'zh-Hans', text: '关闭' },
      { locale: 'en', text: 'The east entrance is closed' },
    ];
    const common = { texts, urgency: 'WARNING' };
    expect([one.announcement, two.announcement]).toEqual([
      { ...common, endsAt: '2017-09-15T05:00:00.000Z', venues: [], halls: [{ code: 'H1' }], version: 2 },
      { ...common, endsAt: null, venues: [{ slug: 'center' }], halls: [], version: 3 },
    ]);
  });

  it.each(['text', 'urgency', 'startsAt'])('cannot remove the %s', async (field) => {
    const announcementId = await create();
    expect(await fair.problems('updateAnnouncement', { announcementId, [field]: null })).toEqual([
      `INVALID ${field}`,
    ]);
  });

  it('reject an outdated version', async () => {
    const announcementId = await create();
    const input = { announcementId, version: 1, hallIds: [hallId] };
    expect(await fair.problems('updateAnnouncement', input)).toEqual([]);
    expect(await fair.problems('updateAnnouncement', input)).toEqual(['STALE version']);
  });

  it('create drafts that only staff see, and publish and unpublish them', async () => {
    const announcementId = await create({ published: false });
    expect(await listed('totalCount')).toEqual({ totalCount: 0 });
    expect((await test.api.data(`{ node(id: "${announcementId}") { id } }`)).node).toBeNull();
    const query = `{ event(slug: "${fair.slug}") { announcements { nodes { published } } } }`;
    const { event } = await test.api.data(query, {}, fair.organizer);
    expect(event.announcements.nodes).toEqual([{ published: false }]);
    await fair.change('publishAnnouncement', { announcementId });
    expect(await listed('nodes { published }')).toEqual({ nodes: [{ published: true }] });
    await fair.change('unpublishAnnouncement', { announcementId });
    expect(await listed('totalCount')).toEqual({ totalCount: 0 });
  });

  it('delete an announcement', async () => {
    const announcementId = await create({ venueIds: [venueId], hallIds: [hallId] });
    const { deletedId } = await fair.change('deleteAnnouncement', { announcementId }, 'deletedId');
    expect(deletedId).toBe(announcementId);
    expect(await listed('totalCount')).toEqual({ totalCount: 0 });
    expect(await fair.problems('deleteAnnouncement', { announcementId })).toEqual([
      'NOT_FOUND announcementId',
    ]);
  });

  it('prevent the deletion of a venue or hall of an announcement', async () => {
    await create({ hallIds: [hallId] });
    expect(await fair.problems('deleteHall', { hallId })).toEqual(['IN_USE hallId']);
    const empty = encodeCatalogId('VENUE', await test.rows.venue(fair.event));
    await create({ venueIds: [empty] });
    expect(await fair.problems('deleteVenue', { venueId: empty })).toEqual(['IN_USE venueId']);
  });

  it('prevent event dates far from an announcement, and a new time zone keeps its local times', async () => {
    await test.rows.update('event', fair.event, { status: 'DRAFT' });
    await create({ startsAt: '2017-08-15T16:00:00Z', endsAt: '2017-10-21T16:00:00Z' });
    const problems = (input: object) => fair.problems('updateEvent', { eventId: fair.id, ...input });
    expect(await problems({ startsOn: '2017-09-16' })).toEqual(['IN_USE']);
    expect(await problems({ endsOn: '2017-09-20' })).toEqual(['IN_USE']);
    expect(await problems({ timeZone: 'Europe/Berlin' })).toEqual([]);
    const { rows } = await test.sql.query<{ startsAt: Date }>(
      'select starts_at as "startsAt" from announcement where event_id = $1',
      [fair.event],
    );
    expect(rows[0]!.startsAt.toISOString()).toBe('2017-08-15T22:00:00.000Z');
  });

  it('write one audit entry each, with the text of the announcement as its name', async () => {
    const announcementId = await create({ hallIds: [hallId] });
    await fair.problems('createAnnouncement', newAnnouncement({ text: [] }));
    await fair.change('updateAnnouncement', { announcementId, hallIds: [] });
    await fair.change('publishAnnouncement', { announcementId });
    const query = `{ event(slug: "${fair.slug}") { auditEntries(first: 3) { nodes { changes { name after } } } } }`;
    const { event } = await test.api.data(query, {}, fair.organizer);
    const [first] = event.auditEntries.nodes.at(-1).changes;
    expect(await fair.audited()).toEqual([
      'createAnnouncement ANNOUNCEMENT',
      'updateAnnouncement ANNOUNCEMENT',
      'publishAnnouncement ANNOUNCEMENT',
    ]);
    expect(first.name).toBe('The east entrance is closed');
  });
});
