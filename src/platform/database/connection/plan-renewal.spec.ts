import { PlanRenewal } from './plan-renewal.js';
import type { Sql } from '../sql.js';

describe('the renewal of plans', () => {
  it('discards cached plans before the first batch, and each time the number of batches has doubled', async () => {
    const renewed: number[] = [];
    const plans = new PlanRenewal();
    for (let batch = 1; batch <= 9; batch += 1) {
      const sql: Sql = {
        query: ({ text }) => {
          expect(text).toBe('discard plans');
          renewed.push(batch);
          return Promise.resolve([]);
        },
      };
      await plans.beforeBatch(sql);
    }
    expect(renewed).toEqual([1, 2, 4, 8]);
  });
});
