import { buildSchema } from 'graphql';
import { hashOfDocument } from '../../platform/graphql/documents/document-id.js';
import { checkNewQuery } from './new-persisted-query.js';

const SCHEMA = buildSchema(`
  type Query { events(first: Int): Page! }
  type Page { nodes: [Event!]! }
  type Event { id: ID! events(first: Int): Page! }`);
const check = (text: string, hash?: string) =>
  checkNewQuery(SCHEMA, hash === undefined ? { text } : { text, hash });

function nested(levels: number, size: number): string {
  return `{ ${`events(first: ${size}) { nodes { `.repeat(levels)} id ${'} } '.repeat(levels)} }`;
}

describe('a query to register', () => {
  it('has the hash of its text, byte for byte, and the names of its operations', () => {
    const text = 'query One { __typename }\r\nquery Two { __typename }\n';
    expect(check(text)).toEqual({ hash: hashOfDocument(text), text, operations: ['One', 'Two'] });
    expect(check('{ __typename }')).toMatchObject({ operations: [] });
  });

  it('can be given with its own hash', () => {
    expect(check('{ __typename }', hashOfDocument('{ __typename }'))).toHaveProperty('hash');
  });

  it.each([
    ['a syntax error', '{ events(', 'Syntax Error'],
    ['an unknown field', '{ nothing }', 'Cannot query field "nothing"'],
    ['an unused fragment', '{ __typename } fragment F on Event { id }', '"F" is never used'],
    ['no operation', 'fragment F on Event { id }', '"F" is never used'],
    ['a type definition', 'type A { id: ID }', 'not executable'],
    ['too great a depth', nested(7, 1), 'depth limit'],
    ['too great a cost', nested(3, 100), 'may cost'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
      'Aliases',
    ],
    ['too many tokens', `{ ${'__typename '.repeat(1500)} }`, '1500 tokens'],
    ['too long a text', `{ __typename } #${'-'.repeat(65_536)}`, '65536 characters'],
  ])('is rejected with %s, with its identifier in the message', (_what, text, words) => {
    const problems = check(text) as readonly string[];
    expect(problems[0]).toContain(words);
    expect(problems[0]).toContain(`sha256:${hashOfDocument(text)}: `);
  });

  it('is rejected under another hash, even if its text is invalid, too', () => {
    const other = hashOfDocument('other');
    expect(check('{ nothing }', other)).toEqual([
      `sha256:${other}: the text has another hash, sha256:${hashOfDocument('{ nothing }')}.`,
    ]);
  });

  it('has errors with their positions', () => {
    expect(check('{\n  nothing\n}')).toEqual([expect.stringMatching(/\(line 2, column 3\)$/)]);
  });
});
