import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

/** Exhibitors by their places: each filter and the exhibitors that match it. */
const EXHIBITORS: [string, string[]][] = [
  ['{ venues: ["left"] }', ['apart', 'near', 'two']],
  ['{ halls: ["H1"] }', ['apart', 'near', 'right', 'two']],
  ['{ halls: ["left.H1"] }', ['near']],
  ['{ halls: ["right.H1", "left.H3"] }', ['apart', 'right', 'two']],
  ['{ venues: ["left"], halls: ["H1"] }', ['near']],
  ['{ venues: ["left", "right"], halls: ["H1"] }', ['apart', 'near', 'right', 'two']],
  ['{ venues: ["left"], halls: ["right.H1"] }', []],
  ['{ halls: ["left.H9"] }', []],
  ['{ hasBooth: true }', ['apart', 'near', 'right', 'two']],
  ['{ hasBooth: false }', ['none']],
  ['{ hasBooth: true, venues: ["right"], countries: ["DE"] }', ['two']],
  ['{ updatedSince: "2017-06-01T00:00:00Z" }', ['none', 'right']],
  ['{ updatedSince: "2017-06-01T02:00:00+02:00", hasBooth: true }', ['right']],
  ['{ updatedSince: "2017-06-01T00:00:00.001Z" }', ['none']],
];

const SESSIONS: [string, string[]][] = [
  ['{ halls: ["H1"] }', ['later', 'opening']],
  ['{ halls: ["left.H1"] }', ['opening']],
  ['{ venues: ["right"], halls: ["H1"] }', ['later']],
  ['{ from: "2017-09-15T02:00:00Z" }', ['later']],
  ['{ from: "2017-09-15T01:59:59Z" }', ['later', 'opening']],
  ['{ to: "2017-09-15T01:00:00Z" }', []],
  ['{ to: "2017-09-15T01:00:01Z" }', ['opening']],
  ['{ from: "2017-09-15T01:30:00Z", to: "2017-09-16T00:00:00Z" }', ['opening']],
  ['{ on: "2017-09-16" }', ['later']],
];

