import { nextPlace } from './directions.js';
import { boxOf, middleOf } from './plan.js';
import { sampleHall } from './sample-hall.js';

const PLACES = sampleHall().booths.map(({ code, outline }) => {
  const { x, y } = middleOf(boxOf(outline));
  return { code, x: x * 10, y: y * 10 };
});

function next(code: string, key: string, heading = 0): string | undefined {
  return nextPlace(
    PLACES.find((place) => place.code === code)!,
    key,
    PLACES,
    heading,
  )?.code;
}

describe('an arrow key', () => {
  it.each([
    ['B2', 'ArrowRight', 'B3'],
    ['B2', 'ArrowLeft', 'B1'],
    ['B2', 'ArrowUp', 'A2'],
    ['B2', 'ArrowDown', 'C2'],
    ['B6', 'ArrowRight', 'B7'],
    ['A1', 'ArrowUp', undefined],
  ])('moves from %s by %s to %s', (from, key, to) => {
    expect(next(from, key)).toBe(to);
  });

  it('follows the visible directions on a turned floor', () => {
    expect(next('B2', 'ArrowUp', 90)).toBe('B3');
  });

  it('reaches each booth from A1 when it is repeated', () => {
    const reached = new Set(['A1']);
    for (const code of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const to = next(code, key);
        if (to !== undefined) reached.add(to);
      }
    }
    expect(reached.size).toBe(PLACES.length);
  });
});
