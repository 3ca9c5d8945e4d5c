import { longDates } from './times.js';

describe('the days of an event', () => {
  it.each([
    ['2017-09-15', '2017-09-21', '2017年9月15日–21日'],
    ['2017-09-29', '2017-10-02', '2017年9月29日–10月2日'],
    ['2017-12-30', '2018-01-02', '2017年12月30日–2018年1月2日'],
    ['2017-01-05', '2017-11-06', '2017年1月5日–11月6日'],
    ['2017-09-15', '2017-09-15', '2017年9月15日'],
  ])('contain common parts once in Chinese: %s, %s', (first, last, text) => {
    expect(longDates({ locale: 'zh-Hans', language: 'zh' }, first, last)).toBe(text);
  });
});
