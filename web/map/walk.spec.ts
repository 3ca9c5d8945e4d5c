import type { PlanBooth, PlanHall } from './plan.js';
import { walkIn, walkThroughDoors } from './walk.js';

const square = (x: number, y: number, size = 3) => [
  { x, y },
  { x: x + size, y },
  { x: x + size, y: y + size },
  { x, y: y + size },
];
const BOOTH: PlanBooth = { id: 'A1', code: 'A1', outline: square(10, 10) };

function hall(code: string, values: Partial<PlanHall> = {}): PlanHall {
  return { code, name: code, width: 30, depth: 20, booths: [BOOTH], ...values };
}

describe('a walk', () => {
  it('ends at a booth of the hall', () => {
    const walk = walkIn(hall('H1'), { x: 1, y: 1 }, BOOTH);
    expect([walk?.isThroughDoors, walk?.steps.at(-1)?.turn]).toEqual([false, 'ARRIVE']);
  });

  it('leads through a door of each hall to a booth in another one', () => {
    const door = { kind: 'ENTRANCE' as const, outline: square(0, 9, 1) };
    const [first, second] = [hall('H1', { features: [door] }), hall('H2', { features: [door] })];
    const walk = walkThroughDoors({ plan: first, here: { x: 20, y: 5 } }, { plan: second, booth: BOOTH });
    const turns = walk?.steps.map(({ turn }) => turn) ?? [];
    expect([walk?.isThroughDoors, turns.includes('LEAVE'), turns.includes('ENTER')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(walkThroughDoors({ plan: hall('H3'), here: { x: 1, y: 1 } }, { plan: second, booth: BOOTH })).toBe(
      undefined,
    );
  });

  it('does not exist on a floor that is too large to search, such as one in millimetres', () => {
    expect(walkIn(hall('H1', { width: 10_000, depth: 10_000 }), { x: 1, y: 1 }, BOOTH)).toBeUndefined();
  });
});
