import { weekToday } from '../../src/sample/week/week-today.js';
import { sampleFaults } from './faults/sample-validation.js';

/** 00:30 of 3 December in Shanghai. */
const NOW = new Date('2026-12-02T16:30:00Z');

describe('the invented Week of today', () => {
  const edition = weekToday(NOW);

  it('has no faults', () => {
    expect(sampleFaults(edition)).toEqual([]);
  });

  it('began yesterday and has sessions, opening hours and announcements today', () => {
    const { event, venues, sessions, announcements = [] } = edition;
    expect([event.startsOn, event.endsOn]).toEqual(['2026-12-02', '2026-12-08']);
    expect(venues[0]?.hours).toMatchObject([{ startsOn: event.startsOn, endsOn: event.endsOn }]);
    expect(sessions.filter(({ startsAt }) => startsAt.startsWith('2026-12-03'))).not.toEqual([]);
    expect(
      announcements.filter(
        ({ startsAt, endsAt }) => new Date(startsAt) <= NOW && NOW < new Date(endsAt ?? Infinity),
      ),
    ).toHaveLength(announcements.length);
  });

  it('says in its name and its texts that it is invented', () => {
    expect(edition.event.name).toEqual({ 'zh-Hans': '示例活动周（虚构）', en: 'Sample Week (invented)' });
    for (const { description } of [...edition.exhibitors, ...edition.sessions])
      expect(description).toMatchObject({
        'zh-Hans': expect.stringContaining('示例数据'),
        en: expect.stringContaining('Sample data'),
      });
  });
});
