import { readPersistedQueryFile } from './persisted-query-file.js';

const HASH = 'a'.repeat(64);
const read = (name: string, text: string) => readPersistedQueryFile(name, Buffer.from(text));

describe('a file of persisted queries', () => {
  it.each([HASH, `sha256:${HASH}`])('contains a query under the key %s', (key) => {
    expect(read('queries.json', JSON.stringify({ [key]: '{ a }' }))).toEqual({
      queries: [{ hash: HASH, text: '{ a }' }],
      problems: [],
    });
  });

  it.each(['kiosk.graphql', 'kiosk.gql'])(
    'is read as one query, byte for byte, under the name %s',
    (name) => {
      const text = '\uFEFFquery A { a }\r\n';
      expect(read(name, text)).toEqual({ queries: [{ text }], problems: [] });
    },
  );

  it.each([
    ['a hash by another method', { da39a3ee5e6b4b0d3255bfef95601890afd80709: '{ a }' }, 'no SHA-256 hash'],
    ['a hash in upper case', { [HASH.toUpperCase()]: '{ a }' }, 'no SHA-256 hash'],
    ['a query that is not a text', { [HASH]: { query: '{ a }' } }, 'must be a text'],
    ['no queries', {}, 'contains no persisted query'],
    ['a list', ['{ a }'], 'is not a file of persisted queries'],
    ['null', null, 'is not a file of persisted queries'],
  ])('is rejected with %s', (_what, content, words) => {
    expect(read('queries.json', JSON.stringify(content))).toEqual({
      queries: [],
      problems: [expect.stringContaining(words)],
    });
  });

  it('is rejected if it is not JSON', () => {
    expect(read('queries.json', '{').problems).toEqual([
      expect.stringContaining('is not a file of persisted queries'),
    ]);
  });

  it('is rejected if it is not in UTF-8', () => {
    expect(readPersistedQueryFile('kiosk.graphql', Uint8Array.of(0x7b, 0xe9)).problems).toEqual([
      'kiosk.graphql is not in UTF-8.',
    ]);
  });
});
