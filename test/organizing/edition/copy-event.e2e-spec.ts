import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { english, ManagedEvent, nowhere } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const ALL = `slug name edition startsOn status timeZone locales
  venues { slug role halls { code width booths(first: 5) { nodes { code area status zone { slug } outline { x } } } } }
  zones { slug name } sponsorLevels { slug }
    categories { slug color hatched children { slug externalCode children { slug } } }
  exhibitors { totalCount } sessions { totalCount }`;

describe('a copy of an event', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let administrator: Headers;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    fair = await ManagedEvent.make(test, { exhibitor_quota: 7, theme: { en: 'Motto' } });
    const { rows } = test;
    const center = await rows.venue(fair.event, { slug: 'center', role: 'MAIN', position: 2 });
    const branch = await rows.venue(fair.event, { slug: 'branch' });
    const robots = await rows.zone(fair.event, { slug: 'robots', name: { en: 'Robots' } });
    // Two halls with the same code, in two venues.
    const hall = await rows.hall(fair.event, center, { code: 'H1', width: 10, depth: 10 });
    const other = await rows.hall(fair.event, branch, { code: 'H1' });
    const outline = [0, 3, 3].map((x, index) => ({ x, y: index }));
    const booth = await rows.booth(fair.event, hall, { code: 'A1', area: 1.5, outline, zone_id: robots });
    await rows.booth(fair.event, other, { code: 'A1', blocked: true });
    const machines = await rows.category(fair.event, { slug: 'machines', color: 9, hatched: true });
    const arms = await rows.category(fair.event, { slug: 'arms', parent_id: machines, external_code: 'X' });
    await rows.category(fair.event, { slug: 'joints', parent_id: arms });
    await rows.sponsorLevel(fair.event, { slug: 'gold' });
    const exhibitor = await rows.exhibitor(fair.event, {}, [arms]);
    await rows.allocation(fair.event, booth, exhibitor);
    await rows.session(fair.event, { hall_id: hall }, [exhibitor]);
    await test.settle();
  });

  afterAll(() => test.close());

  const newEdition = (changes: object = {}) => ({
    eventId: fair.id,
    slug: `edition-${String((count += 1))}`,
    startsOn: '2018-10-09',
    endsOn: '2018-10-15',
    ...changes,
  });

  it('is a draft with the same venues, zones and categories but without exhibitors and sessions', async () => {
    const input = newEdition({ name: english('Fourth'), edition: 4 });
    const { event } = await fair.change('copyEvent', input, `event { ${ALL} }`, administrator);
    const booths = (code: string, rest: object) => ({ nodes: [{ code, status: 'AVAILABLE', ...rest }] });
    expect(event).toEqual({
      slug: input.slug,
      name: 'Fourth',
      edition: 4,
      startsOn: '2018-10-09',
      status: 'DRAFT',
      timeZone: 'Asia/Shanghai',
      locales: ['zh-Hans', 'en'],
      venues: [
        {
          slug: 'center',
          role: 'MAIN',
          halls: [
            {
              code: 'H1',
              width: 10,
              booths: booths('A1', {
                area: 1.5,
                zone: { slug: 'robots' },
                outline: [{ x: 0 }, { x: 3 }, { x: 3 }],
              }),
            },
          ],
        },
        {
          slug: 'branch',
          role: 'BRANCH',
          halls: [
            {
              code: 'H1',
              width: null,
              booths: booths('A1', { area: null, zone: null, outline: null, status: 'BLOCKED' }),
            },
          ],
        },
      ],
      zones: [{ slug: 'robots', name: 'Robots' }],
      sponsorLevels: [{ slug: 'gold' }],
      categories: [
        {
          slug: 'machines',
          color: 9,
          hatched: true,
          children: [{ slug: 'arms', externalCode: 'X', children: [{ slug: 'joints' }] }],
        },
      ],
      exhibitors: { totalCount: 0 },
      sessions: { totalCount: 0 },
    });
  });

  it('keeps the name, motto and quota by default and leaves the earlier event unchanged', async () => {
    const before = await fair.revision();
    const { slug, ...rest } = newEdition();
    await fair.change('copyEvent', { slug, ...rest }, '', administrator);
    const { rows } = await test.sql.query(
      `select copy.name = event.name as name, copy.theme = event.theme as theme, copy.exhibitor_quota as quota
        from event, event as copy where event.id = $1 and copy.slug = $2`,
      [fair.event, slug],
    );
    expect([rows, await fair.revision()]).toEqual([[{ name: true, theme: true, quota: 7 }], before]);
    expect(await test.app.get(VerifyService).verify()).toMatchObject({ drift: [] });
  });

  it('is not readable by visitors', async () => {
    const { slug, ...rest } = newEdition();
    await fair.change('copyEvent', { slug, ...rest }, '', administrator);
    const query = 'query ($slug: String!) { event(slug: $slug) { slug } }';
    expect(await test.api.data(query, { slug })).toEqual({ event: null });
  });

  it.each<[string, () => object, string[]]>([
    ['an existing slug', () => newEdition({ slug: fair.slug }), ['TAKEN slug']],
    ['days out of order', () => newEdition({ endsOn: '2018-10-08' }), ['INVALID endsOn']],
    ['an edition number of zero', () => newEdition({ edition: 0 }), ['INVALID edition']],
    [
      'an invalid slug and name',
      () => newEdition({ slug: 'A B', name: english(' ') }),
      ['INVALID slug', 'INVALID name 0 text'],
    ],
    ['an unknown event', () => newEdition({ eventId: nowhere('EVENT') }), ['NOT_FOUND eventId']],
  ])('is rejected for %s', async (_, input, problems) => {
    expect(await fair.problems('copyEvent', input(), administrator)).toEqual(problems);
  });

  it('can be made by organizers of the earlier event, who become organizers of the copy', async () => {
    const input = newEdition();
    const { event } = await fair.change('copyEvent', input, 'event { id slug status }', fair.organizer);
    expect(event).toEqual({ id: expect.any(String), slug: input.slug, status: 'DRAFT' });
    const rename = { eventId: event.id, name: english('Next') };
    expect((await fair.change('updateEvent', rename, 'event { name }')).event).toEqual({ name: 'Next' });
    expect(await fair.problems('updateEvent', rename, fair.stranger)).toEqual(['NOT_FOUND eventId']);
  });

  it('is forbidden to other callers and does not reveal drafts', async () => {
    expect(await fair.refusal('copyEvent', newEdition(), {})).toMatch(/^UNAUTHENTICATED/);
    expect(await fair.refusal('copyEvent', newEdition(), fair.reviewer)).toMatch(/^FORBIDDEN/);
    expect(await fair.refusal('copyEvent', newEdition(), fair.stranger)).toMatch(/^FORBIDDEN/);
    const draft = await ManagedEvent.make(test, { status: 'DRAFT' });
    expect(await fair.problems('copyEvent', newEdition({ eventId: draft.id }), fair.stranger)).toEqual([
      'NOT_FOUND eventId',
    ]);
  });

  it('writes one audit entry with the number of copied objects', async () => {
    const input = newEdition();
    await fair.change('copyEvent', input, '', administrator);
    await fair.problems('copyEvent', input, administrator);
    const { rows } = await test.sql.query(
      `select action, changes -> 0 -> 'after' -> 'copied' as copied from audit_entry
        where changes -> 0 -> 'after' ->> 'slug' = $1`,
      [input.slug],
    );
    const copied = {
      venues: 2,
      halls: 2,
      zones: 1,
      booths: 2,
      categories: 3,
      sponsorLevels: 1,
      synonyms: 0,
      mailTemplates: 0,
    };
    expect(rows).toEqual([{ action: 'copyEvent', copied }]);
  });
});
