import { bestLocale, isLanguageTag, lookUpLocale } from './best-locale.js';

const OFFERED = ['zh-Hans', 'en', 'zh-Hant'];

describe('the best available language', () => {
  it.each([
    ['zh-CN', 'zh-Hans', 'the script of the country'],
    ['zh-TW', 'zh-Hant', 'the script of the country'],
    ['zh', 'zh-Hans', 'the most frequent script'],
    ['en-GB', 'en', 'a language without its country'],
    ['fr, en;q=0.8, zh;q=0.9', 'zh-Hans', 'by weight'],
    ['fr;q=1, *;q=0.1', 'zh-Hans', 'the first if all languages are accepted'],
    ['en;q=0, zh', 'zh-Hans', 'not a refused language'],
  ])('for %s is %s: %s', (header, expected) => {
    expect(bestLocale(header, OFFERED)).toBe(expected);
  });

  it('is the other script of the language if no requested language is closer', () => {
    expect(bestLocale('zh-TW', ['en', 'zh-Hans'])).toBe('zh-Hans');
    expect(bestLocale('zh-TW, en;q=0.5', ['zh-Hans', 'en'])).toBe('en');
  });

  it.each([undefined, '', 'fr', '???', 'x-klingon', 'a'.repeat(5000)])('is none for %j', (header) => {
    expect(bestLocale(header, OFFERED)).toBeUndefined();
  });
});

describe('the available language for a requested one', () => {
  it.each([
    ['zh-Hans', ['zh-Hans', 'en'], 'zh-Hans', 'the same tag'],
    ['EN', ['zh-Hans', 'en'], 'en', 'in capitals'],
    ['zh-hans', ['zh-Hans', 'en'], 'zh-Hans', 'in lower case'],
    ['en-US', ['zh-Hans', 'en'], 'en', 'without the region'],
    ['zh', ['en', 'zh-Hans'], 'zh-Hans', 'in the most frequent script'],
    ['zh-CN', ['zh-Hant', 'zh-Hans'], 'zh-Hans', 'in the script of the region'],
    ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant', 'in the script of the region'],
    ['zh-TW', ['en', 'zh-Hans'], 'zh-Hans', 'in another script if it is the only one'],
    ['zh-Hant-HK', ['zh-Hans', 'zh-Hant'], 'zh-Hant', 'without the region'],
    ['cmn', ['en', 'zh-Hans'], 'zh-Hans', 'by another name of the language'],
    ['pt', ['pt-BR', 'pt-PT'], 'pt-BR', 'in the region with the most speakers'],
    ['pt-PT', ['pt-BR', 'pt-PT'], 'pt-PT', 'in the same region'],
    ['en-GB-oxendict', ['en', 'en-GB'], 'en-GB', 'by the longest prefix'],
    ['en-AU', ['en-US', 'en'], 'en', 'without a region before another region'],
  ])('for %s of %j is %s: %s', (tag, offered, expected) => {
    expect(lookUpLocale(tag, offered)).toBe(expected);
  });

  it.each(['fr', 'x-klingon', '', '???', 'a'.repeat(5000)])('is none for %j', (tag) => {
    expect(lookUpLocale(tag, OFFERED)).toBeUndefined();
  });
});

describe('a language tag', () => {
  it.each(['zh', 'EN', 'zh-Hant-TW', 'en-US-u-co-phonebk'])('is %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each(['', '*', 'zh_CN', 'z', '???', 'en-', 'a'.repeat(5000)])('is not %j', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });
});
