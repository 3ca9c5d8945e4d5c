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

  it('returns a category with its ancestors', () => {
    expect([...tree.withAncestors(['drones'])]).toEqual(['drones', 'robots', 'technology']);
  });

  it('returns each category only once', () => {
    expect([...tree.withAncestors(['drones', 'robots', 'art'])]).toEqual([
      'drones',
      'robots',
      'technology',
      'art',
    ]);
    expect([...tree.withAncestors([])]).toEqual([]);
  });

  it('keeps an unknown category', () => {
    expect([...tree.withAncestors(['unknown'])]).toEqual(['unknown']);
  });

  it('terminates if the parents form a cycle', () => {
    const circle = new CategoryTree(
      new Map([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    );
    expect([...circle.withAncestors(['a'])]).toEqual(['a', 'b']);
  });
});
