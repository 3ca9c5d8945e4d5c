import { countsOf } from '../../../../catalog/queries/value-counts.js';
import type { EventSnapshot } from '../../../../catalog/snapshot/event-snapshot.js';
import { FacetIndex } from './facet-index.js';

const NOTHING = { categories: 0, venues: 0, halls: 0, country: 0 };
/** Arms and legs are categories of robots. */
const EVENT = {
  get: (id: string) => (['arms', 'legs'].includes(id) ? { parentId: 'robots' } : null),
} as unknown as EventSnapshot;

function counted(numbers: readonly number[], weight = 1): Record<string, Record<string, number>> {
  const facetIndex = new FacetIndex();
  const [arms, limbs] = [facetIndex.addValues(1, ['arms']), facetIndex.addValues(2, ['arms', 'legs'])];
  const china = facetIndex.addValues('CN', ['CN']);
  facetIndex.addFacets(5, { ...NOTHING, categories: arms, country: china });
  facetIndex.addFacets(2000, { ...NOTHING, categories: limbs });
  const { groups } = facetIndex.count([{ numbers: Int32Array.from(numbers), weight }], []);
  return Object.fromEntries(
    (['categories', 'venues', 'halls', 'country'] as const).map((column) => [
      column,
      Object.fromEntries(countsOf(groups[column], EVENT, column)),
    ]),
  );
}

describe('a facet index', () => {
  it('counts hits by the value of each column', () => {
    expect(counted([5, 5])).toEqual({
      categories: { arms: 2, robots: 2 },
      venues: {},
      halls: {},
      country: { CN: 2 },
    });
  });

  it('counts a hit once for the common parent of several of its values', () => {
    expect(counted([2000]).categories).toEqual({ arms: 1, legs: 1, robots: 1 });
  });

  it('counts a hit by its weight', () => {
    expect(counted([5, 2000], 8).categories).toEqual({ arms: 16, legs: 8, robots: 16 });
  });

  it('applies a condition to all columns except its own', () => {
    const facetIndex = new FacetIndex();
    const [arms, legs, both] = [
      facetIndex.addValues(1, ['arms']),
      facetIndex.addValues(2, ['legs']),
      facetIndex.addValues(3, ['arms', 'legs']),
    ];
    const [cn, de] = [facetIndex.addValues('CN', ['CN']), facetIndex.addValues('DE', ['DE'])];
    const facets = [
      [arms, cn],
      [legs, cn],
      [both, de],
      [legs, de],
    ] as const;
    facets.forEach(([categories, country], number) => {
      facetIndex.addFacets(number, { ...NOTHING, categories, country });
    });
    const conditions = [
      { column: 'categories', anyOf: ['arms', 'unheard'] },
      { column: 'country', anyOf: ['CN'] },
    ] as const;
    const hits = [{ numbers: Int32Array.from(facets.keys()), weight: 1 }];
    expect(facetIndex.count(hits, conditions)).toMatchObject({
      total: 1,
      groups: {
        categories: [
          { values: ['arms'], count: 1 },
          { values: ['legs'], count: 1 },
        ],
        country: [
          { values: ['CN'], count: 1 },
          { values: ['DE'], count: 1 },
        ],
      },
    });
  });

  it('returns the same counts when it counts again', () => {
    const facetIndex = new FacetIndex();
    const halls = facetIndex.addValues(1, ['H1']);
    facetIndex.addFacets(3, { ...NOTHING, halls });
    const hits = [{ numbers: Int32Array.from([3, 3]), weight: 1 }];
    const count = (): unknown => facetIndex.count(hits, []).groups.halls;
    expect([count(), count()]).toEqual([[{ values: ['H1'], count: 2 }], [{ values: ['H1'], count: 2 }]]);
  });

  it('returns each missing number once', () => {
    const hits = [{ numbers: Int32Array.from([7, 7, 3000]), weight: 1 }];
    expect(new FacetIndex().missingNumbers(hits)).toEqual([7, 3000]);
  });

  it('contains facets without a value', () => {
    const facetIndex = new FacetIndex();
    const nothing = facetIndex.addValues(1, []);
    facetIndex.addFacets(7, { categories: nothing, venues: nothing, halls: nothing, country: nothing });
    expect(facetIndex.missingNumbers([{ numbers: Int32Array.from([7]), weight: 1 }])).toEqual([]);
  });
});
