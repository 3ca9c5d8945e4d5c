import { isCreditCode } from './credit-code.js';

describe('isCreditCode', () => {
  it.each([
    '91350100M000100Y43',
    '91110108551385082Q',
    '91110000600037341L',
    '914403001922038216',
    '9144030071526726XG',
    'N2110114MF0000048N',
    'Y1440300MC0000055L',
    '91110108MA00000070',
  ])('takes %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each([
    { code: '91110000600037342L', why: 'another check digit' },
    { code: '9144030071526726XA', why: 'another check digit' },
    { code: '12345678', why: 'too short' },
    { code: '9111010855138508IQ', why: 'a letter that is not used' },
    { code: '91350100m000100y43', why: 'lower case' },
  ])('refuses $code: $why', ({ code }) => {
    expect(isCreditCode(code)).toBe(false);
  });
});
