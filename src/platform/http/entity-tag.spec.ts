import { contentTag, namesTag, stateTag } from './entity-tag.js';

describe('an entity tag', () => {
  it('is equal only for equal content', () => {
    expect([
      contentTag('one') === contentTag(Buffer.from('one')),
      contentTag('one') === contentTag('two'),
    ]).toEqual([true, false]);
  });

  it('of a state differs by program version and by each part', () => {
    const tags = [
      stateTag('1.0', 'epoch', 7, 'en'),
      stateTag('1.1', 'epoch', 7, 'en'),
      stateTag('1.0', 'other', 7, 'en'),
      stateTag('1.0', 'epoch', 8, 'en'),
      stateTag('1.0', 'epoch', 7, 'de'),
      stateTag('1.0', 'epoch7', 'en'),
    ];
    expect(new Set(tags).size).toBe(tags.length);
  });

  it.each([
    ['itself', '"a"', '"a"', true],
    ['itself among others', '"b" , "a"', '"a"', true],
    ['itself, weakened by a cache', 'W/"a"', '"a"', true],
    ['an equal weak tag', 'W/"a"', 'W/"a"', true],
    ['a wildcard', '*', '"a"', true],
    ['another tag', '"b"', '"a"', false],
    ['no tag', undefined, '"a"', false],
  ])('compared with %s (header %j, tag %j) matches: %s', (_what, header, tag, expected) => {
    expect(namesTag(header, tag)).toBe(expected);
  });
});
