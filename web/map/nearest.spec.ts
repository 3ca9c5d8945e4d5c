import { nearestBooths, neighbourGroups, plateCode } from './nearest.js';
import type { PlanBooth } from './plan.js';
import { rectangle, sampleHall } from './sample-hall.js';

describe('the nearest booths', () => {
  const named = (code: string, x: number, width: number, name: string | undefined = code): PlanBooth => ({
    id: code,
    code,
    outline: rectangle(x, 0, width, 3),
    name,
  });
  const codesNear = (booth: PlanBooth, others: readonly PlanBooth[], count = 9): string[] =>
    nearestBooths({ ...sampleHall(), booths: [booth, ...others] }, booth, count).map(({ code }) => code);

  it('are those with the smallest gap, even beside a wide booth', () => {
    const wide = named('A1', 0, 20);
    // The middle of A2 is 13 m away, the middle of A3 11 m.
    expect(codesNear(wide, [named('A3', -6, 3), named('A2', 20, 6), named('A4', 30, 3)])).toEqual([
      'A2',
      'A3',
      'A4',
    ]);
  });

  it('are those with the nearest middle among equal gaps', () => {
    expect(codesNear(named('A1', 10, 3), [named('A2', 13, 9), named('A0', 7, 3)])).toEqual(['A0', 'A2']);
  });

  it('belong to other exhibitors, up to the requested number', () => {
    const own = { ...named('A1', 10, 3), name: 'Acme' };
    const free: PlanBooth = { id: 'A2', code: 'A2', outline: rectangle(13, 0, 3, 3) };
    const others = [free, { ...named('A0', 7, 3), name: 'Acme' }, named('A3', 16, 3), named('A4', 19, 3)];
    expect(codesNear(own, others, 1)).toEqual(['A3']);
  });
});

describe('the booths of an exhibitor', () => {
  const at = (
    code: string,
    hall: string,
    x: number | null,
  ): { code: string; hall: string; x: number | null } => ({
    code,
    hall,
    x,
  });
  const groupsOf = (...booths: ReturnType<typeof at>[]): string[] =>
    neighbourGroups(booths, ({ hall, x }) => ({
      hall,
      outline: x === null ? null : rectangle(x, 0, 3, 3),
    })).map((group) => group.map(({ code }) => code).join(' '));

  it('are one place if they touch each other in one hall', () => {
    const others = [at('A9', 'H1', 30), at('A1', 'H2', 3), at('A2', 'H1', null), at('A3', 'H1', null)];
    expect(groupsOf(at('C6', 'H1', 0), at('C7', 'H1', 3), ...others)).toEqual([
      'C6 C7',
      'A9',
      'A1',
      'A2',
      'A3',
    ]);
  });

  it('have one plate with all codes, or with the first and the last of many', () => {
    expect(plateCode(['C6', 'C7'])).toBe('C6 · C7');
    expect(plateCode(['C6', 'C7', 'C8', 'C9'])).toBe('C6 … C9');
  });

  it('are one place if a later booth joins two of them', () => {
    expect(groupsOf(at('C6', 'H1', 0), at('C8', 'H1', 6), at('D1', 'H1', 20), at('C7', 'H1', 3))).toEqual([
      'C6 C8 C7',
      'D1',
    ]);
  });
});
