import { CategoryTree } from './category-tree.js';

describe('the category tree', () => {
  const tree = new CategoryTree(
    new Map([
      ['technology', null],
      ['robots', 'technology'],
      ['drones', 'robots'],
      ['art', null],
    ]),
  );

  it('finds a category with all above it', () => {
    expect([...tree.withAncestors(['drones'])]).toEqual(['drones', 'robots', 'technology']);
  });

  it('finds each only once', () => {
    expect([...tree.withAncestors(['drones', 'robots', 'art'])]).toEqual([
      'drones',
      'robots',
      'technology',
      'art',
    ]);
    expect([...tree.withAncestors([])]).toEqual([]);
  });

  it('keeps a category that it does not know', () => {
    expect([...tree.withAncestors(['unknown'])]).toEqual(['unknown']);
  });

  it('comes to an end where the parents go in a circle', () => {
    const circle = new CategoryTree(
      new Map([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    );
    expect([...circle.withAncestors(['a'])]).toEqual(['a', 'b']);
  });
});
