import { boothGrid } from '../../src/sample/generator/booth-grid.js';
import { hallFaults } from './faults/floor-faults.js';

describe('a grid of booths', () => {
  const plan = { count: 700, width: 60, boothWidths: [3, 6, 4], boothDepth: 3, aisle: 3 };
  const grid = boothGrid(plan);

  it('has the requested number of booths, without overlaps, all within the hall', () => {
    expect(grid.cells).toHaveLength(700);
    expect(hallFaults({ code: 'H1', name: { en: 'Hall' }, ...grid, booths: grid.cells })).toEqual([]);
  });

  it('labels rows with letters and continues after Z', () => {
    const codes = grid.cells.map((cell) => cell.code);
    expect(codes[0]).toBe('A1');
    expect(codes).toContain('Z1');
    expect(codes).toContain('AA1');
  });

  it('keeps an aisle along each wall', () => {
    const corners = grid.cells.flatMap((cell) => cell.outline);
    for (const { x, y } of corners) {
      expect(Math.min(x, y, grid.width - x, grid.depth - y)).toBeGreaterThanOrEqual(plan.aisle);
    }
  });
});
