import { PageClock } from './page-clock.js';

const NOW = Date.parse('2026-11-27T16:20:00Z');

describe('the clock of a page', () => {
  it('lets a page be valid until the first instant on which it depends', () => {
    const clock = new PageClock(NOW);
    expect(clock.expiresAt).toBeUndefined();
    expect(clock.isFuture('2026-11-28T00:00:00Z')).toBe(true);
    expect(clock.expiresAt).toBe(Date.parse('2026-11-28T00:00:00Z'));
    expect(clock.quarter()).toEqual(new Date('2026-11-27T16:15:00Z'));
    expect(clock.expiresAt).toBe(Date.parse('2026-11-27T16:30:00Z'));
    expect(clock.isFuture('2026-11-27T16:25:00Z')).toBe(true);
    expect(clock.expiresAt).toBe(Date.parse('2026-11-27T16:25:00Z'));
  });

  it('lets a page that an instant no longer changes be valid without end', () => {
    const clock = new PageClock(NOW);
    expect(clock.isFuture('2026-11-27T16:20:00Z')).toBe(false);
    expect(clock.expiresAt).toBeUndefined();
  });
});
