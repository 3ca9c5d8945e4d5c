import { SERVICE_WORDS } from '../../../fair/venue/plan/service-words.fields.js';
import { servicesOfQuery } from './services-of-query.js';

describe('the services of a query', () => {
  it.each([
    ['TOILET', '洗手间 厕所 卫生间 廁所 WC toilet Restroom bathroom xishoujian cesuo xsj'],
    ['FOOD', '餐厅 吃饭 食品 food restaurant canting'],
    ['COFFEE', 'café cafe kafei'],
    ['FIRST_AID', '急救 医务 first-aid jijiu'],
    ['CLOAKROOM', '寄存 行李 cloakroom luggage xingli'],
    ['CHARGING', '充电 charging chongdian'],
    ['INFORMATION', '问讯 咨询 服务台 information helpdesk fuwutai fwt'],
    ['EXIT', '出口 exit chukou'],
    ['ENTRANCE', '入口 entrance rukou'],
    ['STAGE', '舞台 stage wutai'],
    ['ACCESSIBLE', '无障碍 wheelchair accessible wuzhangai wza'],
  ])('are %s for each of %s', (service, queries) => {
    const misses = queries.split(' ').filter((query) => servicesOfQuery(query).join() !== service);
    expect(misses).toEqual([]);
  });

  it.each([
    ['TOILET', '洗手间在哪里'],
    ['TOILET', '请问最近的厕所在哪？'],
    ['TOILET', 'where is the toilet'],
    ['TOILET', 'Where are the nearest toilets?'],
    ['TOILET', 'xishoujian zai nali'],
    ['TOILET', '有没有卫生间'],
    ['FOOD', '附近有餐厅吗'],
    ['CASH', 'is there a cash machine here'],
    ['EXIT', 'how do I get to the exit'],
  ])('are %s for the question "%s"', (service, query) => {
    expect(servicesOfQuery(query)).toEqual([service]);
  });

  it.each([
    '在哪里',
    'where',
    'where are robots',
    '',
    ' ',
    'robots',
    '机器人',
    'toilet paper',
    '充电桩',
    'cs',
    'a'.repeat(300),
  ])('are none for "%s"', (query) => {
    expect(servicesOfQuery(query)).toEqual([]);
  });

  it('have each word once', () => {
    const words = Object.values(SERVICE_WORDS).flat();
    expect(words).toEqual([...new Set(words)]);
  });
});
