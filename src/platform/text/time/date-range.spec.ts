import { dateRange } from './date-range.js';

describe('a span of days', () => {
  it.each([
    { locale: 'en', first: '2017-09-15', last: '2017-09-21', text: 'September 15 – 21, 2017' },
    { locale: 'en', first: '2017-09-30', last: '2017-10-02', text: 'September 30 – October 2, 2017' },
    { locale: 'en', first: '2017-09-30', last: '2017-09-30', text: 'September 30, 2017' },
    { locale: 'zh-Hans', first: '2017-09-15', last: '2017-09-21', text: '2017年9月15日至21日' },
    { locale: 'zh-Hant-TW', first: '2017-09-30', last: '2017-10-02', text: '2017年9月30日至10月2日' },
    { locale: 'zh-Hans', first: '2017-12-30', last: '2018-01-02', text: '2017年12月30日至2018年1月2日' },
    { locale: 'zh-Hans', first: '2017-09-30', last: '2017-09-30', text: '2017年9月30日' },
    { locale: 'de', first: '2017-09-15', last: '2017-09-21', text: '15.–21. September 2017' },
    { locale: 'tlh', first: '2017-09-30', last: '2017-09-30', text: 'September 30, 2017' },
  ])('of $first to $last in $locale is $text', ({ locale, first, last, text }) => {
    expect(dateRange(first, last, locale)).toBe(text);
  });
});
