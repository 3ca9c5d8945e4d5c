import { EventSnapshot } from '../snapshot/event-snapshot.js';
import { isWholeEvent, storedTotal, listFingerprint, type ListRequest, narrow } from './list-request.js';

const event = new EventSnapshot(
  'event',
  1,
  [{ kind: 'EVENT', objectId: 'event', parentId: null, document: { id: 'E', name: { en: 'Event' } } }],
  [],
);
const whole: ListRequest = {
  event,
  kind: 'EXHIBITOR',
  lists: ['event'],
  conditions: [],
  order: { sort: 'name:en', descending: false },
};
const byCategory: ListRequest = {
  ...whole,
  conditions: [
    {
      column: 'categories',
      anyOf: ['c', 'd'],
      requestedValues: ['c'],
      storedCount: { dimension: 'category', value: 'c' },
    },
  ],
};
const inCategory: ListRequest = {
  ...whole,
  lists: ['c', 'd'],
  storedCount: { dimension: 'category', value: 'c' },
};
const byCountry = {
  column: 'country',
  anyOf: ['CN'],
  storedCount: { dimension: 'country', value: 'CN' },
} as const;

describe('the total of a list', () => {
  it('is stored for the whole event, for one condition and for a category', () => {
    expect(storedTotal(whole)).toEqual({ dimension: 'total', value: '' });
    expect(storedTotal(byCategory)).toEqual({ dimension: 'category', value: 'c' });
    expect(storedTotal({ ...whole, conditions: [byCountry] })).toEqual({ dimension: 'country', value: 'CN' });
    expect(storedTotal(inCategory)).toEqual({ dimension: 'category', value: 'c' });
  });

  it('is not stored for several conditions, or for a condition on the list of a category', () => {
    expect(storedTotal({ ...byCategory, conditions: [...byCategory.conditions, byCountry] })).toBeUndefined();
    expect(storedTotal({ ...inCategory, conditions: [byCountry] })).toBeUndefined();
    expect(storedTotal({ ...whole, conditions: [{ column: 'type', anyOf: ['TEAM'] }] })).toBeUndefined();
  });

  it('is that of the whole event only without conditions', () => {
    expect([whole, byCategory, inCategory].map(isWholeEvent)).toEqual([true, false, false]);
  });
});

describe('the narrowed request of a list', () => {
  it('uses the lists of categories if they are the only condition', () => {
    expect(narrow(byCategory)).toEqual({ ...byCategory, lists: ['c', 'd'], conditions: [] });
  });

  it('is the request itself in all other cases', () => {
    const both = { ...byCategory, conditions: [...byCategory.conditions, byCountry] };
    const elsewhere = { ...byCategory, lists: ['venue'] };
    for (const request of [whole, both, inCategory, elsewhere]) expect(narrow(request)).toBe(request);
  });
});

describe('the fingerprint of a list', () => {
  it('stays the same when a category gets another descendant', () => {
    expect(listFingerprint({ ...inCategory, lists: ['c', 'd', 'e'] })).toBe(listFingerprint(inCategory));
    const [condition] = byCategory.conditions;
    const grown = { ...byCategory, conditions: [{ ...condition!, anyOf: ['c', 'd', 'e'] }] };
    expect(listFingerprint(grown)).toBe(listFingerprint(byCategory));
  });

  it('differs by list, kind, condition, value and order', () => {
    const others: ListRequest[] = [
      whole,
      byCategory,
      inCategory,
      { ...whole, kind: 'PRODUCT' },
      { ...whole, lists: ['venue'] },
      { ...whole, conditions: [byCountry] },
      { ...whole, conditions: [{ column: 'country', anyOf: ['DE'] }] },
      { ...whole, order: { sort: 'name:en', descending: true } },
      { ...whole, order: { sort: 'name:zh-Hans', descending: false } },
    ];
    expect(new Set(others.map(listFingerprint)).size).toBe(others.length);
  });
});
