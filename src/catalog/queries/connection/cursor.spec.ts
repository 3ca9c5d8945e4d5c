import fc from 'fast-check';
import { decodeCursor, encodeCursor, fingerprint } from './cursor.js';

const ID = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';

describe('a cursor', () => {
  it('encodes its position without loss', () => {
    const keys = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((key) => !key.includes('\0'));
    fc.assert(
      fc.property(keys, fc.uuid(), (key, objectId) => {
        const position = { key, objectId };
        fc.pre(Buffer.byteLength(JSON.stringify(key)) < 1200);
        expect(decodeCursor('list', encodeCursor('list', position))).toEqual(position);
      }),
    );
  });

  it('is rejected by a list with another fingerprint', () => {
    const cursor = encodeCursor('one', { key: 'A', objectId: ID });
    expect(() => decodeCursor('other', cursor)).toThrow('another list');
  });

  it('is rejected as damaged for any other text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(() => decodeCursor('list', text)).toThrow('damaged');
      }),
    );
  });

  it.each([
    ['not an array', {}],
    ['too short', ['list', 'A']],
    ['too long', ['list', 'A', ID, 1]],
    ['with an invalid id', ['list', 'A', 'x']],
    ['with a number for a key', ['list', 1, ID]],
    ['with NUL', ['list', '\0', ID]],
    ['with half a surrogate pair', ['list', '\ud800', ID]],
    ['longer than any cursor', ['list', 'x'.repeat(2000), ID]],
  ])('is rejected as damaged: %s', (_what, content) => {
    const text = Buffer.from(JSON.stringify(content)).toString('base64url');
    expect(() => decodeCursor('list', text)).toThrow('damaged');
  });
});

describe('a fingerprint', () => {
  it('is short, and equal for equal lists', () => {
    expect(fingerprint(['a', { b: 1 }])).toBe(fingerprint(['a', { b: 1 }]));
    expect(fingerprint('a')).toHaveLength(12);
  });

  it('differs between different lists', () => {
    const lists = [['a', 'b'], ['ab'], ['b', 'a'], [['a'], 'b'], null, 'a'];
    expect(new Set(lists.map(fingerprint)).size).toBe(lists.length);
  });
});
