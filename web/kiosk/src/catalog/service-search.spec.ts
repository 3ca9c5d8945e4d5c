import { servicesOf } from './service-search.js';

describe('the services of a query on a kiosk', () => {
  it.each([
    ['TOILET', '洗手间 cesuo xsj WC toilet 洗手间在哪里 请问最近的厕所在哪 xishoujianzainali'],
    ['FOOD', '餐厅 canting 附近有餐厅吗'],
    ['COFFEE', 'Café kafei'],
    ['EXIT', '出口 exit chukou'],
  ])('are %s for each of %s', (service, queries) => {
    const misses = queries.split(' ').filter((query) => servicesOf(query).join() !== service);
    expect(misses).toEqual([]);
  });

  it('are those of a question in English', () => {
    expect(servicesOf('Where is the nearest toilet?')).toEqual(['TOILET']);
  });

  it.each(['', '机器人', 'where', 'toilet paper', 'cs'])('are none for "%s"', (query) => {
    expect(servicesOf(query)).toEqual([]);
  });
});
