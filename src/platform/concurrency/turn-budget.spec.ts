import { setImmediate as nextTurn } from 'node:timers/promises';
import { TurnBudget } from './turn-budget.js';

describe('the budget of a turn', () => {
  it('lets short work continue at once', () => {
    const budget = new TurnBudget();
    expect([budget.wait(), budget.wait()]).toEqual([undefined, undefined]);
  });

  it('continues one further piece of work per turn, in the order of arrival', async () => {
    const budget = new TurnBudget();
    const done: number[] = [];
    const work = async (piece: number): Promise<void> => {
      const turn = budget.wait();
      if (turn) await turn;
      done.push(piece);
      occupy();
    };
    const all = [1, 2, 3, 4].map(work);
    const seen: number[][] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await nextTurn();
      seen.push([...done]);
    }
    await Promise.all(all);
    expect(seen).toEqual([
      [1, 2],
      [1, 2, 3],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
  });
});

/** Uses up the budget of a turn. */
function occupy(): void {
  const end = performance.now() + 10;
  while (performance.now() < end);
}
