import { hiddenCatalog, SECRET } from '../../build/hidden-catalog.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

/** More objects than one read fetches. */
const MANY = 1201;

describe('the catalog as JSON-LD', () => {
  let test: TestCatalog;
  let event: string;
  let exhibitor: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    event = await rows.event({
      slug: 'games',
      name: { en: 'Games', 'zh-Hans': '游戏展' },
      locales: ['en', 'zh-Hans'],
    });
    const place = { name: { en: 'Koelnmesse' }, city: { en: 'Cologne' }, latitude: 50.9, longitude: 6.98 };
    const venue = await rows.venue(event, place);
    const hall = await rows.hall(event, venue, { code: 'H2' });
    const booth = await rows.booth(event, hall, { code: 'A12' });
    const robots = await rows.category(event, { name: { en: 'Robots' } });
    const profile = { description: { en: 'Makes robots.' }, website: 'https://acme.example', country: 'DE' };
    exhibitor = await rows.exhibitor(event, { slug: 'acme', name: { en: 'Acme' }, ...profile });
    await rows.allocation(event, booth, exhibitor);
    await rows.product(event, exhibitor, { slug: 'arm', name: { en: 'Arm', 'zh-Hans': '机械臂' } }, [robots]);
    await hiddenCatalog(rows);
    await test.settle();
  });

  afterAll(() => test.close());

  const get = (slug = 'games', more = '') => fetch(`${test.url}/events/${slug}/jsonld${more}`);
  const graph = async (slug = 'games', more = ''): Promise<Data[]> => {
    const { '@context': context, '@graph': nodes, ...others } = await (await get(slug, more)).json();
    expect([context, others]).toEqual(['https://schema.org', {}]);
    return nodes;
  };

  it('describes the event, its exhibitors and their products with terms of schema.org', async () => {
    const answer = await get();
    expect(answer.headers.get('content-type')).toBe('application/ld+json');
    const base = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/events\/games#/);
    expect((await answer.json())['@graph']).toMatchObject([
      {
        '@type': 'ExhibitionEvent',
        '@id': base,
        name: 'Games',
        startDate: '2017-09-15',
        endDate: '2017-09-21',
        location: [
          {
            '@type': 'Place',
            name: 'Koelnmesse',
            address: { '@type': 'PostalAddress', addressLocality: 'Cologne' },
            geo: { '@type': 'GeoCoordinates', latitude: 50.9, longitude: 6.98 },
          },
        ],
      },
      {
        '@type': 'Organization',
        name: 'Acme',
        description: 'Makes robots.',
        url: 'https://acme.example',
        address: { '@type': 'PostalAddress', addressCountry: 'DE' },
        location: [{ '@type': 'Place', name: 'H2-A12' }],
      },
      { '@type': 'Product', name: 'Arm', category: ['Robots'] },
    ]);
  });

  it('links products to manufacturers and exhibitors to the event by ids that occur in it', async () => {
    const [fair, organization, product] = await graph();
    expect(organization.event).toEqual({ '@id': fair['@id'] });
    expect(product.manufacturer).toEqual({ '@id': organization['@id'] });
  });

  it('is in the requested language', async () => {
    const names = (await graph('games', '?locale=zh-Hans')).map(({ name }) => name);
    expect(names).toEqual(['游戏展', 'Acme', '机械臂']);
    expect((await get('games', '?locale=zh-CN')).headers.get('content-language')).toBe('zh-Hans');
    expect((await get('games', '?locale=fr')).headers.get('content-language')).toBe('en');
    expect((await get('games', '?locale=zh_CN')).status).toBe(422);
  });

  it('contains no unpublished objects', async () => {
    expect(JSON.stringify(await graph('open'))).not.toContain(SECRET);
    expect((await graph('open')).map((node) => node['@id'].split('#')[1])).toEqual([
      'event',
      'exhibitor-visible',
      'product-visible-product',
      'session-forum',
    ]);
    expect([(await get('secret-event')).status, (await get('nowhere')).status]).toEqual([404, 404]);
    await test.rows.update('exhibitor', exhibitor, { published: false });
    await test.settle();
    expect((await graph()).map((node) => node['@type'])).toEqual(['ExhibitionEvent']);
    await test.rows.update('exhibitor', exhibitor, { published: true });
    await test.settle();
  });

  it('contains each of more than a thousand products once', async () => {
    await test.sql.query(
      `insert into product (event_id, exhibitor_id, slug, name)
       select $1, $2, 'many-' || number, jsonb_build_object('en', 'Many ' || number) from generate_series(1, $3) number`,
      [event, exhibitor, MANY],
    );
    await test.settle();
    const products = (await graph()).filter((node) => node['@type'] === 'Product');
    expect([products.length, new Set(products.map((node) => node['@id'])).size]).toEqual([
      MANY + 1,
      MANY + 1,
    ]);
  });
});
