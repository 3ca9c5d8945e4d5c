import type { CatalogObject } from '@vitrine/client';
import { clockTime, dayName, dayOf, spanOf } from './event-time.js';
import { comingSessions, isRunning, sessionsByDay } from './sessions.js';

type Session = CatalogObject<'Session'>;

const session = (startsAt: string, endsAt: string): Session =>
  ({ id: startsAt, type: 'Session', body: { startsAt, endsAt } }) as unknown as Session;
const MORNING = session('2017-09-15T01:00:00Z', '2017-09-15T02:00:00Z');
const NIGHT = session('2017-09-15T17:00:00Z', '2017-09-15T18:00:00Z');

describe('the programme of a kiosk', () => {
  it('shows current and next sessions', () => {
    expect(comingSessions([MORNING, NIGHT], Date.parse('2017-09-15T01:30:00Z'), 3)).toEqual([MORNING, NIGHT]);
    expect(comingSessions([MORNING, NIGHT], Date.parse('2017-09-15T02:00:00Z'), 3)).toEqual([NIGHT]);
  });

  it('shows its start when the event is over', () => {
    expect(comingSessions([MORNING, NIGHT], Date.parse('2020-01-01T00:00:00Z'), 1)).toEqual([MORNING]);
  });

  it('groups sessions by day in the time zone of the event', () => {
    expect([...sessionsByDay([MORNING, NIGHT], 'Asia/Shanghai').keys()]).toEqual([
      '2017-09-15',
      '2017-09-16',
    ]);
  });

  it('ends a session exactly at its end time', () => {
    expect(isRunning(MORNING, Date.parse('2017-09-15T01:59:59Z'))).toBe(true);
    expect(isRunning(MORNING, Date.parse('2017-09-15T02:00:00Z'))).toBe(false);
  });
});

describe('times of an event', () => {
  it('are in its time zone', () => {
    expect(clockTime('2017-09-15T17:05:00Z', 'Asia/Shanghai')).toBe('01:05');
    expect(dayOf('2017-09-15T17:05:00Z', 'Asia/Shanghai')).toBe('2017-09-16');
  });

  it('name days in the language of the visitor', () => {
    expect([dayName('2017-09-15', 'zh'), dayName('2017-09-15', 'en')]).toEqual([
      '9月15日周五',
      expect.stringMatching(/Fri.*15 September/),
    ]);
  });

  it.each([
    ['2017-09-15', '2017-09-21', '2017.09.15 – 09.21'],
    ['2017-12-30', '2018-01-02', '2017.12.30 – 2018.01.02'],
    ['2017-09-15', '2017-09-15', '2017.09.15'],
  ])('span %s to %s', (startsOn, endsOn, span) => {
    expect(spanOf({ body: { startsOn, endsOn } } as unknown as CatalogObject<'Event'>)).toBe(span);
  });
});
