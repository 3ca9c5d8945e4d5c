import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

describe('names with several readings', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let zeng: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await ManagedEvent.make(test);
    const exhibitor = (slug: string, name: string, values = {}): Promise<string> =>
      test.rows.exhibitor(fair.event, { slug, name: { en: slug, 'zh-Hans': name }, ...values });
    zeng = encodeCatalogId('EXHIBITOR', await exhibitor('zeng', 'ABC（曾氏）乐科技有限公司'));
    await exhibitor('chongqing', '重庆银行');
    await exhibitor('plain', '北京云图科技有限公司');
    await exhibitor('traditional', '朝陽數字');
    await exhibitor('withdrawn', '单氏集团', { status: 'WITHDRAWN', published: false });
    await exhibitor('draft', '单氏集团', { status: 'DRAFT', published: false });
    await test.settle();
  });
  afterAll(() => test.close());

  const candidates = async (args = ''): Promise<Data> =>
    test.api.ofEvent(
      fair.slug,
      `readingCandidates${args} { totalCount nodes { text syllables characters { position character readings } exhibitor { slug } } }`,
      fair.reviewer,
    );
  const pageAfter = (after: string | null): Promise<Data> =>
    test.api.ofEvent(
      fair.slug,
      `readingCandidates(first: 2, after: ${JSON.stringify(after)}) { nodes { text } pageInfo { hasNextPage endCursor } }`,
      fair.reviewer,
    );
  const slugs = async (): Promise<string[]> =>
    (await candidates()).nodes.map(({ exhibitor }: Data) => exhibitor.slug as string);

  it('are listed, unless a dictionary determines the reading', async () => {
    expect(await slugs()).toEqual(['zeng', 'traditional', 'draft']);
    const { totalCount, nodes } = await candidates('(first: 1)');
    expect(totalCount).toBe(3);
    expect(nodes).toEqual([
      {
        text: '曾氏',
        syllables: ['zēng', 'shì'],
        characters: [{ position: 0, character: '曾', readings: ['zēng', 'céng'] }],
        exhibitor: { slug: 'zeng' },
      },
    ]);
  });

  it('are removed from the list when a reading is set', async () => {
    await fair.change('setExhibitorSearch', { exhibitorId: zeng, reading: 'zēng shì' });
    expect(await slugs()).toEqual(['traditional', 'draft']);
    await fair.change('setExhibitorSearch', { exhibitorId: zeng, reading: null });
    expect(await slugs()).toContain('zeng');
  });

  it('are paged, and the next page stays correct when a name of the first page is resolved', async () => {
    const first = await pageAfter(null);
    expect(first).toMatchObject({
      nodes: [{ text: '曾氏' }, { text: '朝阳数字' }],
      pageInfo: { hasNextPage: true },
    });
    await fair.change('setExhibitorSearch', { exhibitorId: zeng, reading: 'zēng shì' });
    const second = await pageAfter(first.pageInfo.endCursor as string);
    expect(second).toMatchObject({ nodes: [{ text: '单氏' }], pageInfo: { hasNextPage: false } });
    await fair.change('setExhibitorSearch', { exhibitorId: zeng, reading: null });
  });

  it('have a maximum page size', async () => {
    const query = `{ event(slug: "${fair.slug}") { readingCandidates(first: 101) { totalCount } } }`;
    expect(await test.api.refusal(query, {}, fair.reviewer)).toMatch(/^BAD_USER_INPUT/);
  });
});
