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

  it('stay when the roots are ordered or renamed, and when an earlier root is deleted', async () => {
    await fair.change('orderCategories', { eventId: fair.id, categoryIds: [ids.food] });
    expect(await noodles('color')).toEqual({ color: 2 });
    await fair.change('updateCategory', { categoryId: ids.food, slug: 'dishes', name: english('Dishes') });
    await fair.change('deleteCategory', { categoryId: ids.machines });
    expect(await noodles('color')).toEqual({ color: 2 });
  });

  const rootLooks = async (): Promise<string[]> =>
    (await test.api.ofEvent(fair.slug, 'categories { color hatched }')).map(
      ({ color, hatched }: { color: number; hatched: boolean }) => `${color}${hatched ? ' hatched' : ''}`,
    );

  it('of a new root are those that the fewest roots have', async () => {
    await fair.change('deleteCategory', { categoryId: ids.machines });
    for (let number = 1; number <= 10; number += 1) await add(`root-${number}`);
    expect(await rootLooks()).toEqual(['2', '1', '3', '4', '5', '6', '7', '8', '9', '10', '1 hatched']);
  });

  it('of roots that are created at the same time differ, and their places too', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, number) => add(`root-${number}`)));
    expect((await rootLooks()).sort()).toEqual(['1', '10', '2', '3', '4', '5', '6', '7', '8', '9']);
    const { rows } = await test.sql.query(
      'select count(distinct position)::integer as places from category where event_id = $1',
      [fair.event],
    );
    expect(rows).toEqual([{ places: 11 }]);
  });

  it('of a category that becomes a root are those that the fewest roots have, and stay on its way back', async () => {
    await fair.change('moveCategory', { categoryId: ids.noodles });
    expect(await noodles('color')).toEqual({ color: 3 });
    await fair.change('moveCategory', { categoryId: ids.noodles, parentId: ids.food });
    expect(await noodles('color')).toEqual({ color: 2 });
    await add('pasta');
    await fair.change('moveCategory', { categoryId: ids.noodles });
    expect(await noodles('color')).toEqual({ color: 3 });
  });

  it('include the colour that organizers choose for the root, until they leave it to the program', async () => {
    await fair.change('updateCategory', { categoryId: ids.food, color: 1, hatched: true });
    expect(await noodles('color hatched')).toEqual({ color: 1, hatched: true });
    await fair.change('updateCategory', { categoryId: ids.food, color: null });
    expect(await noodles('color hatched')).toEqual({ color: 2, hatched: false });
  });

  it.each([0, 11])('cannot be set to the colour %s', async (color) => {
    expect(await fair.problems('updateCategory', { categoryId: ids.food, color })).toEqual(['INVALID color']);
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
