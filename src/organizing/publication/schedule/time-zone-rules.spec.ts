import { clockChanges } from './time-zone-rules.js';

const changesOf = (timeZone: string, first: string, last = first) =>
  clockChanges(timeZone, first, last).map(({ at, from, to, isSummer }) => [
    new Date(at).toISOString().slice(0, 16),
    from / 3_600_000,
    to / 3_600_000,
    isSummer,
  ]);

describe('the clock changes of a time zone', () => {
  it('are listed to the minute, with standard and daylight saving time', () => {
    expect(changesOf('Europe/Berlin', '2026-08-26T07:00:00Z')).toEqual([
      ['2026-01-01T00:00', 1, 1, false],
      ['2026-03-29T01:00', 1, 2, true],
      ['2026-10-25T01:00', 2, 1, false],
    ]);
  });

  it('are correct in the southern hemisphere and for shifts of half an hour', () => {
    expect(changesOf('Australia/Lord_Howe', '2026-06-01T00:00:00Z')).toEqual([
      ['2026-01-01T00:00', 11, 11, true],
      ['2026-04-04T15:00', 11, 10.5, false],
      ['2026-10-03T15:30', 10.5, 11, true],
    ]);
  });

  it('contain only the initial offset if it never changes', () => {
    expect(changesOf('Asia/Shanghai', '2017-09-15T00:00:00Z')).toEqual([['2017-01-01T00:00', 8, 8, false]]);
  });

  it('are listed for all years of a programme', () => {
    expect(changesOf('Europe/Berlin', '2026-12-31T00:00:00Z', '2027-01-01T00:00:00Z')).toHaveLength(5);
  });
});
