import { itemAt, seededRandom } from './random.js';

describe('seeded random numbers', () => {
  it('are equal for equal seeds and differ for different seeds', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.int(1000));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('cover all numbers below the limit', () => {
    const random = seededRandom(1);
    const drawn = new Set(Array.from({ length: 500 }, () => random.int(6)));
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('shuffle a copy of a list without losing items', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = seededRandom(3).shuffle(list);
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort()).toEqual(list);
  });

  it('are true with the given probability', () => {
    const random = seededRandom(5);
    const hits = Array.from({ length: 2000 }, () => random.chance(0.25)).filter(Boolean).length;
    expect(hits).toBeGreaterThan(400);
    expect(hits).toBeLessThan(600);
  });

  it('cannot pick from an empty list', () => {
    expect(() => seededRandom(1).pick([])).toThrow(RangeError);
    expect(itemAt(['a', 'b'], 3)).toBe('b');
  });
});
