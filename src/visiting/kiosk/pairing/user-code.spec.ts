import { createUserCode, readUserCode, shownUserCode } from './user-code.js';

describe('the code that a screen shows', () => {
  it('has eight consonants, and is another each time', () => {
    const codes = Array.from({ length: 100 }, createUserCode);
    for (const code of codes) expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
    expect(new Set(codes).size).toBe(100);
  });

  it('is shown in two halves', () => {
    expect(shownUserCode('BCDFGHJK')).toBe('BCDF-GHJK');
  });

  it.each(['BCDF-GHJK', 'bcdfghjk', ' BCDF GHJK '])('is read from %j', (typed) => {
    expect(readUserCode(typed)).toBe('BCDFGHJK');
  });

  it.each(['', 'BCDF-GHJ', 'BCDF-GHJKL', 'ABCD-EFGH', 'BCDF_GHJK'])('is not %j', (typed) => {
    expect(readUserCode(typed)).toBeNull();
  });
});
