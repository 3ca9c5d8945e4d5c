import fc from 'fast-check';
import { icsLines } from './ics-line.js';

describe('a content line', () => {
  it('is folded at 75 octets between characters and unfolds to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const value = text.replace(/[\r\n]/g, '');
        const line = icsLines([['UID', value]]);
        const lines = line.split('\r\n').slice(0, -1);
        const unfolded = line.slice(0, -2).replace(/\r\n /g, '');
        return lines.every((part) => Buffer.byteLength(part) <= 75) && unfolded === `UID:${value}`;
      }),
    );
  });

  it('is folded only above 75 octets', () => {
    expect(icsLines([['A', 'x'.repeat(73)]]).split('\r\n')).toHaveLength(2);
    expect(icsLines([['A', 'x'.repeat(74)]]).split('\r\n')).toHaveLength(3);
    expect(icsLines([['A', '展'.repeat(25)]])).toBe(`A:${'展'.repeat(24)}\r\n 展\r\n`);
  });
});

describe('an ICS text', () => {
  it.each([
    ['a; b, c', 'a\\; b\\, c'],
    ['C:\\x', 'C:\\\\x'],
    ['one\ntwo\r\nthree', 'one\\ntwo\\nthree'],
    ['bell\u0007\ttab', 'bell\ttab'],
  ])('%j is written as %s', (text, written) => {
    expect(icsLines([['SUMMARY;LANGUAGE=en', text]])).toBe(`SUMMARY;LANGUAGE=en:${written}\r\n`);
  });
});

it('an ICS property that is not a text is not escaped', () => {
  expect(icsLines([['GEO', '31.2;121.5']])).toBe('GEO:31.2;121.5\r\n');
});
