import { InputCheck } from '../../../platform/failure/input-check.js';
import { checkPassword } from './password-rules.js';

function accepts(password: string, email?: string): boolean {
  return refusal(password, email) === undefined;
}

/** The message for a refused password. */
function refusal(password: string, email?: string): string | undefined {
  const check = new InputCheck();
  checkPassword(check, password, ['password'], email);
  try {
    check.done();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the rules of passwords', () => {
  it.each([
    'correct horse',
    'kq7-vz2-mx9-b',
    '大众创业万众创新活动周二〇一七',
    'sunshine upon a harbour',
    'sunshine football',
    'vitrine and two chairs',
    'x4football9q2k',
    '83920-ab-4652917',
    'hall and booth '.padEnd(128, 'of many words '),
  ])('accept %s', (password) => {
    expect(accepts(password)).toBe(true);
  });

  it.each([
    { what: 'eleven characters', password: 'a1b2c3d4e5f' },
    { what: 'eleven characters of two units each', password: '😀😁😂😃😄😅😆😇😈😉😊' },
    { what: '129 characters', password: `${'abcd'.repeat(32)}e` },
    { what: 'one repeated character', password: 'aaaaaaaaaaaaaa' },
    { what: 'a control character', password: 'correct\0horse' },
    { what: 'half a surrogate pair', password: 'correct horse \uD800' },
  ])('reject $what', ({ password }) => {
    expect(accepts(password)).toBe(false);
  });

  it.each([
    { what: 'a common password', password: 'unbelievable' },
    { what: 'a common password in capitals', password: 'SonyEricsson' },
    { what: 'a common password between digits and symbols', password: '!!Football2027' },
    { what: 'a common password with digits in place of letters', password: 'P4$$w0rd-2027' },
    { what: 'a common password in full-width letters', password: 'ａｄｍｉｎｉｓｔｒａｔｏｒ' },
    { what: 'a common password with a space', password: 'super natural' },
    { what: 'keys in a row', password: 'qwertyuiop123' },
    { what: 'keys in columns', password: '1qaz2wsx3edc' },
    { what: 'keys from right to left', password: 'poiuytrewq09876' },
    { what: 'keys of two rows alternately', password: 'q1w2e3r4t5y6' },
    { what: 'a repeated word', password: 'tapirtapirtapir' },
    { what: 'keys in a row and two letters', password: 'qwertyuiopas' },
    { what: 'a common password and its beginning', password: 'passwordpass' },
    { what: 'the name of the program and digits', password: 'vitrine12345' },
    { what: 'a common password, a year and keys', password: 'password2026qwerty' },
    { what: 'a common password backwards twice', password: 'drowssapdrowssap1' },
  ])('reject $what', ({ password }) => {
    expect(accepts(password)).toBe(false);
  });

  it.each([
    ['a common password', 'vitrine12345', 'a common word'],
    ['adjacent keys', 'qwertyuiopas', 'adjacent keys'],
    ['the address', 'somebody12345', 'your address'],
  ])('name %s as the reason', (_, password, reason) => {
    expect(refusal(password, 'somebody@example.org')).toContain(reason);
  });

  it.each(['p4$$w0rd', 'qwertyuiop', 'ﷺ', 'a1b2'])('reject 128 characters of repeated %s', (text) => {
    const password = Array.from(text.repeat(128)).slice(0, 128).join('');
    expect(accepts(password)).toBe(false);
  });

  it.each(['Somebody@example.org', 'somebody-2027'])(
    'reject the e-mail address of the account: %s',
    (password) => {
      expect([accepts(password, 'somebody@example.org'), accepts(password, 'other@example.org')]).toEqual([
        false,
        true,
      ]);
    },
  );
});
