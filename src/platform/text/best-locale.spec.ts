import { bestLocale } from './best-locale.js';

const OFFERED = ['zh-Hans', 'en', 'zh-Hant'];

describe('the best language of those on offer', () => {
  it.each([
    ['zh-CN', 'zh-Hans', 'a country stands for the script that it writes'],
    ['zh-TW', 'zh-Hant', 'a country stands for the script that it writes'],
    ['zh', 'zh-Hans', 'the script that most write'],
    ['en-GB', 'en', 'any country of the language'],
    ['fr, en;q=0.8, zh;q=0.9', 'zh-Hans', 'by weight'],
    ['fr;q=1, *;q=0.1', 'zh-Hans', 'the first where anything will do'],
    ['en;q=0, zh', 'zh-Hans', 'not what is refused'],
  ])('for %s is %s: %s', (header, expected) => {
    expect(bestLocale(header, OFFERED)).toBe(expected);
  });

  it('is the other script of the language where nothing wanted is nearer', () => {
    expect(bestLocale('zh-TW', ['en', 'zh-Hans'])).toBe('zh-Hans');
    expect(bestLocale('zh-TW, en;q=0.5', ['zh-Hans', 'en'])).toBe('en');
  });

  it.each([undefined, '', 'fr', '???', 'x-klingon', 'a'.repeat(5000)])('is none for %j', (header) => {
    expect(bestLocale(header, OFFERED)).toBeUndefined();
  });
});
