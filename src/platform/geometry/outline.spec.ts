import fc from 'fast-check';
import { agrees, areaOf, PreparedOutline, type Outline, outlineFault } from './outline.js';

const PLAN = { width: 100, depth: 50 };

/** `0,0 2,0 2,2` */
function outline(corners: string): Outline {
  return corners.split(' ').map((corner) => {
    const [x = NaN, y = NaN] = corner.split(',').map(Number);
    return { x, y };
  });
}

function rectangle(x: number, y: number, width: number, depth: number): Outline {
  return outline(`${x},${y} ${x + width},${y} ${x + width},${y + depth} ${x},${y + depth}`);
}

function overlap(one: Outline, other: Outline): boolean {
  return new PreparedOutline(one).overlaps(new PreparedOutline(other));
}

function turned(shape: Outline, angle: number): Outline {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return shape.map(({ x, y }) => ({ x: x * cosine - y * sine, y: x * sine + y * cosine }));
}

const U = '0,0 6,0 6,6 4,6 4,2 2,2 2,6 0,6';

describe('an outline', () => {
  it.each([
    ['a square', '0,0 2,0 2,2 0,2'],
    ['a square in the other direction', '0,2 2,2 2,0 0,0'],
    ['an L', '0,0 4,0 4,2 2,2 2,4 0,4'],
    ['a U', U],
    ['a corner on a straight edge', '0,0 1,0 2,0 2,2 0,2'],
    ['the whole hall', '0,0 100,0 100,50 0,50'],
  ])('can be %s', (_, corners) => {
    expect(outlineFault(outline(corners), PLAN)).toBeUndefined();
  });

  it.each([
    ['two corners', '0,0 2,0', 'corners'],
    ['101 corners', Array.from({ length: 101 }, (_, index) => `${index % 50},${index}`).join(' '), 'corners'],
    ['a part east of the hall', '99,0 101,0 101,2', 'outside'],
    ['a part south of the hall', '0,49 2,49 2,51', 'outside'],
    ['a part west of the hall', '-1,0 2,0 2,2', 'outside'],
    ['edges that cross', '0,0 2,2 2,0 0,2', 'crossing'],
    ['a corner twice', '0,0 2,0 2,0 2,2', 'crossing'],
    ['an edge that turns back', '0,0 4,0 2,0 2,2', 'crossing'],
    ['an edge that turns back at the first corner', '2,0 4,0 4,2 2,2 2,-0 3,0', 'crossing'],
    ['a corner on another edge', '0,0 4,0 4,4 2,0 0,4', 'crossing'],
    ['no area', '0,0 1,1 2,2', 'crossing'],
  ])('cannot have %s', (_, corners, fault) => {
    expect(outlineFault(outline(corners), PLAN)).toBe(fault);
  });

  it('can be anywhere without the plan of the hall', () => {
    expect(outlineFault(rectangle(500, 500, 3, 3), { width: null, depth: null })).toBeUndefined();
  });

  it('has the area of its shape', () => {
    expect([U, '0,0 4,0 0,3'].map((corners) => areaOf(outline(corners)))).toEqual([28, 6]);
  });

  it.each([
    [9, true],
    [9.9, true],
    [8.1, true],
    [9.91, false],
    [8.09, false],
  ])('of 9 m² agrees with a stated area of %d m²: %s', (area, expected) => {
    expect(agrees(area, rectangle(0, 0, 3, 3))).toBe(expected);
  });
});

describe('two outlines', () => {
  it.each([
    ['are apart', '0,0 2,0 2,2 0,2', '5,5 7,5 7,7 5,7', false],
    ['share an edge', '0,0 2,0 2,2 0,2', '2,0 4,0 4,2 2,2', false],
    ['share a part of an edge', '0,0 2,0 2,2 0,2', '2,1 4,1 4,5 2,5', false],
    ['share a corner', '0,0 2,0 2,2 0,2', '2,2 4,2 4,4 2,4', false],
    ['touch with a corner', '0,0 2,0 2,2 0,2', '2,1 4,0 4,2', false],
    ['cross by half a millimetre', '0,0 2,0 2,2 0,2', '1.9995,0 4,0 4,2 1.9995,2', false],
    ['cross by a centimetre', '0,0 2,0 2,2 0,2', '1.99,0 4,0 4,2 1.99,2', true],
    ['cross at corners', '0,0 2,0 2,2 0,2', '1,1 3,1 3,3 1,3', true],
    ['cross like a plus', '0,2 6,2 6,4 0,4', '2,0 4,0 4,6 2,6', true],
    ['are one inside the other', '0,0 9,0 9,9 0,9', '3,3 4,3 4,4 3,4', true],
    ['are one inside the other, at its edge', '0,0 9,0 9,9 0,9', '0,3 4,3 4,4 0,4', true],
    ['are equal', '0,0 2,0 2,2 0,2', '0,0 2,0 2,2 0,2', true],
    ['are equal with other corners', '0,0 2,0 2,2 0,2', '2,2 0,2 0,0 1,0 2,0', true],
    ['are a U and a shape that fills it', U, '2,2 4,2 4,6 2,6', false],
    ['are a U and a shape that extends into it', U, '2,2 4,2 4,9 2,9', false],
    ['are a U and a shape that is too wide for it', U, '1.5,3 4.5,3 4.5,9 1.5,9', true],
    ['are a U and a shape that crosses both arms', U, '-1,3 7,3 7,4 -1,4', true],
  ])('that %s overlap: %s', (_, one, other, expected) => {
    expect([overlap(outline(one), outline(other)), overlap(outline(other), outline(one))]).toEqual([
      expected,
      expected,
    ]);
  });

  it('that are rectangles overlap like rectangles, at any angle', () => {
    const side = fc.integer({ min: 1, max: 6 });
    const start = fc.integer({ min: 0, max: 6 });
    const box = fc.tuple(start, start, side, side);
    const angle = fc.constantFrom(0, 0.1, Math.PI / 4, 1, 2.5);
    fc.assert(
      fc.property(box, box, angle, (one, other, turn) => {
        const [ax, ay, aw, ad] = one;
        const [bx, by, bw, bd] = other;
        const expected = ax < bx + bw && bx < ax + aw && ay < by + bd && by < ay + ad;
        expect(overlap(turned(rectangle(...one), turn), turned(rectangle(...other), turn))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('are compared in less than two seconds for a thousand booths', () => {
    const grid = Array.from(
      { length: 1000 },
      (_, index) => new PreparedOutline(rectangle((index % 40) * 3, Math.floor(index / 40) * 3, 3, 3)),
    );
    const begin = process.cpuUsage();
    const crossing = grid.filter((one) => grid.some((other) => one !== other && one.overlaps(other)));
    expect(crossing).toEqual([]);
    // CPU time, because other work of the machine does not add to it.
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(2000);
  });
});
