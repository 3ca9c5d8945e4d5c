import { InputCheck } from '../../platform/failure/input-check.js';
import { checkPassword } from './password-rules.js';

function accepts(password: string, email?: string): boolean {
  const check = new InputCheck();
  checkPassword(check, password, ['password'], email);
  try {
    check.done();
    return true;
  } catch {
    return false;
  }
}

describe('the rules of passwords', () => {
  it.each(['correct horse', 'a1b2c3d4e5f6', '大众创业万众创新活动周二〇一七', 'abcd'.repeat(32)])(
    'accept %s',
    (password) => {
      expect(accepts(password)).toBe(true);
    },
  );

  it.each([
    { what: 'eleven characters', password: 'a1b2c3d4e5f' },
    { what: 'eleven characters of two units each', password: '😀😁😂😃😄😅😆😇😈😉😊' },
    { what: '129 characters', password: `${'abcd'.repeat(32)}e` },
    { what: 'one character again and again', password: 'aaaaaaaaaaaaaa' },
    { what: 'a control character', password: 'correct\0horse' },
    { what: 'half of a pair of surrogates', password: 'correct horse \uD800' },
  ])('refuse $what', ({ password }) => {
    expect(accepts(password)).toBe(false);
  });

  it('refuse the e-mail address', () => {
    expect(accepts('Somebody@example.org', 'somebody@example.org')).toBe(false);
  });
});
