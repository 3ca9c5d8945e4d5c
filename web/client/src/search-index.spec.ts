import { SearchIndex, type SearchRequest, type SlotHit } from './search-index.js';

const EXHIBITOR = 1;
const PRODUCT = 4;

function indexOf(entries: readonly (readonly [type: number, reading: string])[]): SearchIndex {
  const index = new SearchIndex();
  for (const [slot, [type, reading]] of entries.entries())
    index.add({ slot, type, weight: 1, names: [], readings: [reading], codes: [], texts: [] });
  return index;
}

function slotsOf(index: SearchIndex, request: Partial<SearchRequest>): number[] {
  const types = EXHIBITOR | PRODUCT;
  const steps = index.search({ query: 'jqr', types, limit: 2, isPerType: false, ...request });
  let step: IteratorResult<undefined, readonly SlotHit[]> = steps.next();
  while (!step.done) step = steps.next();
  return step.value.map(([slot]) => slot);
}

describe('the search index of a copy', () => {
  const index = indexOf([
    [PRODUCT, 'ji qi ren'],
    [PRODUCT, 'ji qi ren yi'],
    [PRODUCT, 'ji qi ren er'],
    [EXHIBITOR, 'bei jing ji qi ren'],
  ]);

  it('returns the best hits of all types', () => {
    expect(slotsOf(index, {})).toEqual([0, 1]);
  });

  it('returns hits of each type if the limit applies to each type', () => {
    expect(slotsOf(index, { isPerType: true })).toEqual([3, 0, 1]);
    expect(slotsOf(index, { isPerType: true, types: EXHIBITOR })).toEqual([3]);
  });
});
