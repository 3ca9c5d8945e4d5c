import { type Category, isWithin, orderAfter, rowsOf, stepOf } from './category-tree.js';

function category(id: string, ...children: readonly Category[]): Category {
  const look = { color: 1, hatched: false, sign: 'shapes' };
  return {
    id,
    version: 1,
    slug: id,
    name: id,
    names: [],
    ...look,
    externalCode: null,
    exhibitorQuota: null,
    children,
  };
}

/** a (a1, a2), b, c. */
const ROOTS = [category('a', category('a1'), category('a2')), category('b'), category('c')];
const rows = rowsOf(ROOTS, new Set());

function step(id: string, direction: 'up' | 'down' | 'in' | 'out'): string {
  const row = rows.find((each) => each.category.id === id)!;
  const move = stepOf(row, rows, direction);
  return move ? `${move.parent?.id ?? 'root'}: ${orderAfter(move, ROOTS).join(' ')}` : 'none';
}

describe('the tree of categories', () => {
  it('shows the subcategories of open categories', () => {
    const shown = (closed: string[]) =>
      rowsOf(ROOTS, new Set(closed)).map(({ category: { id }, level }) => `${level}${id}`);
    expect(shown([]).join(' ')).toBe('1a 2a1 2a2 1b 1c');
    expect(shown(['a']).join(' ')).toBe('1a 1b 1c');
  });

  it('moves a category among its siblings', () => {
    expect([step('b', 'up'), step('a', 'down'), step('b', 'down'), step('a', 'up')]).toEqual([
      'root: b a c',
      'root: b a c',
      'root: a c b',
      'none',
    ]);
  });

  it('moves a category into the one above, and out beside its parent', () => {
    expect([step('b', 'in'), step('a2', 'out'), step('a', 'in'), step('c', 'out')]).toEqual([
      'a: a1 a2 b',
      'root: a a2 b c',
      'none',
      'none',
    ]);
  });

  it('detects whether a category is within another', () => {
    expect([isWithin(ROOTS[0]!, 'a2'), isWithin(ROOTS[0]!, 'a'), isWithin(ROOTS[0]!, 'b')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
