import { EventService } from '../../../src/fair/event/event.service.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { uniqueSlug, type Values } from '../../setup/rows.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('the projection', () => {
  let test: TestCatalog;
  let event: string;
  let slug: string;
  /** The ids of one object of each kind. The exhibitor has the booth and the category. */
  let ids: Record<
    'venue' | 'hall' | 'zone' | 'booth' | 'category' | 'exhibitor' | 'product' | 'session',
    string
  >;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(async () => {
    await test.close();
  });

  beforeEach(async () => {
    const { rows } = test;
    slug = uniqueSlug('fair');
    event = await rows.event({ slug });
    const venue = await rows.venue(event, { slug: 'v' });
    const hall = await rows.hall(event, venue, { code: 'H1' });
    const zone = await rows.zone(event, { slug: 'z' });
    const booth = await rows.booth(event, hall, { code: 'A1', zone_id: zone });
    const category = await rows.category(event, { slug: 'c' });
    const exhibitor = await rows.exhibitor(event, { slug: 'x' }, [category]);
    const product = await rows.product(event, exhibitor, { slug: 'p' }, [category]);
    const session = await rows.session(event, { slug: 's', venue_id: venue, hall_id: hall }, [exhibitor]);
    await rows.allocation(event, booth, exhibitor);
    ids = { venue, hall, zone, booth, category, exhibitor, product, session };
    await test.settle();
  });

  const name = { en: 'New name' };
  it.each<[keyof typeof ids, Values, string, object]>([
    ['venue', { name }, 'venue(slug: "v") { name(locale: "en") }', { name: 'New name' }],
    ['venue', { slug: 'w' }, 'venue(slug: "w") { slug }', { slug: 'w' }],
    [
      'hall',
      { name },
      'exhibitor(slug: "x") { booths { hall { name(locale: "en") } } }',
      { booths: [{ hall: { name: 'New name' } }] },
    ],
    [
      'hall',
      { code: 'H2' },
      'exhibitors(filter: { halls: "H2" }) { nodes { slug } }',
      { nodes: [{ slug: 'x' }] },
    ],
    ['zone', { slug: 'y' }, 'zone(slug: "y") { slug }', { slug: 'y' }],
    [
      'zone',
      { name },
      'exhibitor(slug: "x") { booths { zone { name(locale: "en") } } }',
      { booths: [{ zone: { name: 'New name' } }] },
    ],
    ['booth', { code: 'A2' }, 'exhibitor(slug: "x") { booths { code } }', { booths: [{ code: 'A2' }] }],
    ['booth', { zone_id: null }, 'exhibitors(filter: { zones: "z" }) { nodes { slug } }', { nodes: [] }],
    ['booth', { zone_id: null }, 'products(filter: { zones: "z" }) { nodes { slug } }', { nodes: [] }],
    [
      'category',
      { name },
      'exhibitor(slug: "x") { categories { name(locale: "en") } }',
      { categories: [{ name: 'New name' }] },
    ],
    [
      'category',
      { slug: 'd' },
      'products(filter: { categories: "d" }) { nodes { slug } }',
      { nodes: [{ slug: 'p' }] },
    ],
    [
      'exhibitor',
      { name },
      'product(slug: "p") { exhibitor { name(locale: "en") } }',
      { exhibitor: { name: 'New name' } },
    ],
    ['exhibitor', { slug: 'y' }, 'exhibitor(slug: "y") { slug }', { slug: 'y' }],
    [
      'exhibitor',
      { country: 'DE' },
      'products { facets { countries { country count } } }',
      { facets: { countries: [{ country: 'DE', count: 1 }] } },
    ],
    [
      'exhibitor',
      { country: 'FR' },
      'products(filter: { countries: "FR" }) { totalCount nodes { slug } }',
      { totalCount: 1, nodes: [{ slug: 'p' }] },
    ],
    [
      'exhibitor',
      { slug: 'renamed' },
      'products(filter: { exhibitors: "renamed" }) { nodes { slug } }',
      { nodes: [{ slug: 'p' }] },
    ],
    [
      'product',
      { premiere: true },
      'products(filter: { premiere: true }) { nodes { slug } }',
      { nodes: [{ slug: 'p' }] },
    ],
    [
      'session',
      { starts_at: '2017-09-14T17:00:00Z' },
      'sessions(filter: { on: "2017-09-15" }) { nodes { startsAt } }',
      { nodes: [{ startsAt: '2017-09-14T17:00:00.000Z' }] },
    ],
  ])('applies a change of a %s to %j in %s', async (table, values, field, expected) => {
    await test.rows.update(table, ids[table], values);
    await test.settle();
    expect(await find(field)).toEqual(expected);
  });

  it('moves an exhibitor and its products to another venue with the hall of its booth', async () => {
    const venue = await test.rows.venue(event, { slug: 'other' });
    const hall = await test.rows.hall(event, venue);
    await test.rows.update('booth', ids.booth, { hall_id: hall });
    await test.settle();
    const filter = '(filter: { venues: "other" }) { totalCount }';
    expect(await find(`exhibitors${filter}`)).toEqual({ totalCount: 1 });
    expect(await find(`products${filter}`)).toEqual({ totalCount: 1 });
    expect(await find('venue(slug: "v") { exhibitors { totalCount } }')).toEqual({
      exhibitors: { totalCount: 0 },
    });
  });

  it('moves booths, exhibitors and sessions with the venue of their hall', async () => {
    const venue = await test.rows.venue(event, { slug: 'other' });
    await test.rows.update('session', ids.session, { venue_id: null });
    await test.rows.update('hall', ids.hall, { venue_id: venue });
    await test.settle();
    const filter = '(filter: { venues: "other" }) { totalCount }';
    expect(await find(`exhibitors${filter}`)).toEqual({ totalCount: 1 });
    expect(await find(`sessions${filter}`)).toEqual({ totalCount: 1 });
  });

  it('moves the counts of a category to its new parent', async () => {
    const old = await test.rows.category(event, { slug: 'old' });
    await test.rows.category(event, { slug: 'new', id: ids.zone });
    await test.rows.update('category', ids.category, { parent_id: old });
    await test.settle();
    await test.rows.update('category', ids.category, { parent_id: ids.zone });
    await test.settle();
    const exhibitors = '{ exhibitors { totalCount } products { totalCount } }';
    const none = { exhibitors: { totalCount: 0 }, products: { totalCount: 0 } };
    const one = { exhibitors: { totalCount: 1 }, products: { totalCount: 1 } };
    expect(await find(`category(slug: "old") ${exhibitors}`)).toEqual(none);
    expect(await find(`category(slug: "new") ${exhibitors}`)).toEqual(one);
  });

  it('applies the order of categories to each exhibitor', async () => {
    const second = await test.rows.category(event, { slug: 'e', position: 2 });
    await test.rows.link('exhibitor_category', {
      event_id: event,
      exhibitor_id: ids.exhibitor,
      category_id: second,
    });
    await test.settle();
    await test.rows.update('category', second, { position: -1 });
    await test.settle();
    const categories = [{ slug: 'e' }, { slug: 'c' }];
    expect(await find('exhibitor(slug: "x") { categories { slug } }')).toEqual({ categories });
  });

  it('removes the products of an unpublished exhibitor and its references elsewhere', async () => {
    await test.rows.update('exhibitor', ids.exhibitor, { published: false });
    await test.settle();
    expect(await find('exhibitor(slug: "x") { slug }')).toBeNull();
    expect(await find('product(slug: "p") { slug }')).toBeNull();
    expect(await find('sessions { nodes { exhibitors { slug } } }')).toEqual({ nodes: [{ exhibitors: [] }] });
    await test.rows.update('exhibitor', ids.exhibitor, { published: true });
    await test.settle();
    expect(await find('product(slug: "p") { slug }')).toEqual({ slug: 'p' });
    expect(await find('sessions { nodes { exhibitors { slug } } }')).toEqual({
      nodes: [{ exhibitors: [{ slug: 'x' }] }],
    });
  });

  it('removes the products of a deleted exhibitor and frees its booth', async () => {
    await test.rows.remove('exhibitor', ids.exhibitor);
    await test.settle();
    expect(await find('products { totalCount nodes { slug } }')).toEqual({ totalCount: 0, nodes: [] });
    const nodes = [{ status: 'AVAILABLE', exhibitors: [] }];
    expect(await find('zones { booths { nodes { status exhibitors { slug } } } }')).toEqual([
      { booths: { nodes } },
    ]);
  });

  it('frees the booth of a released allocation', async () => {
    await test.sql.query('update booth_allocation set released_at = now() where booth_id = $1', [ids.booth]);
    await test.settle();
    expect(await find('exhibitor(slug: "x") { booths { code } }')).toEqual({ booths: [] });
    expect(await find('zones { booths { nodes { status } } }')).toEqual([
      { booths: { nodes: [{ status: 'AVAILABLE' }] } },
    ]);
  });

  it('returns an archived event, but no event that is a draft again', async () => {
    await test.rows.update('event', event, { status: 'ARCHIVED' });
    await test.settle();
    expect(await find('status')).toBe('ARCHIVED');
    await test.rows.update('event', event, { status: 'DRAFT' });
    await test.settle();
    expect(await test.api.data('query ($slug: String!) { event(slug: $slug) { slug } }', { slug })).toEqual({
      event: null,
    });
  });

  it('returns a published event with all its objects', async () => {
    await test.rows.update('event', event, { status: 'DRAFT' });
    await test.settle();
    await test.rows.update('event', event, { status: 'PUBLISHED' });
    await test.settle();
    expect(await find('exhibitors { nodes { slug } }')).toEqual({ nodes: [{ slug: 'x' }] });
  });

  it('removes a deleted event with all its objects', async () => {
    const app = test.app;
    await app.get(Transactions).run(() => app.get(EventService).remove(slug));
    const { rows } = await test.sql.query(
      'select from catalog_entry where event_id = $1 union all select from catalog_listing where object_id = any($2)',
      [event, Object.values(ids)],
    );
    expect(rows).toHaveLength(0);
    expect(await find('slug')).toBeUndefined();
  });

  /** Returns the value of a field of the event. */
  async function find(field: string) {
    return test.api.ofEvent(slug, field);
  }
});
