import { dayOf, minutesOfDay, minutesOfDuration, timesOfRange } from './clock-texts.js';

describe('a time of day', () => {
  it.each([
    ['9:00', 540],
    ['09:00:00', 540],
    ['9:00 AM', 540],
    ['上午9:00', 540],
    ['下午2:00', 840],
    ['下午12:00', 720],
    ['12:15 AM', 15],
    ['2 PM', 840],
    ['9点', 540],
    ['9 Uhr', 540],
    ['1899-12-30 09:30:00', 570],
  ])('%s is %i minutes after midnight', (text, minutes) => {
    expect(minutesOfDay(text)).toBe(minutes);
  });

  it.each(['9', '0930', '25:00', '9:75', 'noon'])('cannot be %s', (text) => {
    expect(minutesOfDay(text)).toBeUndefined();
  });

  it('can be a range', () => {
    expect(timesOfRange('09:00-10:30')).toEqual(['09:00', '10:30']);
    expect(timesOfRange('上午9:00至10:30')).toEqual(['上午9:00', '10:30']);
  });
});

describe('a date', () => {
  it.each([
    ['2027-05-18', '2027-05-18'],
    ['2027/5/8', '2027-05-08'],
    ['2027年5月18日', '2027-05-18'],
    ['18.05.2027', '2027-05-18'],
    ['2027-02-30', undefined],
    ['tomorrow', undefined],
  ])('%s is %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

describe('a duration', () => {
  it.each([
    ['75', 75],
    ['75 min', 75],
    ['75分钟', 75],
    ['1:15', 75],
    ['01:15:00', 75],
    ['1.25 h', 75],
    ['1小时15分', 75],
    ['0', undefined],
    ['long', undefined],
  ])('%s is %s minutes', (text, minutes) => {
    expect(minutesOfDuration(text)).toBe(minutes);
  });
});
