import { readDocumentFile } from './document-file.js';

const HASH = 'a'.repeat(64);
const read = (name: string, text: string) => readDocumentFile(name, Buffer.from(text));

describe('a file of documents', () => {
  it.each([HASH, `sha256:${HASH}`])('has a document under %s', (key) => {
    expect(read('documents.json', JSON.stringify({ [key]: '{ a }' }))).toEqual({
      documents: [{ hash: HASH, text: '{ a }' }],
      problems: [],
    });
  });

  it.each(['kiosk.graphql', 'kiosk.gql'])('is one document, byte for byte, as %s', (name) => {
    const text = '\uFEFFquery A { a }\r\n';
    expect(read(name, text)).toEqual({ documents: [{ text }], problems: [] });
  });

  it.each([
    ['a hash by another method', { da39a3ee5e6b4b0d3255bfef95601890afd80709: '{ a }' }, 'no SHA-256 hash'],
    ['a hash in upper case', { [HASH.toUpperCase()]: '{ a }' }, 'no SHA-256 hash'],
    ['a document that is no text', { [HASH]: { query: '{ a }' } }, 'must be a text'],
    ['nothing', {}, 'contains no document'],
    ['a list', ['{ a }'], 'is not a file of documents'],
    ['null', null, 'is not a file of documents'],
  ])('has a problem with %s', (_what, content, words) => {
    expect(read('documents.json', JSON.stringify(content))).toEqual({
      documents: [],
      problems: [expect.stringContaining(words)],
    });
  });

  it('has a problem with what is no JSON', () => {
    expect(read('documents.json', '{').problems).toEqual([
      expect.stringContaining('is not a file of documents'),
    ]);
  });

  it('has a problem with bytes that are no UTF-8', () => {
    expect(readDocumentFile('kiosk.graphql', Uint8Array.of(0x7b, 0xe9)).problems).toEqual([
      'kiosk.graphql is not in UTF-8.',
    ]);
  });
});
