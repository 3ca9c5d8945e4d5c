import fc from 'fast-check';
import { isInside, type PlanBooth, type PlanHall, type Point } from './plan.js';
import { doorOf, Floor, lengthOf } from './route.js';
import { rectangle, sampleHall } from './sample-hall.js';

/** Points along a way, every five centimetres. */
function placesOf(way: readonly Point[]): Point[] {
  return way.flatMap((end, index) => {
    const start = way[index - 1];
    if (start === undefined) return [end];
    const count = Math.ceil(lengthOf([start, end]) / 0.05);
    return Array.from({ length: count }, (_, step) => ({
      x: start.x + ((end.x - start.x) * (step + 1)) / count,
      y: start.y + ((end.y - start.y) * (step + 1)) / count,
    }));
  });
}

/** The booths, walls and columns that a way crosses. */
function crossed({ booths, features = [] }: PlanHall, way: readonly Point[]): unknown[] {
  const solid = [...booths, ...features.filter(({ kind }) => kind === 'WALL' || kind === 'COLUMN')];
  const places = placesOf(way);
  return solid.filter(({ outline }) => places.some((place) => isInside(place, outline)));
}

/** A length in steps of 10 cm, so that booths are not aligned with the cells of the floor. */
function metres(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);
}

const line = fc.record({
  depth: metres(2, 5),
  aisle: metres(2, 4),
  widths: fc.array(metres(2, 7), { minLength: 1, maxLength: 8 }),
  /** A wall along the aisle that leaves both ends open. */
  wall: fc.boolean(),
});

/** A hall with lines of booths and an aisle of at least 2 m around each. */
const halls = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines): PlanHall => {
  const booths: PlanBooth[] = [];
  const walls: Point[][] = [];
  let y = 2.3;
  let width = 0;
  lines.forEach(({ depth, aisle, widths, wall }, row) => {
    let x = 2.2;
    for (const each of widths) {
      booths.push({ id: `${row}-${x}`, code: `${row}`, outline: rectangle(x, y, each, depth) });
      x += each;
    }
    width = Math.max(width, x + 2.4);
    y += depth + aisle;
    if (!wall) return;
    walls.push(rectangle(2.2, y, x - 2.2, 0.1));
    y += 2.1;
  });
  const features = walls.map((outline) => ({ kind: 'WALL', outline }) as const);
  return { code: 'H', name: 'Hall', width, depth: y + 0.5, booths, features };
});

describe('a way through a hall', () => {
  it('reaches every booth beside a free aisle, and crosses neither a booth nor a wall', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(halls, part, part, (hall, across, down) => {
        const floor = new Floor(hall);
        for (const booth of hall.booths) {
          const way = floor.way({ x: across * hall.width, y: down * hall.depth }, booth);
          expect(way).toBeDefined();
          expect(crossed(hall, way!)).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('ends in front of the middle of the booth', () => {
    const hall = sampleHall();
    const way = new Floor(hall).way(
      { x: 1, y: 10.5 },
      hall.booths.find(({ code }) => code === 'B5')!,
    );
    expect(Math.abs(way!.at(-1)!.x - 16.5)).toBeLessThanOrEqual(0.25);
    expect(way!.at(-1)!.y).toBeGreaterThan(9);
  });

  it('keeps away from booths, even with more corners', () => {
    const way = new Floor(sampleHall()).way({ x: 1, y: 9.3 }, { x: 41, y: 9.3 });
    expect(Math.max(...way!.map((point) => point.y))).toBeGreaterThan(9.5);
  });

  it('has few corners', () => {
    const hall: PlanHall = { code: 'H', name: 'Hall', width: 20, depth: 20, booths: [] };
    expect(new Floor(hall).way({ x: 1.2, y: 1.2 }, { x: 18.2, y: 18.2 })).toHaveLength(3);
  });

  it('goes around a column', () => {
    const hall: PlanHall = {
      code: 'H',
      name: 'Hall',
      width: 20,
      depth: 6,
      booths: [{ id: 'a', code: 'A1', outline: rectangle(17, 2, 2, 2) }],
      features: [{ kind: 'COLUMN', outline: rectangle(9.9, 2.9, 0.2, 0.2) }],
    };
    const way = new Floor(hall).way({ x: 1, y: 3 }, hall.booths[0]!);
    expect(crossed(hall, way!)).toEqual([]);
    expect(way!.length).toBeGreaterThan(2);
  });

  it('passes a door in a wall', () => {
    const wall = { kind: 'WALL', outline: rectangle(9, 0, 0.3, 10) } as const;
    const booth = { id: 'a', code: 'A1', outline: rectangle(15, 4, 3, 3) };
    const hall: PlanHall = {
      code: 'H',
      name: 'Hall',
      width: 20,
      depth: 10,
      booths: [booth],
      features: [wall],
    };
    const door = { kind: 'ENTRANCE', outline: rectangle(9, 7, 0.3, 2) } as const;
    expect(new Floor(hall).way({ x: 1, y: 1 }, booth)).toBeUndefined();
    expect(new Floor({ ...hall, features: [wall, door] }).way({ x: 1, y: 1 }, booth)).toBeDefined();
  });

  it('is undefined if walls enclose a booth', () => {
    const booth = { id: 'a', code: 'A1', outline: rectangle(4, 4, 2, 2) };
    const features = [
      rectangle(2, 2, 6, 0.2),
      rectangle(2, 7.8, 6, 0.2),
      rectangle(2, 2, 0.2, 6),
      rectangle(7.8, 2, 0.2, 6),
    ].map((outline) => ({ kind: 'WALL', outline }) as const);
    const hall: PlanHall = { code: 'H', name: 'Hall', width: 10, depth: 10, booths: [booth], features };
    expect(new Floor(hall).way({ x: 1, y: 1 }, booth)).toBeUndefined();
  });

  it('starts beside a booth if its start is within the booth', () => {
    const hall = sampleHall();
    const way = new Floor(hall).way(
      { x: 4, y: 8 },
      hall.booths.find(({ code }) => code === 'C1')!,
    );
    expect(crossed(hall, way!)).toEqual([]);
  });

  it('ends at the door for another hall', () => {
    const hall = sampleHall();
    const way = new Floor(hall).way({ x: 1, y: 10.5 }, doorOf(hall, { x: 1, y: 10.5 })!);
    expect(isInside(way!.at(-1)!, rectangle(20, 16.5, 4, 1.5))).toBe(true);
  });

  it('is the same on a floor that was prepared, fully or partly, and after other ways', () => {
    const hall = sampleHall();
    const from = { x: 1, y: 10.5 };
    const [prepared, begun] = [new Floor(hall), new Floor(hall)];
    while (prepared.prepare(from, 100));
    expect(begun.prepare(from, 100)).toBe(true);
    for (const booth of hall.booths) {
      const way = new Floor(hall).way(from, booth);
      expect([prepared.way(from, booth), begun.way(from, booth)]).toEqual([way, way]);
    }
  });

  it('ends at a given place', () => {
    const way = new Floor(sampleHall()).way({ x: 1, y: 10.5 }, { x: 40.3, y: 10.6 });
    expect(way!.at(-1)).toEqual({ x: 40.25, y: 10.75 });
  });
});
