import { shortTime } from './times.js';

const NOW = new Date('2026-11-28T00:00:00Z');

describe('the time of a moment in short', () => {
  it('has no year if it is in this year', () => {
    expect(shortTime('2026-12-01T04:05:00Z', 'Asia/Shanghai', 'zh', NOW)).toBe('12/01 12:05');
  });

  it('has the year if it is in another one', () => {
    expect(shortTime('2027-08-01T00:00:00Z', 'Asia/Shanghai', 'zh', NOW)).toBe('2027/08/01 08:00');
  });
});
