import { parseCreditCode } from './credit-code.js';

// Codes with valid check digits; the test does not depend on their owners.
const VALID = [
  '91350100M000100Y43',
  '91110108551385082Q',
  '91110000600037341L',
  '914403001922038216',
  '9144030071526726XG',
  '91440300708461136T',
  '91330100799655058B',
  '91110000802100433B',
  'N2110114MF0000048N',
  'Y1440300MC0000055L',
  '91110108MA00000070',
  '52110000MJ0000026P',
  '12310000MB0000035Q',
];

describe('a unified social credit code', () => {
  it.each(VALID)('is valid: %s', (code) => {
    expect(parseCreditCode(code)).toBe(code);
  });

  it.each([
    { code: '91110000600037342L', why: 'a wrong digit' },
    { code: '914403001922038217', why: 'a wrong check digit' },
    { code: '914403001922038210', why: 'a wrong check digit' },
    { code: '9144030071526726XA', why: 'a wrong check letter' },
    { code: '91330100799655058C', why: 'a wrong check letter' },
    { code: '12345678', why: 'too short' },
    { code: '91350100M000100Y433', why: 'too long' },
    { code: '9111010855138508IQ', why: 'a letter that is not used' },
    { code: '', why: 'empty' },
  ])('is invalid: $code ($why)', ({ code }) => {
    expect(parseCreditCode(code)).toBeUndefined();
  });

  it('can contain spaces and small letters', () => {
    expect(parseCreditCode(' 9111 0000 6000 37341l')).toBe('91110000600037341L');
  });

  it('can have full-width characters, which Chinese keyboards produce', () => {
    expect(parseCreditCode('９１１１００００６０００３７３４１Ｌ')).toBe('91110000600037341L');
  });

  it('is invalid after a change of any single character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const [code = ''] = VALID;
    const wrong = Array.from(code).flatMap((right, place) =>
      Array.from(alphabet)
        .filter((character) => character !== right)
        .map((character) => code.slice(0, place) + character + code.slice(place + 1)),
    );
    expect(wrong.filter((code) => parseCreditCode(code) !== undefined)).toEqual([]);
  });
});
