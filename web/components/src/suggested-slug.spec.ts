import { suggestedSlug } from './suggested-slug.js';

describe('the suggested name in addresses', () => {
  it.each([
    [{ 'zh-Hans': '春季博览会 2027', en: 'Spring Fair 2027' }, 'spring-fair-2027'],
    [{ en: '  Zürich & Café! ' }, 'zurich-cafe'],
    [{ 'zh-Hans': '春季 2027' }, ''],
    [{}, ''],
  ])('follows the first Latin name: %j', (names, slug) => {
    expect(suggestedSlug({}, names, '')).toBe(slug);
  });

  it('stays as the user has typed it', () => {
    expect(suggestedSlug({ en: 'Spring' }, { en: 'Spring Fair' }, 'spring')).toBe('spring-fair');
    expect(suggestedSlug({ en: 'Spring' }, { en: 'Spring Fair' }, 'mine')).toBe('mine');
  });
});
