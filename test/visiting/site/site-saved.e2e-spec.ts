import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { pageOf } from '../../setup/site-page.js';
import { SLUG, siteFair, type SiteFair } from '../../web/site-fair.js';

describe('the saved list of the site', () => {
  let test: TestCatalog;
  let fair: SiteFair;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await siteFair(test);
  });

  afterAll(() => test.close());

  async function listOf(ids: readonly string[]): Promise<string> {
    return (await pageOf(`${test.url}/en/${SLUG}/saved?part=list&ids=${ids.join('.')}`)).text;
  }

  it('is in the order of a walk through each hall', async () => {
    const { event } = await test.api.data(
      `{ event(slug: "${SLUG}") { exhibitors(first: 50) { nodes { id slug } } } }`,
    );
    const nodes = event.exhibitors.nodes as { id: string; slug: string }[];
    const ids = ['14', '20', '02', '28'].map(
      (number) => nodes.find(({ slug }) => slug === `company-${number}`)?.id ?? '',
    );
    // A2 and A14 are in the row in the north, A20 and A28 below them. The walk starts in the north-west.
    const order = Array.from((await listOf(ids)).matchAll(/<i>(A\d+)<\/i>/g), ([, code]) => code);
    expect(order).toEqual(['A2', 'A20', 'A28', 'A14']);
  });

  it('marks sessions at the same time, unless one is cancelled', async () => {
    const session = (slug: string, from: string, to: string, state = 'SCHEDULED'): Promise<string> =>
      test.rows.session(fair.event, {
        slug,
        title: { en: `Talk ${slug}` },
        starts_at: `2026-11-28T${from}:00Z`,
        ends_at: `2026-11-28T${to}:00Z`,
        state,
      });
    const ids = [
      await session('first', '02:00', '03:00'),
      await session('second', '02:30', '03:30'),
      await session('third', '03:30', '04:00'),
      await session('off', '02:00', '04:00', 'CANCELLED'),
    ];
    await test.settle();
    const text = await listOf(ids.map((id) => encodeCatalogId('SESSION', id)));
    expect(Array.from(text.matchAll(/At the same time as (Talk \w+)/g), ([, title]) => title)).toEqual([
      'Talk second',
      'Talk first',
    ]);
  });

  it('names the places of objects on plans for the script', async () => {
    const { event } = await test.api.data(`{ event(slug: "${SLUG}") { product(slug: "arm") { id } } }`);
    expect(await listOf([event.product.id as string])).toContain('data-at="centre/H1/D2"');
  });
});
