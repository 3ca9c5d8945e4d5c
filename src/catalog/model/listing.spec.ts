import { completeEntry } from './entry.js';
import { collatorOf, listingRows, sameListing } from './listing.js';

const entry = {
  ...completeEntry({
    objectId: 'x',
    eventId: 'e',
    published: true,
    document: {},
    lists: ['e', 'c'],
    sorts: { 'name:en': 'Baidu', updated: '2017' },
  }),
  kind: 'EXHIBITOR' as const,
  revision: 1,
};

describe('the listings of an entry', () => {
  it('contain one row for each list and order', () => {
    const places = listingRows(entry).map(({ list_id, sort, key }) => [list_id, sort, key].join(' '));
    expect(places).toEqual(['e name:en Baidu', 'e updated 2017', 'c name:en Baidu', 'c updated 2017']);
  });

  it('stay the same if only the document changes', () => {
    expect(sameListing(entry, { ...entry, document: { name: 'other' }, revision: 2 })).toBe(true);
  });

  it.each([{ published: false }, { lists: ['e'] }, { sorts: { 'name:en': 'B', updated: '2017' } }])(
    'change with %j',
    (change) => {
      expect(sameListing(entry, { ...entry, ...change })).toBe(false);
    },
  );
});

describe('the collation of an order', () => {
  it.each([
    ['name:zh', 'pinyin'],
    ['name:zh-Hans', 'pinyin'],
    ['name:en', 'root'],
    ['name:zha', 'root'],
    ['updated', 'code'],
    ['booth', 'code'],
  ])('of %s is %s', (sort, collator) => {
    expect(collatorOf(sort)).toBe(collator);
  });
});
