import { changesOf, type Draft, type DraftBooth, rebasedDraft } from './draft.js';
import { freePlace, movedDraft, placedBooth, resizedDraft, without } from './draft-changes.js';
import { duplicatedDraft } from './duplicate.js';
import { isOverlapping, rectangleOf } from './geometry.js';
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

it('a rebased draft keeps only unstored changes after a failed request', () => {
  const shifted = movedDraft(DRAFT, new Set(['A2']), { x: 0, y: 5 }, FLOOR);
  const { draft } = duplicatedDraft(shifted, new Set(['A2']), { side: 'right', gap: 2, times: 2 }, FLOOR);
  const edited = without(draft, new Set(['A1']));
  const [copy] = changesOf(DRAFT, edited).created;
  // This user deleted A1, moved A2 and created the first copy. Another user added B1 and changed A3.
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
  const rest = rebasedDraft(DRAFT, edited, others);
  const changes = changesOf(others, rest);
  expect(changes.created.map(({ code }) => code)).toEqual(['A5']);
  expect([changes.changed, changes.deleted, changes.floor]).toEqual([[], [], false]);
  const both = { ...others, booths: others.booths.map((each) => ({ ...each, area: 20 })) };
  expect(rebasedDraft(DRAFT, shifted, both).booths.find(({ code }) => code === 'A2')?.version).toBe(1);
});

describe('a draft of a plan', () => {
  it('has no changes if nothing differs', () => {
    expect(changesOf(DRAFT, movedDraft(DRAFT, all, { x: 0, y: 0 }, FLOOR))).toEqual({
      created: [],
      changed: [],
      deleted: [],
      floor: false,
    });
  });

  it('lists created, changed and deleted booths', () => {
    const shifted = movedDraft(DRAFT, new Set(['A2']), { x: 0, y: 5 }, FLOOR);
    const { draft } = duplicatedDraft(shifted, new Set(['A2']), { side: 'right', gap: 2, times: 1 }, FLOOR);
    const changes = changesOf(DRAFT, without(draft, new Set(['A1'])));
    const keys = [changes.created, changes.changed, changes.deleted].map((booths) =>
      booths.map(({ code }) => code),
    );
    expect(keys).toEqual([['A4'], ['A2'], ['A1']]);
  });

  it('moves objects together, within the floor', () => {
    const { booths } = movedDraft(DRAFT, all, { x: -5, y: 90 }, FLOOR);
    expect(booths.map(({ outline }) => outline?.[0])).toEqual([
      { x: 0, y: 17 },
      { x: 3, y: 17 },
      { x: 6, y: 17 },
    ]);
  });

  it('gives a resized booth the area of its outline', () => {
    const { booths } = resizedDraft(DRAFT, new Set(['A1']), () => ({ x: 0, y: 0, width: 2, height: 3 }));
    expect(booths[0]).toMatchObject({ area: 6 });
    expect(placedBooth(booth('A1', 0), rectangleOf({ x: 9, y: 9, width: 3, height: 3 })).area).toBe(9);
  });

  it('does not delete occupied booths', () => {
    expect(codes(without(DRAFT, all))).toBe('A3');
  });

  it('continues the numbers beside a row, and the letters below it', () => {
    const beside = duplicatedDraft(DRAFT, all, { side: 'right', gap: 0, times: 1 }, FLOOR);
    expect(codes(beside.draft)).toBe('A1 A2 A3 A4 A5 A6');
    const below = duplicatedDraft(DRAFT, all, { side: 'below', gap: 3, times: 2 }, FLOOR);
    expect(codes(below.draft)).toBe('A1 A2 A3 B1 B2 B3 C1 C2 C3');
    expect(below.draft.booths.at(-1)).toMatchObject({ occupants: undefined, version: undefined });
  });

  it('contains no copies beyond the floor', () => {
    expect(duplicatedDraft(DRAFT, all, { side: 'right', gap: 0, times: 9 }, FLOOR).keys.size).toBe(6);
  });

  it('finds a place without a booth', () => {
    expect(freePlace(DRAFT, 3, 3, FLOOR)).toEqual({ x: 9, y: 0 });
    expect(freePlace({ ...DRAFT, booths: [booth('A1', 27)] }, 3, 3, FLOOR)).toEqual({ x: 0, y: 0 });
  });
});

describe('snapping', () => {
  const box = { x: 10.2, y: 0.1, width: 3, height: 3 };

  it('moves an edge to that of a neighbour', () => {
    const neighbour = { x: 13.3, y: 7, width: 3, height: 3 };
    const { by, guides } = snapShift(box, [neighbour], { x: 0, y: 0 }, 0.3);
    expect(by.x).toBeCloseTo(0.1, 9);
    expect(guides.x).toBe(13.3);
  });

  it('moves the corner to half a metre if no neighbour is near', () => {
    const { by } = snapShift(box, [], { x: 0, y: 0 }, 0.3);
    expect([box.x + by.x, box.y + by.y]).toEqual([10, 0]);
  });
});

describe('the problems of a draft, which the server would refuse', () => {
  it('are listed with the codes of the booths', () => {
    const booths = [booth('A1', 0), booth('a-1', 2), booth('B1', 29), { ...booth('C1', 9), code: ' ' }];
    const found = problemsOf({ ...DRAFT, booths }, FLOOR).map(
      ({ kind, codes: of }) => `${kind} ${of.join()}`,
    );
    expect(found).toEqual(['noCode  ', 'duplicate A1,a-1', 'outside B1', 'overlap A1,a-1']);
  });

  it('contain no overlap if booths only touch', () => {
    expect(problemsOf(DRAFT, FLOOR)).toEqual([]);
  });

  it('contain overlaps of shapes, not of their bounding boxes', () => {
    const triangle = [
      { x: 0, y: 0 },
      { x: 6, y: 0 },
      { x: 0, y: 6 },
    ];
    const corner = rectangleOf({ x: 4, y: 4, width: 2, height: 2 });
    expect(isOverlapping(triangle, corner)).toBe(false);
    expect(isOverlapping(triangle, rectangleOf({ x: 1, y: 1, width: 1, height: 1 }))).toBe(true);
    expect(isOverlapping(triangle, rectangleOf({ x: 2, y: -1, width: 1, height: 9 }))).toBe(true);
  });
});
