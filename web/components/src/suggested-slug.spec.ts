import { suggestedSlug } from './suggested-slug.js';

describe('the suggested slug', () => {
  const suggested = (before: Record<string, string>, after: Record<string, string>, slug: string): string =>
    suggestedSlug({ before, after, word: 'event', number: 2026 }, slug);

  it.each([
    [{ 'zh-Hans': '春季博览会 2027', en: 'Spring Fair 2027' }, 'spring-fair-2027'],
    [{ en: '  Zürich & Café! ' }, 'zurich-cafe'],
    [{ 'zh-Hans': '春季 2027', en: '' }, 'event-2027'],
    [{ 'zh-Hans': '春季博览会' }, 'event-2026'],
    [{ 'zh-Hans': ' ' }, ''],
    [{}, ''],
  ])('follows the first Latin name, or is a word with a number: %j', (names, slug) => {
    expect(suggested({}, names, '')).toBe(slug);
  });

  it('does not change after the user has edited it', () => {
    expect(suggested({ en: 'Spring' }, { en: 'Spring Fair' }, 'spring')).toBe('spring-fair');
    expect(suggested({ 'zh-Hans': '春季' }, { 'zh-Hans': '春季 2027' }, 'event-2026')).toBe('event-2027');
    expect(suggested({ en: 'Spring' }, { en: 'Spring Fair' }, 'mine')).toBe('mine');
  });
});
