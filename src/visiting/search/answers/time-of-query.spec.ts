import { timeOfQuery } from './time-of-query.js';

const WEEK = {
  startsOn: '2017-09-15',
  endsOn: '2017-09-21',
  now: { day: '2017-09-16', minutes: 13 * 60 + 40 },
};
const NOON = 12 * 60;

describe('the time of a query', () => {
  it.each([
    ['14:00', '16', 840, 841, ''],
    ['what is on at 2 pm', '16', 840, 841, 'what is on at'],
    ['2:30pm', '16', 870, 871, ''],
    ['12 am', '16', 0, 1, ''],
    ['下午2点', '16', 840, 841, ''],
    ['下午两点有什么', '16', 840, 841, '有什么'],
    ['上午十点半有什么', '16', 630, 631, '有什么'],
    ['今天下午有什么活动', '16', NOON, 1080, '有什么活动'],
    ['tomorrow morning', '17', 0, NOON, ''],
    ['明天', '17', 0, 1440, ''],
    ['后天晚上', '18', 1080, 1440, ''],
    ['what is on now?', '16', 820, 821, 'what is on ?'],
    ['接下来', '16', 820, 1440, ''],
    ['9月18日的论坛', '18', 0, 1440, '的论坛'],
    ['sept 18', undefined, 0, 0, ''],
    ['september 18', '18', 0, 1440, ''],
    ['18th of september', '18', 0, 1440, ''],
    ['2017-09-19 10:00', '19', 600, 601, ''],
    ['20号', '20', 0, 1440, ''],
    ['sunday', '17', 0, 1440, ''],
    ['星期天', '17', 0, 1440, ''],
    ['周一上午', '18', 0, NOON, ''],
    ['第一天', '15', 0, 1440, ''],
    ['last day', '21', 0, 1440, ''],
    ['中午', '16', NOON, 780, ''],
    ['robots', undefined, 0, 0, ''],
    ['1号馆', undefined, 0, 0, ''],
    ['14 data centres', undefined, 0, 0, ''],
    ['3月3日', undefined, 0, 0, ''],
    ['99:30', undefined, 0, 0, ''],
  ])('%s is on %s', (text, day, from, to, rest) => {
    const time = timeOfQuery(text, WEEK);
    expect(time).toEqual(day === undefined ? undefined : { days: [`2017-09-${day}`], from, to, rest });
  });

  it('without a day is on all days before and after the event', () => {
    expect(timeOfQuery('14:00', { ...WEEK, now: { day: '2018-01-01', minutes: 0 } })?.days).toHaveLength(7);
    expect(timeOfQuery('14:00', { ...WEEK, now: undefined })?.days).toHaveLength(7);
  });

  it('relative to an unknown present is none', () => {
    expect(timeOfQuery('今天', { ...WEEK, now: undefined })).toBeUndefined();
  });
});
