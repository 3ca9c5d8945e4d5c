import { splitLegalForm } from './company-names.js';

describe('the name of a company', () => {
  it.each([
    ['北京安弦空间信息有限公司', '安弦空间信息', '北京安弦空间信息', '有限公司'],
    ['Acme Robotics, Inc.', 'Acme Robotics', 'Acme Robotics', ', Inc.'],
    ['安弦通讯（北京）有限公司', '安弦通讯', '安弦通讯', '（北京）有限公司'],
    ['Salt', 'Salt', 'Salt', ''],
    ['Salt', 'Pepper', 'Salt', ''],
    ['Salt', '', 'Salt', ''],
  ])('of %s is split after the short name "%s"', (whole, shortName, name, legalForm) => {
    expect(splitLegalForm(whole, shortName)).toEqual({ name, legalForm });
  });
});
