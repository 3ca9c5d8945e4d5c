import { contentTag, namesTag, stateTag } from './entity-tag.js';

describe('an entity tag', () => {
  it('is equal for equal content, and for nothing else', () => {
    expect([
      contentTag('one') === contentTag(Buffer.from('one')),
      contentTag('one') === contentTag('two'),
    ]).toEqual([true, false]);
  });

  it('of a state is another one for another version of the program, and wherever a part differs', () => {
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
    ['itself where a cache has weakened it', 'W/"a"', '"a"', true],
    ['a weak one', 'W/"a"', 'W/"a"', true],
    ['everything', '*', '"a"', true],
    ['another one', '"b"', '"a"', false],
    ['nothing', undefined, '"a"', false],
  ])('is named by %s', (_what, header, tag, expected) => {
    expect(namesTag(header, tag)).toBe(expected);
  });
});
