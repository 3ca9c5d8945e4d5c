import { CATEGORY_SIGNS } from '../../../src/fair/category/category-signs.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ICONS } from '../../../web/ui/icons.js';

describe('colours and signs of categories', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let ids: Record<'machines' | 'food' | 'noodles', string>;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const machines = await add('machines');
    const food = await add('food');
    ids = { machines, food, noodles: await add('noodles', food) };
  });

  async function add(slug: string, parentId?: string): Promise<string> {
    const input = { eventId: fair.id, slug, name: english(slug), parentId };
    return (await fair.change('createCategory', input, 'category { id }')).category.id;
  }

  const noodles = (fields: string) => test.api.ofEvent(fair.slug, `category(slug: "noodles") { ${fields} }`);

  it('are those of the root category', async () => {
    expect(await noodles('color hatched sign path { slug }')).toEqual({
      color: 2,
      hatched: false,
      sign: 'utensils',
      path: [{ slug: 'food' }, { slug: 'noodles' }],
    });
  });

  it('change with the order of the roots', async () => {
    await fair.change('orderCategories', { eventId: fair.id, categoryIds: [ids.food] });
    expect(await noodles('color')).toEqual({ color: 1 });
  });

  it('change when an earlier root is deleted', async () => {
    await fair.change('deleteCategory', { categoryId: ids.machines });
    expect(await noodles('color')).toEqual({ color: 1 });
  });

  it('change when the category moves to another root', async () => {
    await fair.change('moveCategory', { categoryId: ids.noodles, parentId: ids.machines });
    expect(await noodles('color path { slug }')).toEqual({
      color: 1,
      path: [{ slug: 'machines' }, { slug: 'noodles' }],
    });
  });

  it('include the sign that organizers set for the root, until they remove it', async () => {
    await fair.change('updateCategory', { categoryId: ids.food, sign: 'leaf' });
    expect(await noodles('sign')).toEqual({ sign: 'leaf' });
    await fair.change('updateCategory', { categoryId: ids.food, sign: null });
    expect(await noodles('sign')).toEqual({ sign: 'utensils' });
  });

  it('cannot be set to a sign without an icon', async () => {
    expect(await fair.problems('updateCategory', { categoryId: ids.food, sign: 'skull' })).toEqual([
      'INVALID sign',
    ]);
  });

  it('have an icon in the front ends for each sign', () => {
    expect(CATEGORY_SIGNS.filter((sign) => !(sign in ICONS))).toEqual([]);
  });
});
