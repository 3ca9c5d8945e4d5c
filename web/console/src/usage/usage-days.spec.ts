import { usageByDay } from './usage-days.js';

describe('the usage of kiosks by day', () => {
  it('starts with the latest day, has one row for each day, and contains the sums', () => {
    const counts = [
      { day: '2026-11-27', kind: 'VIEW', count: 2 },
      { day: '2026-11-28', kind: 'VIEW', count: 3 },
      { day: '2026-11-26', kind: 'SEARCH', count: 5 },
      { day: '2026-11-27', kind: 'SEARCH', count: 7 },
    ] as const;
    const none = { EMPTY_SEARCH: 0, QR_CODE: 0 };
    expect(usageByDay([...counts])).toEqual({
      days: [
        ['2026-11-28', { VIEW: 3, SEARCH: 0, ...none }],
        ['2026-11-27', { VIEW: 2, SEARCH: 7, ...none }],
        ['2026-11-26', { VIEW: 0, SEARCH: 5, ...none }],
      ],
      sums: { VIEW: 5, SEARCH: 12, ...none },
    });
  });
});
