import fc from 'fast-check';
import { patchBetween, patched } from './text-patch.js';

const TEXT = fc.option(
  fc.dictionary(fc.constantFrom('zh-Hans', 'en', 'fr'), fc.constantFrom('a', 'b'), { minKeys: 1 }),
);
const sorted = (text: object | null) => text && Object.entries(text).sort();

describe('a change of a localized text', () => {
  it('converts the old text into the new one', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (before, after) => {
        expect(sorted(patched(before, patchBetween(before, after)))).toEqual(sorted(after));
      }),
    );
  });

  it('keeps concurrent changes of other languages', () => {
    const change = patchBetween({ 'zh-Hans': '旧', en: 'Old', fr: 'Vieux' }, { 'zh-Hans': '旧', en: 'New' });
    expect(patched({ 'zh-Hans': '新', en: 'Old', de: 'Alt' }, change)).toEqual({
      'zh-Hans': '新',
      en: 'New',
      de: 'Alt',
    });
  });
});
