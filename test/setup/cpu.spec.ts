import { costlyOf } from './cpu.js';

describe('costlyOf', () => {
  it('returns the items that reach the bound alone, not those that reach it only together', async () => {
    const costOf = (items: readonly number[]) => Promise.resolve(items.reduce((sum, cost) => sum + cost, 0));
    expect(await costlyOf([1, 60, 20, 20, 20, 50, 3], costOf, 50)).toEqual([60, 50]);
    expect(await costlyOf([10, 10, 10], costOf, 50)).toEqual([]);
    expect(await costlyOf([], costOf, 50)).toEqual([]);
  });
});
