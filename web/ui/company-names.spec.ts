import { shortName, splitLegalForm } from './company-names.js';

describe('the name of a company', () => {
  it.each([
    ['北京安弦空间信息有限公司', '北京安弦空间信息', '有限公司'],
    ['上海云脉轨道技术股份有限公司', '上海云脉轨道技术', '股份有限公司'],
    ['国家电网有限责任公司', '国家电网', '有限责任公司'],
    ['Acme Robotics Co., Ltd.', 'Acme Robotics', ' Co., Ltd.'],
    ['Acme Robotics, Inc.', 'Acme Robotics', ', Inc.'],
    ['Müller GmbH', 'Müller', ' GmbH'],
    ['Pirelli S.p.A.', 'Pirelli', ' S.p.A.'],
    ['Salt', 'Salt', ''],
    ['有限公司', '有限公司', ''],
  ])('%s is split before its legal form', (whole, name, legalForm) => {
    expect(splitLegalForm(whole)).toEqual({ name, legalForm });
  });

  it('is short without the city at its beginning', () => {
    expect(shortName('北京安弦空间信息有限公司', '北京')).toBe('安弦空间信息');
  });

  it('keeps the city where hardly anything is left without it', () => {
    expect(shortName('北京汽车', '北京汽')).toBe('北京汽车');
  });
});
