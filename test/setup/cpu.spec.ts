import { costlyOf } from './cpu.js';

describe('work that is measured together', () => {
  it('has those that cost the bound by themselves, and not those that only together do', async () => {
    const costOf = (items: readonly number[]) => Promise.resolve(items.reduce((sum, cost) => sum + cost, 0));
    expect(await costlyOf([1, 60, 20, 20, 20, 50, 3], costOf, 50)).toEqual([60, 50]);
    expect(await costlyOf([10, 10, 10], costOf, 50)).toEqual([]);
    expect(await costlyOf([], costOf, 50)).toEqual([]);
  });
});
