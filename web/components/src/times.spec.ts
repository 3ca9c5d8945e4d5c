import { shortTime } from './times.js';

const NOW = new Date('2026-11-28T00:00:00Z');

describe('the short form of a time', () => {
  it('contains no year in the current year', () => {
    expect(shortTime('2026-12-01T04:05:00Z', 'Asia/Shanghai', 'zh', NOW)).toBe('12/01 12:05');
  });

  it('contains the year in another year', () => {
    expect(shortTime('2027-08-01T00:00:00Z', 'Asia/Shanghai', 'zh', NOW)).toBe('2027/08/01 08:00');
  });
});
