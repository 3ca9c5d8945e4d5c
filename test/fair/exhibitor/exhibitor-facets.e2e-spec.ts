import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const COMPLETE = {
  name: { 'zh-Hans': '全', en: 'Whole Robots' },
  description: { 'zh-Hans': '全', en: 'Whole' },
  contact_email: 'a@example.org',
};

describe('facet counts of exhibitors', () => {
  let test: TestCatalog;
  let event: string;
  let staff: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    event = await rows.event({ slug: 'fair' });
    staff = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const category = await rows.category(event, { slug: 'robots' });
    const hall = await rows.hall(event, await rows.venue(event));
    const zone = await rows.zone(event, { slug: 'future' });
    const applied_zone_id = await rows.zone(event, { slug: 'start-ups' });
    const logo_id = await rows.insert('media', {
      event_id: event,
      sha256: 'a'.repeat(64),
      mime: 'image/png',
      width: 10,
      height: 10,
    });
    const exhibitors: [string, object, string[], boolean][] = [
      ['whole', { ...COMPLETE, logo_id }, [category], true],
      ['logo', COMPLETE, [category], true],
      ['description', { ...COMPLETE, description: null, logo_id, kind: 'TEAM' }, [category], true],
      ['translation', { ...COMPLETE, description: { en: 'Robots' }, logo_id }, [category], true],
      ['booth', { ...COMPLETE, logo_id, kind: 'TEAM' }, [category], false],
      ['category', { ...COMPLETE, logo_id }, [], true],
      ['contact', { ...COMPLETE, contact_email: null, logo_id }, [category], true],
      [
        'submitted',
        { ...COMPLETE, logo_id, status: 'SUBMITTED', published: false, applied_zone_id },
        [category],
        false,
      ],
      [
        'draft',
        { ...COMPLETE, logo_id, status: 'DRAFT', published: false, kind: 'INSTITUTE' },
        [category],
        false,
      ],
    ];
    for (const [slug, values, categories, hasBooth] of exhibitors) {
      const id = await rows.exhibitor(event, { slug, ...values }, categories);
      if (hasBooth) await rows.allocation(event, await rows.booth(event, hall, { zone_id: zone }), id);
    }
    await test.settle();
  });

  afterAll(() => test.close());

  const facets = async (args: string, fields: string, headers: Headers = {}): Promise<Data> =>
    (await test.api.ofEvent('fair', `exhibitors${args} { facets { ${fields} } }`, headers)).facets;
  const KINDS = 'kinds { kind count } zones { zone { slug } count }';
  const STAFF = 'statuses { status count } lacks { lack count } published { published unpublished }';

  it('of kinds and zones for visitors come from memory', async () => {
    await facets('', KINDS);
    let found: Data;
    const statements = await statementsOf(async () => {
      found = await facets('', `${KINDS} categories { count }`);
    });
    expect(found).toMatchObject({
      kinds: [
        { kind: 'COMPANY', count: 5 },
        { kind: 'TEAM', count: 2 },
      ],
      zones: [{ zone: { slug: 'future' }, count: 6 }],
    });
    expect(statements).toHaveLength(0);
  });

  it('ignore the filter of their own field', async () => {
    const filter = '(filter: { kinds: [TEAM], zones: ["future"] })';
    expect(await facets(filter, KINDS)).toEqual({
      kinds: [
        { kind: 'COMPANY', count: 5 },
        { kind: 'TEAM', count: 1 },
      ],
      zones: [{ zone: { slug: 'future' }, count: 1 }],
    });
  });

  it('of a search count its hits with the same filters', async () => {
    const filter = '(filter: { search: "robots", kinds: [TEAM] })';
    expect(await facets(filter, KINDS)).toEqual({
      kinds: [
        { kind: 'COMPANY', count: 5 },
        { kind: 'TEAM', count: 2 },
      ],
      zones: [{ zone: { slug: 'future' }, count: 1 }],
    });
  });

  it('of a search in all kinds count every kind, regardless of the requested kinds', async () => {
    await test.rows.session(event, { title: { en: 'Robots at work' } });
    await test.settle();
    const search = 'search(query: "robots", kinds: [SESSION]) { facets { kinds { kind count } } }';
    expect((await test.api.ofEvent('fair', search)).facets.kinds).toEqual([
      { kind: 'EXHIBITOR', count: 7 },
      { kind: 'SESSION', count: 1 },
    ]);
  });

  it('of statuses, missing data and publication are null for visitors', async () => {
    expect(await facets('', STAFF)).toEqual({ statuses: null, lacks: null, published: null });
  });

  it('of statuses, missing data and publication count all exhibitors for staff, in one statement with the total', async () => {
    let found: Data;
    const statements = await statementsOf(async () => {
      found = await test.api.ofEvent('fair', `exhibitors { totalCount facets { ${STAFF} } }`, staff);
    });
    expect(found).toEqual({
      totalCount: 9,
      facets: {
        statuses: [
          { status: 'APPROVED', count: 7 },
          { status: 'DRAFT', count: 1 },
          { status: 'SUBMITTED', count: 1 },
        ],
        lacks: [
          { lack: 'BOOTH', count: 3 },
          ...['CATEGORY', 'CONTACT', 'DESCRIPTION', 'LOGO', 'TRANSLATION'].map((lack) => ({
            lack,
            count: 1,
          })),
        ],
        published: { published: 7, unpublished: 2 },
      },
    });
    expect(statements.filter((text) => text.includes('count(*)'))).toHaveLength(1);
  });

  it('of statuses ignore the status filter but not other filters', async () => {
    const filter = '(filter: { statuses: [DRAFT], published: false })';
    expect(await facets(filter, STAFF, staff)).toEqual({
      statuses: [
        { status: 'DRAFT', count: 1 },
        { status: 'SUBMITTED', count: 1 },
      ],
      lacks: [{ lack: 'BOOTH', count: 1 }],
      published: { published: 0, unpublished: 1 },
    });
  });

  it('of missing data ignore the filter of missing data', async () => {
    const filter = '(filter: { lacks: [CATEGORY] })';
    expect(await facets(filter, 'lacks { lack count } statuses { count }', staff)).toMatchObject({
      lacks: [{ lack: 'BOOTH', count: 3 }, {}, {}, {}, {}, { lack: 'TRANSLATION' }],
      statuses: [{ count: 1 }],
    });
  });

  async function slugs(filter: string, headers: Headers = {}): Promise<string[]> {
    const { nodes } = await test.api.ofEvent(
      'fair',
      `exhibitors(filter: ${filter}) { nodes { slug } }`,
      headers,
    );
    return nodes.map(({ slug }: Data) => slug as string).sort();
  }

  it.each(['LOGO', 'DESCRIPTION', 'TRANSLATION', 'CATEGORY', 'CONTACT'])(
    'match the filter for exhibitors that lack %s',
    async (lack) => {
      expect(await slugs(`{ lacks: [${lack}] }`, staff)).toEqual([lack.toLowerCase()]);
    },
  );

  it('match the filter for exhibitors that lack a booth or a logo', async () => {
    expect(await slugs('{ lacks: [BOOTH, LOGO], published: true }', staff)).toEqual(['booth', 'logo']);
  });

  it('are fields of the exhibitors for staff, and null for visitors', async () => {
    const lacksOf = async (list: string, headers: Headers): Promise<Record<string, string[] | null>> => {
      const { nodes } = await test.api.ofEvent('fair', `${list} { nodes { slug lacks } }`, headers);
      return Object.fromEntries(nodes.map(({ slug, lacks }: Data) => [slug, lacks]));
    };
    const single = ['LOGO', 'DESCRIPTION', 'TRANSLATION', 'BOOTH', 'CATEGORY', 'CONTACT'];
    const lacking = Object.fromEntries(single.map((lack) => [lack.toLowerCase(), [lack]]));
    expect(await lacksOf('exhibitors(filter: { statuses: [APPROVED] })', staff)).toEqual({
      whole: [],
      ...lacking,
    });
    expect(new Set(Object.values(await lacksOf('exhibitors', {})))).toEqual(new Set([null]));
  });

  it('change when a missing value is added', async () => {
    await test.sql.query(`update exhibitor set contact_phone = '+8613800138000' where slug = 'contact'`);
    await test.settle();
    expect(await slugs('{ lacks: [CONTACT] }', staff)).toEqual([]);
  });

  it('match the filter for pending changes, also of products', async () => {
    const { rows } = await test.sql.query<{ id: string; event_id: string }>(
      `select id, event_id from exhibitor where slug in ('booth', 'logo') order by slug`,
    );
    const [booth, logo] = rows.map(({ id, event_id }) => ({ event_id, exhibitor_id: id }));
    const change = { actor: 'Mia', proposed: { country: 'DE' } };
    await test.rows.insert('exhibitor_pending_change', { ...booth, ...change });
    await test.rows.insert('exhibitor_pending_change', {
      ...logo,
      ...change,
      ...{ decision: 'ACCEPT', decided_at: new Date() },
    });
    expect(await slugs('{ pending: true }', staff)).toEqual(['booth']);
    const product_id = await test.rows.product(logo!.event_id, logo!.exhibitor_id);
    const removal = { event_id: logo!.event_id, product_id, action: 'REMOVE', proposed: {}, actor: 'Mia' };
    await test.rows.insert('product_pending_change', removal);
    expect(await slugs('{ pending: true }', staff)).toEqual(['booth', 'logo']);
    expect(await slugs('{ pending: false }', staff)).toHaveLength(7);
  });

  it('match the filter for the zone that they apply for', async () => {
    expect(await slugs('{ appliedZones: ["start-ups", "unknown"] }', staff)).toEqual(['submitted']);
    expect(await slugs('{ appliedZones: ["future"] }', staff)).toEqual([]);
  });

  it.each([
    ['statuses', '[APPROVED]'],
    ['published', 'true'],
    ['lacks', '[LOGO]'],
    ['hasMember', 'true'],
    ['labels', '["vip"]'],
    ['pending', 'false'],
    ['appliedZones', '["No slug!"]'],
  ])('are FORBIDDEN for visitors on %s, before any value is judged', async (name, value) => {
    for (const field of [
      'exhibitors(first: 1000, FILTER) { totalCount }',
      'exhibitorInitials(FILTER) { count }',
    ]) {
      const filter = `filter: { ${name}: ${value}, halls: ["No hall!"] }`;
      const { errors } = await test.api.ask(`{ event(slug: "fair") { ${field.replace('FILTER', filter)} } }`);
      expect(errors).toMatchObject([
        { message: `Only staff of the event may use \`filter.${name}\`.`, extensions: { code: 'FORBIDDEN' } },
      ]);
    }
  });

  it('accept empty lists of staff filters from visitors', async () => {
    expect(await slugs('{ statuses: [], labels: null }')).toHaveLength(7);
  });
});
