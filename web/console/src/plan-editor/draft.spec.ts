import { changesOf, type Draft, type DraftBooth, rebased } from './draft.js';
import { freePlace, moved, placed, resized, without } from './draft-changes.js';
import { duplicated } from './duplicate.js';
import { overlap, rectangleOf } from './geometry.js';
import { problemsOf } from './problems.js';
import { snapShift } from './snap.js';

const FLOOR = { width: 30, depth: 20 };

function booth(code: string, x: number, y = 0, occupants?: string): DraftBooth {
  return {
    key: code,
    version: 1,
    code,
    outline: rectangleOf({ x, y, width: 3, height: 3 }),
    area: 9,
    zoneId: null,
    blocked: false,
    occupants,
  };
}

const DRAFT: Draft = {
  version: 1,
  booths: [booth('A1', 0), booth('A2', 3), booth('A3', 6, 0, 'Acme')],
  features: [],
  background: null,
  north: 0,
};

const all = new Set(['A1', 'A2', 'A3']);
const codes = ({ booths }: Draft): string => booths.map(({ code }) => code).join(' ');

it('keeps only what is not stored yet after a failed request', () => {
  const shifted = moved(DRAFT, new Set(['A2']), { x: 0, y: 5 }, FLOOR);
  const { draft } = duplicated(shifted, new Set(['A2']), { side: 'right', gap: 2, times: 2 }, FLOOR);
  const edited = without(draft, new Set(['A1']));
  const [copy] = changesOf(DRAFT, edited).created;
  // A1 is deleted, A2 moved and the first copy created; somebody else has added B1 and changed A3.
  const others: Draft = {
    ...DRAFT,
    version: 2,
    booths: [
      { ...shifted.booths[1]!, version: 2 },
      { ...DRAFT.booths[2]!, version: 2, area: 12 },
      { ...copy!, key: 'stored', version: 1 },
      booth('B1', 12),
    ],
  };
  const rest = rebased(DRAFT, edited, others);
  const changes = changesOf(others, rest);
  expect(changes.created.map(({ code }) => code)).toEqual(['A5']);
  expect([changes.changed, changes.deleted, changes.floor]).toEqual([[], [], false]);
  const both = { ...others, booths: others.booths.map((each) => ({ ...each, area: 20 })) };
  expect(rebased(DRAFT, shifted, both).booths.find(({ code }) => code === 'A2')?.version).toBe(1);
});

describe('a draft of a plan', () => {
  it('has no changes where nothing differs', () => {
    expect(changesOf(DRAFT, moved(DRAFT, all, { x: 0, y: 0 }, FLOOR))).toEqual({
      created: [],
      changed: [],
      deleted: [],
      floor: false,
    });
  });

  it('lists what was created, changed and deleted', () => {
    const shifted = moved(DRAFT, new Set(['A2']), { x: 0, y: 5 }, FLOOR);
    const { draft } = duplicated(shifted, new Set(['A2']), { side: 'right', gap: 2, times: 1 }, FLOOR);
    const changes = changesOf(DRAFT, without(draft, new Set(['A1'])));
    const keys = [changes.created, changes.changed, changes.deleted].map((booths) =>
      booths.map(({ code }) => code),
    );
    expect(keys).toEqual([['A4'], ['A2'], ['A1']]);
  });

  it('moves objects together, and never over the edge of the floor', () => {
    const { booths } = moved(DRAFT, all, { x: -5, y: 90 }, FLOOR);
    expect(booths.map(({ outline }) => outline?.[0])).toEqual([
      { x: 0, y: 17 },
      { x: 3, y: 17 },
      { x: 6, y: 17 },
    ]);
  });

  it('gives a resized booth the area of its outline', () => {
    const { booths } = resized(DRAFT, new Set(['A1']), () => ({ x: 0, y: 0, width: 2, height: 3 }));
    expect(booths[0]).toMatchObject({ area: 6 });
    expect(placed(booth('A1', 0), rectangleOf({ x: 9, y: 9, width: 3, height: 3 })).area).toBe(9);
  });

  it('keeps occupied booths', () => {
    expect(codes(without(DRAFT, all))).toBe('A3');
  });

  it('continues numbers beside a row, and letters below it', () => {
    const beside = duplicated(DRAFT, all, { side: 'right', gap: 0, times: 1 }, FLOOR);
    expect(codes(beside.draft)).toBe('A1 A2 A3 A4 A5 A6');
    const below = duplicated(DRAFT, all, { side: 'below', gap: 3, times: 2 }, FLOOR);
    expect(codes(below.draft)).toBe('A1 A2 A3 B1 B2 B3 C1 C2 C3');
    expect(below.draft.booths.at(-1)).toMatchObject({ occupants: undefined, version: undefined });
  });

  it('makes no copies that would leave the floor', () => {
    expect(duplicated(DRAFT, all, { side: 'right', gap: 0, times: 9 }, FLOOR).keys.size).toBe(6);
  });

  it('finds a place that no booth has', () => {
    expect(freePlace(DRAFT, 3, 3, FLOOR)).toEqual({ x: 9, y: 0 });
    expect(freePlace({ ...DRAFT, booths: [booth('A1', 27)] }, 3, 3, FLOOR)).toEqual({ x: 0, y: 0 });
  });
});

describe('snapping', () => {
  const box = { x: 10.2, y: 0.1, width: 3, height: 3 };

  it('brings an edge to that of a neighbour', () => {
    const neighbour = { x: 13.3, y: 7, width: 3, height: 3 };
    const { by, guides } = snapShift(box, [neighbour], { x: 0, y: 0 }, 0.3);
    expect(by.x).toBeCloseTo(0.1, 9);
    expect(guides.x).toBe(13.3);
  });

  it('otherwise brings the corner to half a metre', () => {
    const { by } = snapShift(box, [], { x: 0, y: 0 }, 0.3);
    expect([box.x + by.x, box.y + by.y]).toEqual([10, 0]);
  });
});

describe('what the server would refuse', () => {
  it('is listed with the codes of the booths', () => {
    const booths = [booth('A1', 0), booth('a-1', 2), booth('B1', 29), { ...booth('C1', 9), code: ' ' }];
    const found = problemsOf({ ...DRAFT, booths }, FLOOR).map(
      ({ kind, codes: of }) => `${kind} ${of.join()}`,
    );
    expect(found).toEqual(['noCode  ', 'duplicate A1,a-1', 'outside B1', 'overlap A1,a-1']);
  });

  it('is no overlap where booths only touch', () => {
    expect(problemsOf(DRAFT, FLOOR)).toEqual([]);
  });

  it('is an overlap of shapes, not of the boxes around them', () => {
    const triangle = [
      { x: 0, y: 0 },
      { x: 6, y: 0 },
      { x: 0, y: 6 },
    ];
    const corner = rectangleOf({ x: 4, y: 4, width: 2, height: 2 });
    expect(overlap(triangle, corner)).toBe(false);
    expect(overlap(triangle, rectangleOf({ x: 1, y: 1, width: 1, height: 1 }))).toBe(true);
    expect(overlap(triangle, rectangleOf({ x: 2, y: -1, width: 1, height: 9 }))).toBe(true);
  });
});
