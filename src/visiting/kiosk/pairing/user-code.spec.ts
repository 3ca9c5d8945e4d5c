import { createUserCode, readUserCode, shownUserCode } from './user-code.js';

describe('a user code', () => {
  it('has eight consonants, and differs each time', () => {
    const codes = Array.from({ length: 100 }, createUserCode);
    for (const code of codes) expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
    expect(new Set(codes).size).toBe(100);
  });

  it('is shown in two halves', () => {
    expect(shownUserCode('BCDFGHJK')).toBe('BCDF-GHJK');
  });

  it.each(['BCDF-GHJK', 'bcdfghjk', ' BCDF GHJK '])('is parsed from %j', (typed) => {
    expect(readUserCode(typed)).toBe('BCDFGHJK');
  });

  it.each(['', 'BCDF-GHJ', 'BCDF-GHJKL', 'ABCD-EFGH', 'BCDF_GHJK'])('is not parsed from %j', (typed) => {
    expect(readUserCode(typed)).toBeNull();
  });
});
