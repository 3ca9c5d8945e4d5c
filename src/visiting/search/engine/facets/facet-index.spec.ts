import { FacetIndex } from './facet-index.js';

const NOTHING = { categories: 0, venues: 0, halls: 0, country: 0 };
const PARENTS: Record<string, readonly string[]> = { arms: ['arms', 'robots'], legs: ['legs', 'robots'] };

function counted(numbers: readonly number[], weight = 1): Record<string, Record<string, number>> {
  const facetIndex = new FacetIndex();
  const [arms, limbs] = [facetIndex.addValues(1, ['arms']), facetIndex.addValues(2, ['arms', 'legs'])];
  const china = facetIndex.addValues('CN', ['CN']);
  facetIndex.addFacets(5, { ...NOTHING, categories: arms, country: china });
  facetIndex.addFacets(2000, { ...NOTHING, categories: limbs });
  const { values } = facetIndex.count([{ numbers: Int32Array.from(numbers), weight }], [], (_, value) =>
    value in PARENTS ? PARENTS[value]! : [value],
  );
  return Object.fromEntries(Object.entries(values).map(([column, of]) => [column, Object.fromEntries(of)]));
}

describe('a book of facets', () => {
  it('counts hits by what each column has', () => {
    expect(counted([5, 5])).toEqual({
      categories: { arms: 2, robots: 2 },
      venues: {},
      halls: {},
      country: { CN: 2 },
    });
  });

  it('counts a hit once for what several of its values stand for', () => {
    expect(counted([2000]).categories).toEqual({ arms: 1, legs: 1, robots: 1 });
  });

  it('counts a hit as often as it stands for others', () => {
    expect(counted([5, 2000], 8).categories).toEqual({ arms: 16, legs: 8, robots: 16 });
  });

  it('lets conditions narrow all but their own column', () => {
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
    const { total, values } = facetIndex.count(hits, conditions, (_, value) => [value]);
    expect([total, Object.fromEntries(values.categories), Object.fromEntries(values.country)]).toEqual([
      1,
      { arms: 1, legs: 1 },
      { CN: 1, DE: 1 },
    ]);
  });

  it('counts anew each time', () => {
    const facetIndex = new FacetIndex();
    const halls = facetIndex.addValues(1, ['H1']);
    facetIndex.addFacets(3, { ...NOTHING, halls });
    const hits = [{ numbers: Int32Array.from([3, 3]), weight: 1 }];
    const count = (): unknown => facetIndex.count(hits, [], (_, value) => [value]).values.halls;
    expect([count(), count()]).toEqual([new Map([['H1', 2]]), new Map([['H1', 2]])]);
  });

  it('tells each number once that it does not know', () => {
    const hits = [{ numbers: Int32Array.from([7, 7, 3000]), weight: 1 }];
    expect(new FacetIndex().missing(hits)).toEqual([7, 3000]);
  });

  it('knows facets without any value', () => {
    const facetIndex = new FacetIndex();
    const nothing = facetIndex.addValues(1, []);
    facetIndex.addFacets(7, { categories: nothing, venues: nothing, halls: nothing, country: nothing });
    expect(facetIndex.missing([{ numbers: Int32Array.from([7]), weight: 1 }])).toEqual([]);
  });
});