describe('the lists of a site', () => {
  let test: TestCatalog;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    const event = await rows.event({ slug: 'fair' });
    const booths = new Map<string, string>();
    const halls = new Map<string, string>();
    for (const [venue, codes] of Object.entries({ left: ['H1', 'H3'], right: ['H1', 'H2'] })) {
      const venueId = await rows.venue(event, { slug: venue });
      for (const code of codes) {
        const hall = await rows.hall(event, venueId, { code });
        halls.set(`${venue}.${code}`, hall);
        for (const booth of ['A1', 'A3', 'A2']) {
          booths.set(`${venue}.${code} ${booth}`, await rows.booth(event, hall, { code: booth }));
        }
      }
    }
    const add = async (slug: string, places: string[], values: object = {}): Promise<void> => {
      const old = { updated_at: '2017-01-01T00:00:00Z' };
      const named = { slug, name: { en: `Robot ${slug}` }, ...old, ...values };
      const id = await rows.exhibitor(event, named);
      ids.set(slug, encodeCatalogId('EXHIBITOR', id));
      for (const place of places) await rows.allocation(event, booths.get(place)!, id);
      await rows.product(event, id, { slug: `of-${slug}`, name: { en: `Robot of ${slug}` }, ...old });
    };
    await add('near', ['left.H1 A1']);
    await add('apart', ['left.H3 A1', 'right.H1 A1']);
    await add('two', ['left.H3 A2', 'right.H1 A2'], { country: 'DE' });
    await add('right', ['right.H1 A3', 'right.H2 A1'], { updated_at: '2017-06-01T00:00:00Z' });
    await add('none', [], { updated_at: '2017-09-01T00:00:00Z' });
    await rows.session(event, {
      slug: 'opening',
      title: { en: 'Robot opening' },
      hall_id: halls.get('left.H1'),
    });
    await rows.session(event, {
      slug: 'later',
      title: { en: 'Robot talk' },
      hall_id: halls.get('right.H1'),
      starts_at: '2017-09-16T01:00:00Z',
      ends_at: '2017-09-16T02:00:00Z',
    });
    await test.settle();
  });

  afterAll(async () => {
    await test.close();
  });

  const FACETS = 'facets { halls { hall { venue { slug } code } count } venues { venue { slug } count } }';

  function slugsOf({ nodes }: Data): string[] {
    return nodes.map(({ slug }: { slug: string }) => slug).sort();
  }

  /** `left.H1 2`, for each hall and venue of the facets. */
  function facetsOf({ facets }: Data): string[] {
    const halls = facets.halls.map(
      ({ hall, count }: Data) => `${hall.venue.slug}.${hall.code} ${count}`,
    ) as string[];
    const venues = facets.venues.map(({ venue, count }: Data) => `${venue.slug} ${count}`) as string[];
    return [...halls.sort(), ...venues.sort()];
  }

  function searched(filter: string): string {
    return filter.replace('{', '{ search: "robot",');
  }

  it.each(EXHIBITORS)('list, count and find the exhibitors of %s', async (filter, expected) => {
    const listed = `{ totalCount nodes { slug } ${FACETS} }`;
    const list = await test.api.ofEvent('fair', `exhibitors(filter: ${filter}) ${listed}`);
    const found = await test.api.ofEvent('fair', `exhibitors(filter: ${searched(filter)}) ${listed}`);
    for (const each of [list, found]) {
      expect([slugsOf(each), each.totalCount]).toEqual([expected, expected.length]);
    }
    expect(facetsOf(found)).toEqual(facetsOf(list));
  });

  it.each(EXHIBITORS.filter(([filter]) => !/countries|updatedSince/.test(filter)))(
    'list, count and find the products of exhibitors of %s',
    async (filter, expected) => {
      const slugs = expected.map((slug) => `of-${slug}`);
      for (const each of [filter, searched(filter)]) {
        const list = await test.api.ofEvent(
          'fair',
          `products(filter: ${each}) { totalCount nodes { slug } }`,
        );
        expect([slugsOf(list), list.totalCount]).toEqual([slugs, slugs.length]);
      }
    },
  );

  it.each(EXHIBITORS.filter(([filter]) => /^\{ (venues|halls): [^{]*\}$/.test(filter)))(
    'include a search of the whole event with the filter %s',
    async (filter, expected) => {
      const hits = await test.api.ofEvent(
        'fair',
        `search(query: "robot", kinds: [EXHIBITOR], filter: ${filter}) { totalCount nodes { ... on Exhibitor { slug } } ${FACETS} }`,
      );
      const list = await test.api.ofEvent('fair', `exhibitors(filter: ${filter}) { ${FACETS} }`);
      expect([slugsOf(hits), hits.totalCount]).toEqual([expected, expected.length]);
      expect(facetsOf(hits)).toEqual(facetsOf(list));
    },
  );

  it('count a hall by venue, including venues outside the filter', async () => {
    const filter = '{ venues: ["left"], halls: ["H1"] }';
    const list = await test.api.ofEvent('fair', `exhibitors(filter: ${filter}) { ${FACETS} }`);
    // Halls are counted at the chosen venue, venues if they have a hall H1.
    expect(facetsOf(list)).toEqual(['left.H1 1', 'left.H3 2', 'right.H1 2', 'left 3', 'right 3']);
  });

  it('return the objects with the given ids', async () => {
    const wanted = [
      ids.get('none'),
      ids.get('two'),
      encodeCatalogId('PRODUCT', '00000000-0000-0000-0000-000000000000'),
    ];
    for (const search of ['', 'search: "robot",']) {
      const filter = `{ ${search} ids: ${JSON.stringify(wanted)} }`;
      const list = await test.api.ofEvent(
        'fair',
        `exhibitors(filter: ${filter}) { totalCount nodes { slug } }`,
      );
      expect([slugsOf(list), list.totalCount]).toEqual([['none', 'two'], 2]);
    }
    expect(
      await test.api.refusal('{ event(slug: "fair") { exhibitors(filter: { ids: ["x"] }) { totalCount } } }'),
    ).toBe('BAD_USER_INPUT: `ids`: value 1 is no id.');
  });

  it.each(SESSIONS)('list, count and find the sessions of %s', async (filter, expected) => {
    for (const each of [filter, searched(filter)]) {
      const list = await test.api.ofEvent('fair', `sessions(filter: ${each}) { totalCount nodes { slug } }`);
      expect([slugsOf(list), list.totalCount]).toEqual([expected, expected.length]);
    }
  });

  it('find sessions by a text, best match first or by time', async () => {
    const slugs = async (args: string): Promise<string[]> => {
      const { nodes } = await test.api.ofEvent('fair', `sessions(${args}) { nodes { slug } }`);
      return nodes.map(({ slug }: { slug: string }) => slug);
    };
    expect(await slugs('filter: { search: "talk" }')).toEqual(['later']);
    expect(await slugs('filter: { search: "robot" }, orderBy: STARTS_AT_ASC')).toEqual(['opening', 'later']);
    expect(await slugs('filter: { search: " " }')).toEqual(['opening', 'later']);
  });

  it('reject a time range that ends before it starts', async () => {
    const span = '{ from: "2017-09-16T00:00:00Z", to: "2017-09-15T00:00:00Z" }';
    expect(
      await test.api.refusal(`{ event(slug: "fair") { sessions(filter: ${span}) { totalCount } } }`),
    ).toBe('BAD_USER_INPUT: `to` must be later than `from`.');
  });

  it('include a hall and a booth by their codes', async () => {
    const query = `{ event(slug: "fair") {
      hall(venue: "right", code: "H1") { code venue { slug } }
      wrong: hall(venue: "right", code: "H3") { code }
      booth(venue: "right", hall: "H1", code: "A1") { code hall { code venue { slug } } exhibitors { slug } }
      folded: booth(venue: "right", hall: "H1", code: "ａ-3") { code exhibitors { slug } }
      none: booth(venue: "right", hall: "H1", code: "A9") { code }
      nul: booth(venue: "right", hall: "H1", code: "A\\u0000") { code }
      nowhere: booth(venue: "middle", hall: "H1", code: "A1") { code }
    } }`;
    expect((await test.api.data(query)).event).toEqual({
      hall: { code: 'H1', venue: { slug: 'right' } },
      wrong: null,
      booth: {
        code: 'A1',
        hall: { code: 'H1', venue: { slug: 'right' } },
        exhibitors: [{ slug: 'apart' }],
      },
      folded: { code: 'A3', exhibitors: [{ slug: 'right' }] },
      none: null,
      nul: null,
      nowhere: null,
    });
  });

  it('include a booth that is created after a request for it', async () => {
    const requested = () => test.api.ofEvent('fair', 'booth(venue: "left", hall: "H3", code: "Z9") { code }');
    expect(await requested()).toBeNull();
    const { rows } = await test.sql.query<{ event_id: string; id: string }>(
      `select hall.event_id, hall.id from hall join venue on venue.id = hall.venue_id
       where venue.slug = 'left' and hall.code = 'H3'`,
    );
    const [hall] = rows;
    await test.rows.booth(hall!.event_id, hall!.id, { code: 'Z9' });
    await test.settle();
    expect(await requested()).toEqual({ code: 'Z9' });
  });

  it('contain the exhibitors of each hall with their number', async () => {
    const venues = await test.api.ofEvent(
      'fair',
      'venues { slug halls { code exhibitors { totalCount nodes { slug } } } }',
    );
    const halls = venues.flatMap(({ slug, halls: of }: Data) =>
      of.map(({ code, exhibitors }: Data) => [`${slug}.${code}`, exhibitors.totalCount, slugsOf(exhibitors)]),
    );
    expect(Object.fromEntries(halls.map(([hall, count, slugs]: Data) => [hall, [count, slugs]]))).toEqual({
      'left.H1': [1, ['near']],
      'left.H3': [2, ['apart', 'two']],
      'right.H1': [3, ['apart', 'right', 'two']],
      'right.H2': [1, ['right']],
    });
  });

  it('filter and page the exhibitors of a hall', async () => {
    const page = async (args: string): Promise<Data> =>
      test.api.ofEvent(
        'fair',
        `hall(venue: "right", code: "H1") { exhibitors(${args}) { totalCount nodes { slug } pageInfo { endCursor } } }`,
      );
    const { exhibitors: first } = await page('first: 2');
    const { exhibitors: second } = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([...slugsOf(first), ...slugsOf(second)].sort()).toEqual(['apart', 'right', 'two']);
    const { exhibitors: german } = await page('filter: { countries: ["DE"] }');
    expect([german.totalCount, slugsOf(german)]).toEqual([1, ['two']]);
    const { exhibitors: found } = await page('filter: { search: "robot two" }');
    expect([found.totalCount, slugsOf(found)]).toEqual([1, ['two']]);
  });

  it('take one statement for a filtered list and one for its counts', async () => {
    const read = (fields: string) => () =>
      test.api.ofEvent(
        'fair',
        `exhibitors(first: 3, filter: { hasBooth: true, halls: ["left.H1"] }) { ${fields} }`,
      );
    expect(await statementsOf(read('nodes { slug }'))).toHaveLength(1);
    expect(await statementsOf(read(`totalCount nodes { id } ${FACETS}`))).toHaveLength(2);
  });
});
