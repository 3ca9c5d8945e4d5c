import { clockChangeAt, daysBetween, momentOf, zonedParts } from './zoned-moment.js';

it.each([
  ['Asia/Shanghai', '2027-03-01', '09:00', '2027-03-01T01:00:00.000Z'],
  ['Europe/Berlin', '2027-03-28', '01:30', '2027-03-28T00:30:00.000Z'],
  ['Europe/Berlin', '2027-03-28', '03:30', '2027-03-28T01:30:00.000Z'],
  ['America/New_York', '2027-11-07', '12:00', '2027-11-07T17:00:00.000Z'],
  // The year is incomplete.
  ['Asia/Shanghai', '0202-03-01', '09:00', '0202-03-01T00:54:17.000Z'],
  ['Asia/Kolkata', '2027-01-01', '00:15', '2026-12-31T18:45:00.000Z'],
])('converts a local time in %s to an instant and back', (zone, day, time, moment) => {
  expect([momentOf(day, time, zone), zonedParts(moment, zone)]).toEqual([moment, { day, time }]);
});

it.each([
  // Clocks go forward: 02:30 is interpreted as 03:30.
  ['Europe/Berlin', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z', 'skipped'],
  ['America/New_York', '2027-03-14', '02:30', '2027-03-14T07:30:00.000Z', 'skipped'],
  // Clocks go back: the first of the two times, west and east of Greenwich.
  ['Europe/Berlin', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z', 'repeated'],
  ['America/New_York', '2027-11-07', '01:30', '2027-11-07T05:30:00.000Z', 'repeated'],
  ['Australia/Lord_Howe', '2027-04-04', '01:45', '2027-04-03T14:45:00.000Z', 'repeated'],
  ['Europe/Berlin', '2027-10-31', '03:00', '2027-10-31T02:00:00.000Z', undefined],
  ['Europe/Berlin', '2027-10-31', '01:59', '2027-10-30T23:59:00.000Z', undefined],
  ['Asia/Shanghai', '2027-03-28', '02:30', '2027-03-27T18:30:00.000Z', undefined],
])('detects in %s on %s whether a clock change affects %s', (zone, day, time, moment, kind) => {
  expect([momentOf(day, time, zone), clockChangeAt(day, time, zone)]).toEqual([moment, kind]);
});

it('returns no instant for an invalid day', () => {
  expect(momentOf('', '09:00', 'UTC')).toBe('');
});

it('lists the days of an event', () => {
  expect(daysBetween('2027-02-27', '2027-03-01')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01']);
});
