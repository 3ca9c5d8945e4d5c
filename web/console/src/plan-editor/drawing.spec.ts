import { boothsOf, type Drawing, UnreadableDrawing } from './drawing.js';
import { boxBetween, rectangleOf } from './geometry.js';
import { readDxf } from './read-dxf.js';
import { closedPaths } from './svg-path.js';

const PLACING = { x: 1, y: 2, width: 12, least: 1, most: 500 };

/** A DXF file from pairs of group codes and values. */
function dxf(...pairs: readonly (readonly [number, string | number])[]): Uint8Array {
  return new TextEncoder().encode(pairs.map(([code, value]) => `  ${code}\n${value}\n`).join(''));
}

function polyline(x: number, y: number, size: number): (readonly [number, number | string])[] {
  const { x: left, y: bottom } = boxBetween({ x, y }, { x: x + size, y: y + size });
  const corners = rectangleOf({ x: left, y: bottom, width: size, height: size });
  return [
    [0, 'LWPOLYLINE'],
    [90, 4],
    [70, 1],
    ...corners.flatMap((corner) => [[10, corner.x] as const, [20, corner.y] as const]),
  ];
}

function text(x: number, y: number, value: string): (readonly [number, number | string])[] {
  return [
    [0, 'MTEXT'],
    [10, x],
    [20, y],
    [1, value],
  ];
}

const HEADER: readonly (readonly [number, number | string])[] = [
  [0, 'SECTION'],
  [2, 'HEADER'],
  [9, '$ACADVER'],
  [1, 'AC1027'],
  [9, '$INSUNITS'],
  [70, 4],
  [0, 'ENDSEC'],
];

/** A block that contains itself thirty times: 24 million entities at the fifth level. */
const NESTED = dxf(
  ...HEADER,
  [0, 'SECTION'],
  [2, 'BLOCKS'],
  [0, 'BLOCK'],
  [2, 'B'],
  ...Array.from({ length: 30 }, () => [[0, 'INSERT'] as const, [2, 'B'] as const]).flat(),
  [0, 'ENDBLK'],
  [0, 'ENDSEC'],
  [0, 'SECTION'],
  [2, 'ENTITIES'],
  [0, 'INSERT'],
  [2, 'B'],
  [0, 'EOF'],
);

describe('a drawing in DXF', () => {
  it('contains the closed polylines and texts, with y downwards and its unit in metres', () => {
    const file = dxf(
      ...HEADER,
      [0, 'SECTION'],
      [2, 'ENTITIES'],
      ...polyline(0, 0, 3000),
      ...text(1500, 1500, '{\\fArial|b0;A\\U+4E2D1}'),
      [0, 'ENDSEC'],
      [0, 'EOF'],
    );
    const drawing = readDxf(file);
    expect(drawing.unit).toBe(0.001);
    expect(drawing.texts).toEqual([{ text: 'A中1', x: 1500, y: -1500 }]);
    expect(drawing.shapes).toEqual([
      [
        { x: 0, y: -0 },
        { x: 3000, y: -0 },
        { x: 3000, y: -3000 },
        { x: 0, y: -3000 },
      ],
    ]);
  });

  it('contains blocks at their insertions, rotated and scaled', () => {
    const file = dxf(
      ...HEADER,
      [0, 'SECTION'],
      [2, 'BLOCKS'],
      [0, 'BLOCK'],
      [2, 'STAND'],
      ...polyline(0, 0, 1),
      [0, 'ENDBLK'],
      [0, 'ENDSEC'],
      [0, 'SECTION'],
      [2, 'ENTITIES'],
      [0, 'INSERT'],
      [2, 'STAND'],
      [10, 5],
      [20, 5],
      [41, 2],
      [42, 2],
      [50, 90],
    );
    const [corner, next] = readDxf(file).shapes[0]!;
    expect([corner, next].map((point) => [Math.round(point!.x), Math.round(point!.y)])).toEqual([
      [5, -5],
      [5, -7],
    ]);
  });

  it.each([
    ['another file', new TextEncoder().encode('PK\u0003\u0004'), 'form'],
    ['no closed shape', dxf(...HEADER, [0, 'EOF']), 'empty'],
    ['recursive blocks', NESTED, 'size'],
    ['invalid numbers', dxf([0, 'SECTION'], [2, 'ENTITIES'], ...polyline(NaN, 0, 1)), 'empty'],
  ])('is not readable if it is %s', (_, bytes, reason) => {
    expect(() => readDxf(bytes)).toThrow(new UnreadableDrawing(reason as 'form'));
  });
});

describe('a path of SVG', () => {
  it('is closed by Z or by an end at its start, also in relative coordinates', () => {
    expect(closedPaths('M0 0H3V3H0Zm10,0l3,0 0,3-3,0z M20 0L23 0L23 3L20 0 M0 9L3 9')).toEqual([
      [
        { x: 0, y: 0 },
        { x: 3, y: 0 },
        { x: 3, y: 3 },
        { x: 0, y: 3 },
      ],
      [
        { x: 10, y: 0 },
        { x: 13, y: 0 },
        { x: 13, y: 3 },
        { x: 10, y: 3 },
      ],
      [
        { x: 20, y: 0 },
        { x: 23, y: 0 },
        { x: 23, y: 3 },
      ],
    ]);
  });
});

describe('the booths of a drawing', () => {
  const square = (x: number, size = 30) => rectangleOf({ x, y: 0, width: size, height: size });
  const drawing: Drawing = {
    unit: undefined,
    shapes: [
      square(0),
      square(30),
      square(90),
      square(60, 2),
      rectangleOf({ x: 0, y: 0, width: 120, height: 40 }),
    ],
    texts: [
      { text: 'A1', x: 10, y: 10 },
      { text: 'Acme Robotics 2027', x: 10, y: 20 },
      { text: '36 m²', x: 40, y: 20 },
      { text: 'Z9', x: 300, y: 300 },
    ],
  };

  it('are scaled to the floor, with the codes inside their shapes', () => {
    const { booths, uncoded, ignored } = boothsOf(drawing, PLACING, new Set());
    expect(booths.map(({ code, area, outline }) => [code, area, outline?.[0]])).toEqual([
      ['A1', 9, { x: 1, y: 2 }],
      ['N1', 9, { x: 4, y: 2 }],
      ['N2', 9, { x: 10, y: 2 }],
    ]);
    expect([uncoded, ignored]).toEqual([2, 2]);
  });

  it('get other codes if the hall already has these', () => {
    expect(boothsOf(drawing, PLACING, new Set(['A1'])).booths[0]?.code).toBe('A2');
  });
});
