import { type BoothGrid, boothGrid, type GridCell, rectangle } from '../generator/booth-grid.js';
import type { SampleBooth, SampleFeature, SampleHall } from '../edition.js';
import { bilingual } from '../generator/wording.js';

type Box = readonly [x: number, y: number, width: number, depth: number];
type Floor = Pick<SampleHall, 'width' | 'depth' | 'booths' | 'features'>;

/** Metres beside the booths: the side aisles, the strip along the north wall, and the foyer in the south. */
const SIDE = 6;
const NORTH = 7;
const FOYER = 11;
/** The first row consists of islands of 6 m by 6 m with gaps. In a row of the grid, booths measure 6 m by 3 m. */
const ISLAND = 6;
const GAP = 2;
const AISLE = 3;
/** The grid includes an aisle at its wall; this aisle lies between the islands and the second row. */
const SHIFT = NORTH + ISLAND + AISLE + 1 - 2 * AISLE;
const DOOR = 0.5;

/** The floor of an exhibition hall: islands in the north, rows behind them, the foyer at the entrance in the south. */
export function exhibitionFloor(count: number, width: number): Floor & { width: number; depth: number } {
  // One row of large booths per three rows of small ones.
  const grid = boothGrid({ count, width, boothWidths: [6, 3, 3, 4], boothDepth: 3, aisle: AISLE });
  const size = { width: grid.width + 2 * SIDE, depth: grid.depth - AISLE + SHIFT + FOYER };
  return { ...size, booths: boothsOf(grid, size.width), features: featuresOf(size) };
}

/** The floor of a hall for the programme, without booths. */
export function forumFloor(): Floor {
  return {
    width: 24,
    depth: 18,
    booths: [],
    features: [
      feature('STAGE', [6, 0.5, 12, 4], ['主席台', 'Stage']),
      feature('LABEL', [4, 6, 16, 8], ['观众席', 'Seats']),
      feature('ENTRANCE', [10, 18 - DOOR, 4, DOOR]),
      feature('EXIT', [24 - DOOR, 8, DOOR, 3]),
      { ...feature('SERVICE', [0.5, 14, 3, 3]), service: 'COFFEE' },
    ],
  };
}

function boothsOf({ cells }: BoothGrid, width: number): SampleBooth[] {
  const islands = cells.filter(({ code }) => /^A\d/.test(code));
  const half = islands.length / 2;
  return cells.map((cell, index) => {
    if (index >= islands.length) return movedBooth(cell, SIDE, SHIFT);
    const place = index < half ? index - half : index - half + 1;
    // Starts from the middle of the hall, so that the cross aisle continues between the islands.
    const x =
      index < half
        ? width / 2 - AISLE / 2 + place * (ISLAND + GAP) + GAP
        : width / 2 + AISLE / 2 + (place - 1) * (ISLAND + GAP);
    return { code: cell.code, area: ISLAND * ISLAND, outline: rectangle(x, NORTH, ISLAND, ISLAND) };
  });
}

function movedBooth({ code, area, outline }: GridCell, east: number, south: number): SampleBooth {
  return { code, area, outline: outline.map(({ x, y }) => ({ x: x + east, y: y + south })) };
}

function featuresOf({ width, depth }: { width: number; depth: number }): SampleFeature[] {
  const middle = width / 2;
  const south = depth - FOYER;
  return [
    feature('LABEL', [middle - 6, south + 2.5, 12, 3], ['入口大厅', 'Foyer']),
    feature('LABEL', [middle - 5, 1, 10, 3], ['休息区', 'Lounge']),
    feature('ENTRANCE', [middle - 4, depth - DOOR, 8, DOOR], ['南门', 'South entrance']),
    feature('EXIT', [0, depth / 2 - 2, DOOR, 4], ['西门', 'West exit']),
    feature('EXIT', [width - DOOR, depth / 2 - 2, DOOR, 4], ['东门', 'East exit']),
    feature('STAGE', [width - 15, depth - 6, 10, 5], ['路演台', 'Pitch stage']),
    { ...feature('SERVICE', [middle - 12, depth - 5, 4, 2]), service: 'INFORMATION' },
    { ...feature('SERVICE', [1, depth - 5, 7, 4]), service: 'CLOAKROOM' },
    feature('WALL', [8, depth - 5, 0.2, 4]),
    { ...feature('SERVICE', [0.5, 0.5, 6, 4]), service: 'TOILET' },
    feature('WALL', [6.5, 0.5, 0.2, 4]),
    { ...feature('SERVICE', [8, 0.5, 3, 3]), service: 'FIRST_AID' },
    { ...feature('SERVICE', [width - 10.5, 0.5, 10, 4]), service: 'FOOD' },
    { ...feature('SERVICE', [width - 15, 0.5, 3, 2]), service: 'CHARGING' },
    ...columnsOf(width, south),
  ];
}

/** Columns in the side aisles, every 9 m. */
function columnsOf(width: number, south: number): SampleFeature[] {
  const rows = Math.floor((south - NORTH) / 9) + 1;
  return Array.from({ length: rows }, (_, row) => NORTH + 1 + row * 9).flatMap((y) => [
    feature('COLUMN', [4, y, 0.8, 0.8]),
    feature('COLUMN', [width - 4.8, y, 0.8, 0.8]),
  ]);
}

function feature(
  kind: SampleFeature['kind'],
  box: Box,
  name?: readonly [zh: string, en: string],
): SampleFeature {
  return { kind, outline: rectangle(...box), ...(name && { name: bilingual(...name) }) };
}
