import { boothCodeKey, isBoothCode } from './booth-code.fields.js';

describe('the key of a booth code', () => {
  it.each([
    ['A12', 'a12'],
    ['Ａ１２', 'a12'],
    ['A-12', 'a12'],
    ['FT C015', 'ftc015'],
    ['A182（光地）', 'a182光地'],
    ['1-12', '1_12'],
    ['11-2', '11_2'],
    ['D050/F051', 'd050f051'],
  ])('%s is %s', (code, key) => {
    expect(boothCodeKey(code)).toBe(key);
  });
});

describe('a valid booth code', () => {
  it.each(['A12', 'FT C015', 'A182（光地）', 'Titian 2302', '14.C06'])('can be %s', (code) => {
    expect(isBoothCode(code)).toBe(true);
  });

  it.each(['', ' A1', 'A1;A2', 'H1:A1', '?', 'A\n1', 'A\u20281', 'A\uFFFF', 'x'.repeat(41)])(
    'cannot be %j',
    (code) => {
      expect(isBoothCode(code)).toBe(false);
    },
  );
});
