import sharp from 'sharp';
import { loadWeek } from '../build/sample.js';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import type { Data } from '../setup/graphql.js';

const LISTS = `{ event(slug: "innovation-week-2017") {
  exhibitors(first: 30) { nodes { logo { url(width: 128) } } }
  products(first: 30) { nodes { images { url width height } } } } }`;

describe('the pictures of the sample Week', () => {
  let test: TestCatalog;
  let exhibitors: Data[];
  let products: Data[];

  beforeAll(async () => {
    test = await startTestCatalog();
    await loadWeek(test);
    const { event } = await test.api.data(LISTS);
    exhibitors = event.exhibitors.nodes;
    products = event.products.nodes;
  });

  afterAll(() => test.close());

  it.each([
    { what: 'logos', address: () => exhibitors.find(({ logo }) => logo)?.logo.url, width: 128 },
    {
      what: 'pictures of products',
      address: () => products.find(({ images }) => images[0])?.images[0].url,
      width: 640,
    },
  ])('include $what that the server serves', async ({ address, width }) => {
    const response = await fetch(`${test.url}${address() as string}`);
    const picture = await sharp(await response.arrayBuffer()).metadata();
    expect([response.status, picture.format, picture.width]).toEqual([200, 'webp', width]);
  });

  it('are missing for some exhibitors and products, and some products have several', () => {
    expect(new Set(exhibitors.map(({ logo }) => logo !== null))).toEqual(new Set([true, false]));
    expect(new Set(products.map(({ images }) => images.length))).toEqual(new Set([0, 1, 2]));
  });

  it('are not invented for real firms', async () => {
    const { rows } = await test.sql.query(
      `select count(*)::int as firms, count(logo_id)::int as logos, count(product_image.media_id)::int as pictures
        from exhibitor
        left join product on product.exhibitor_id = exhibitor.id
        left join product_image on product_image.product_id = product.id
        where exhibitor.external_id is null`,
    );
    expect(rows).toEqual([{ firms: expect.any(Number), logos: 0, pictures: 0 }]);
    expect(rows[0].firms).toBeGreaterThan(0);
  });
});
