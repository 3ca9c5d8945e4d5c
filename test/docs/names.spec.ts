import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLInterfaceType, GraphQLObjectType, parse, validate } from 'graphql';
import { codeBlocks, GUIDES, inlineCode } from './documents.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const LANGUAGES = ['sh', 'json', 'graphql', 'ts', ''];

/** Whether `Event.search` names a field; other names with a dot are none of the schema. */
function isMissing(code: string): boolean {
  const { type, field = '' } = /^(?<type>[A-Z]\w+)\.(?<field>[a-z]\w+)/.exec(code)?.groups ?? {};
  const known = type === undefined ? undefined : schema.getType(type);
  if (!(known instanceof GraphQLObjectType || known instanceof GraphQLInterfaceType)) return false;
  return known.getFields()[field] === undefined;
}

describe.each(GUIDES.map((document) => [document.name, document] as const))('%s', (_name, document) => {
  it('has only blocks that are tested', () => {
    const blocks = codeBlocks(document);
    const unknown = blocks
      .map(({ language }) => language)
      .filter((language) => !LANGUAGES.includes(language));
    const answers = blocks.filter(
      ({ language }, index) => language === 'json' && blocks[index - 1]?.language !== 'sh',
    );
    expect([unknown, answers]).toEqual([[], []]);
  });

  it('has operations that are valid', () => {
    const operations = codeBlocks(document).filter(({ language }) => language === 'graphql');
    expect(operations.flatMap(({ text }) => validate(schema, parse(text)))).toEqual([]);
  });

  it('names only fields that the schema has', () => {
    expect(inlineCode(document).filter(isMissing)).toEqual([]);
  });
});
