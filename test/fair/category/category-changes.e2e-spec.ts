import { english, ManagedEvent, nowhere } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('category mutations', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let machines: string;
  let robots: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    machines = await add('machines');
    robots = await add('robots', machines);
  });

  const newCategory = (changes: object = {}) => ({
    eventId: fair.id,
    slug: 'food',
    name: english('Food'),
    ...changes,
  });

  async function add(slug: string, parentId?: string): Promise<string> {
    const input = newCategory({ slug, parentId });
    return (await fair.change('createCategory', input, 'category { id }')).category.id;
  }

  const tree = () => test.api.ofEvent(fair.slug, 'categories { slug children { slug children { slug } } }');

  it('are visible to visitors immediately and raise the revision by one', async () => {
    const before = await fair.revision();
    const { category } = await fair.change(
      'createCategory',
      newCategory({ parentId: robots, externalCode: 'SEI2018:1.5' }),
      'category { externalCode parent { slug } }',
    );
    expect(category).toEqual({ externalCode: 'SEI2018:1.5', parent: { slug: 'robots' } });
    expect(await fair.revision()).toBe(before + 1);
    expect(await tree()).toEqual([
      { slug: 'machines', children: [{ slug: 'robots', children: [{ slug: 'food' }] }] },
    ]);
  });

  it('change only the given fields', async () => {
    const input = { categoryId: robots, name: english('Robotics'), externalCode: 'R' };
    const { category } = await fair.change(
      'updateCategory',
      input,
      'category { slug name externalCode parent { slug } }',
    );
    expect(category).toEqual({
      slug: 'robots',
      name: 'Robotics',
      externalCode: 'R',
      parent: { slug: 'machines' },
    });
  });

  it('move a category with its descendants, to another category or to the roots', async () => {
    const arms = await add('arms', robots);
    await fair.change('moveCategory', { categoryId: robots });
    expect(await tree()).toEqual([
      { slug: 'machines', children: [] },
      { slug: 'robots', children: [{ slug: 'arms', children: [] }] },
    ]);
    await fair.change('moveCategory', { categoryId: arms, parentId: machines });
    expect(await tree()).toEqual([
      { slug: 'machines', children: [{ slug: 'arms', children: [] }] },
      { slug: 'robots', children: [] },
    ]);
  });

  it.each([
    ['createCategory', () => newCategory({ slug: 'robots' }), ['TAKEN slug']],
    ['createCategory', () => newCategory({ slug: '', name: [] }), ['INVALID slug', 'INVALID name']],
    ['createCategory', () => newCategory({ externalCode: 'x'.repeat(65) }), ['INVALID externalCode']],
    ['createCategory', () => newCategory({ parentId: nowhere('CATEGORY') }), ['NOT_FOUND parentId']],
    ['createCategory', () => newCategory({ parentId: fair.id }), ['NOT_FOUND parentId']],
    ['updateCategory', () => ({ categoryId: robots, slug: null }), ['INVALID slug']],
    ['updateCategory', () => ({ categoryId: robots, slug: 'machines' }), ['TAKEN slug']],
    ['moveCategory', () => ({ categoryId: robots, parentId: robots }), ['INVALID parentId']],
    ['moveCategory', () => ({ categoryId: machines, parentId: robots }), ['INVALID parentId']],
    ['moveCategory', () => ({ categoryId: nowhere('CATEGORY') }), ['NOT_FOUND categoryId']],
    ['deleteCategory', () => ({ categoryId: machines }), ['IN_USE categoryId']],
    [
      'orderCategories',
      () => ({ eventId: fair.id, categoryIds: [machines, robots] }),
      ['NOT_FOUND categoryIds 1'],
    ],
  ])('reject invalid input of %s %#', async (name, input, problems) => {
    expect(await fair.problems(name, input())).toEqual(problems);
  });

  it('reject a parent of another event', async () => {
    const other = await ManagedEvent.make(test);
    const { category } = await other.change(
      'createCategory',
      { eventId: other.id, slug: 'x', name: english('X') },
      'category { id }',
    );
    const parentId = category.id;
    expect(await fair.problems('createCategory', newCategory({ parentId }))).toEqual(['NOT_FOUND parentId']);
    expect(await fair.problems('moveCategory', { categoryId: robots, parentId })).toEqual([
      'NOT_FOUND parentId',
    ]);
  });

  it('reject one of two simultaneous moves that would form a cycle', async () => {
    const other = await add('other');
    const answers = await Promise.all([
      fair.problems('moveCategory', { categoryId: machines, parentId: other }),
      fair.problems('moveCategory', { categoryId: other, parentId: robots }),
    ]);
    expect(answers.flat()).toEqual(['INVALID parentId']);
  });

  it('delete only categories without children and exhibitors', async () => {
    const { rows } = await test.sql.query<{ id: string }>(
      `select id from category where event_id = $1 and slug = 'robots'`,
      [fair.event],
    );
    const exhibitor = await test.rows.exhibitor(fair.event, {}, [rows[0]!.id]);
    expect(await fair.problems('deleteCategory', { categoryId: robots })).toEqual(['IN_USE categoryId']);
    await test.rows.remove('exhibitor', exhibitor);
    const { deletedId } = await fair.change('deleteCategory', { categoryId: robots }, 'deletedId');
    expect(deletedId).toBe(robots);
    expect(await tree()).toEqual([{ slug: 'machines', children: [] }]);
  });

  it('order the roots and the children of one parent', async () => {
    const arms = await add('arms', machines);
    const food = await add('food');
    const order = (input: object) => fair.change('orderCategories', input, 'categories { slug }');
    const below = await order({ eventId: fair.id, parentId: machines, categoryIds: [arms] });
    const roots = await order({ eventId: fair.id, categoryIds: [food, machines] });
    expect([below.categories, roots.categories]).toEqual([
      [{ slug: 'arms' }, { slug: 'robots' }],
      [{ slug: 'food' }, { slug: 'machines' }],
    ]);
  });

  it.each([
    ['createCategory', () => newCategory()],
    ['updateCategory', () => ({ categoryId: robots })],
    ['moveCategory', () => ({ categoryId: robots })],
    ['deleteCategory', () => ({ categoryId: robots })],
    ['orderCategories', () => ({ eventId: fair.id, categoryIds: [] })],
  ])('include %s, which requires an organizer and does not reveal a draft', async (name, input) => {
    expect(await fair.refusal(name, input())).toMatch(/^UNAUTHENTICATED/);
    expect(await fair.refusal(name, input(), fair.stranger)).toMatch(/^FORBIDDEN/);
    expect(await fair.refusal(name, input(), fair.reviewer)).toMatch(/^FORBIDDEN/);
    await test.rows.update('event', fair.event, { status: 'DRAFT' });
    const [path] = Object.keys(input());
    expect(await fair.problems(name, input(), fair.stranger)).toEqual([`NOT_FOUND ${path ?? ''}`]);
  });

  it('write one audit entry each, but none if they are rejected', async () => {
    await fair.problems('moveCategory', { categoryId: machines, parentId: robots });
    await fair.change('moveCategory', { categoryId: robots });
    expect(await fair.audited()).toEqual([
      'createCategory CATEGORY',
      'createCategory CATEGORY',
      'moveCategory CATEGORY',
    ]);
  });
});
