import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, GraphQLInterfaceType, GraphQLObjectType, parse, validate } from 'graphql';
import { codeBlocks, GUIDES, inlineCode } from './documents.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const LANGUAGES = ['sh', 'json', 'text', 'graphql', 'ts', '', 'ini', 'diff'];

/** What the commands before print. */
const ANSWERS = ['json', 'text'];

const SOURCES = ['src', 'migrations', 'test', 'bench', 'bin', 'web/client/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => path.join(folder, name)),
);
/** The packages of the server and the front ends. */
const MANIFESTS = ['.', ...readdirSync('web').map((name) => path.join('web', name))].map((folder) =>
  path.join(folder, 'package.json'),
);
/** All words of the code, in small letters. */
const WORDS = new Set(
  [...SOURCES, ...MANIFESTS, 'schema.graphql', '.env.example'].flatMap(
    (file) =>
      readFileSync(file, 'utf8')
        .toLowerCase()
        .match(/[a-z_]\w*/g) ?? [],
  ),
);
/** The feature that CONTRIBUTING.md adds as an example. */
const INVENTED = 'sponsor';

/** Names such as `RequestContext.kept` or `@Change` of which some part is no word of the code. */
function unknownNames(code: string): string[] {
  if (!/^@?[A-Za-z_][\w.]*$/.test(code)) return [];
  const parts = code.toLowerCase().replace('@', '').split('.');
  return parts.filter((part) => part !== INVENTED && !WORDS.has(part));
}

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
      ({ language }, index) => ANSWERS.includes(language) && blocks[index - 1]?.language !== 'sh',
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

  it('names nothing that the code does not have', () => {
    expect(inlineCode(document).flatMap(unknownNames)).toEqual([]);
  });
});
