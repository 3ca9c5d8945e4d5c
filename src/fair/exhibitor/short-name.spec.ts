import { shortName, shortNamesOf } from './short-name.js';

describe('the short name of an exhibitor', () => {
  it.each([
    ['北京安弦空间信息有限公司', '北京', '安弦空间信息'],
    ['北京市云脉轨道技术股份有限公司', '北京', '云脉轨道技术'],
    ['安弦通讯（北京）有限公司', '北京市', '安弦通讯'],
    ['Shanghai Acme Robotics Co., Ltd.', 'Shanghai', 'Acme Robotics'],
    ['Acme Robotics (Shanghai) Limited', 'Shanghai', 'Acme Robotics'],
  ])('for %s of %s omits the legal form and the city', (name, city, short) => {
    expect(shortName(name, city)).toBe(short);
  });

  it.each([
    ['国家电网有限责任公司', '国家电网'],
    ['Acme Robotics, Inc.', 'Acme Robotics'],
    ['Müller GmbH', 'Müller'],
    ['Pirelli S.p.A.', 'Pirelli'],
  ])('for %s without a known city omits only the legal form', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it.each([
    ['北京大学', '北京'],
    ['Salt', 'Salzburg'],
    ['Wuxi Biologics', 'Wu'],
    ['有限公司', undefined],
  ])('for %s is the whole name', (name, city) => {
    expect(shortName(name, city)).toBe(name);
  });

  it.each([
    ['北京有限公司', '北京', '北京'],
    ['Wuxi Biologics Ltd', 'Wu', 'Wuxi Biologics'],
  ])('for %s of %s keeps the city, without which the name is not distinctive', (name, city, short) => {
    expect(shortName(name, city)).toBe(short);
  });

  it('has every language of the name, or is null if no language has a shorter one', () => {
    expect(shortNamesOf({ 'zh-Hans': '安弦', en: 'Acme Ltd' }, null)).toEqual({
      'zh-Hans': '安弦',
      en: 'Acme',
    });
    expect(shortNamesOf({ 'zh-Hans': '安弦', en: 'Acme' }, { en: 'Ac' })).toBeNull();
  });
});
