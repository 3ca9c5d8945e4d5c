import { FacetsBook } from './facets-book.js';

const NOTHING = { categories: 0, venues: 0, halls: 0, country: 0 };
const PARENTS: Record<string, readonly string[]> = { arms: ['arms', 'robots'], legs: ['legs', 'robots'] };

function counted(numbers: readonly number[], weight = 1): Record<string, Record<string, number>> {
  const book = new FacetsBook();
  const [arms, limbs] = [book.addValues(1, ['arms']), book.addValues(2, ['arms', 'legs'])];
  const china = book.addValues('CN', ['CN']);
  book.addFacets(5, { ...NOTHING, categories: arms, country: china });
  book.addFacets(2000, { ...NOTHING, categories: limbs });
  const { values } = book.count([{ numbers: Int32Array.from(numbers), weight }], [], (_, value) =>
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
    const book = new FacetsBook();
    const [arms, legs, both] = [
      book.addValues(1, ['arms']),
      book.addValues(2, ['legs']),
      book.addValues(3, ['arms', 'legs']),
    ];
    const [cn, de] = [book.addValues('CN', ['CN']), book.addValues('DE', ['DE'])];
    const facets = [
      [arms, cn],
      [legs, cn],
      [both, de],
      [legs, de],
    ] as const;
    facets.forEach(([categories, country], number) => {
      book.addFacets(number, { ...NOTHING, categories, country });
    });
    const conditions = [
      { column: 'categories', anyOf: ['arms', 'unheard'] },
      { column: 'country', anyOf: ['CN'] },
    ] as const;
    const hits = [{ numbers: Int32Array.from(facets.keys()), weight: 1 }];
    const { total, values } = book.count(hits, conditions, (_, value) => [value]);
    expect([total, Object.fromEntries(values.categories), Object.fromEntries(values.country)]).toEqual([
      1,
      { arms: 1, legs: 1 },
      { CN: 1, DE: 1 },
    ]);
  });

  it('counts anew each time', () => {
    const book = new FacetsBook();
    const halls = book.addValues(1, ['H1']);
    book.addFacets(3, { ...NOTHING, halls });
    const hits = [{ numbers: Int32Array.from([3, 3]), weight: 1 }];
    const count = (): unknown => book.count(hits, [], (_, value) => [value]).values.halls;
    expect([count(), count()]).toEqual([new Map([['H1', 2]]), new Map([['H1', 2]])]);
  });

  it('tells each number once that it does not know', () => {
    const hits = [{ numbers: Int32Array.from([7, 7, 3000]), weight: 1 }];
    expect(new FacetsBook().missing(hits)).toEqual([7, 3000]);
  });

  it('knows facets without any value', () => {
    const book = new FacetsBook();
    const nothing = book.addValues(1, []);
    book.addFacets(7, { categories: nothing, venues: nothing, halls: nothing, country: nothing });
    expect(book.missing([{ numbers: Int32Array.from([7]), weight: 1 }])).toEqual([]);
  });
});
