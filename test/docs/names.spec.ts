import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, GraphQLInterfaceType, GraphQLObjectType, parse, validate } from 'graphql';
import { codeBlocks, inlineCode, problemsOf, type ProjectDocument } from './documents.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
// `test/web/client/other-origin.e2e-spec.ts` opens the page in html.
const LANGUAGES = ['sh', 'html', 'json', 'text', 'graphql', 'ts', '', 'ini', 'diff'];

/** The languages of blocks that contain the output of the commands before them. */
const ANSWERS = ['json', 'text'];

const SOURCES = ['src', 'migrations', 'test', 'bench', 'bin', 'web/client/src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => path.join(folder, name)),
);
/** The package files of the server and the front ends. */
const MANIFESTS = ['.', ...readdirSync('web').map((name) => path.join('web', name))].map((folder) =>
  path.join(folder, 'package.json'),
);
/** The texts of the files that declare each class, interface, function or constant. */
const DECLARATIONS = new Map<string, string>();
for (const file of SOURCES) {
  const text = readFileSync(file, 'utf8');
  for (const [, name = ''] of text.matchAll(/\b(?:class|interface|function|const) (\w+)/g))
    DECLARATIONS.set(name, (DECLARATIONS.get(name) ?? '') + text);
}
/** All words of the code, in lower case. */
const WORDS = new Set(
  [...SOURCES, ...MANIFESTS, 'schema.graphql', '.env.example'].flatMap(
    (file) =>
      readFileSync(file, 'utf8')
        .toLowerCase()
        .match(/[a-z_]\w*/g) ?? [],
  ),
);
/** The invented feature in the example of CONTRIBUTING.md. */
const INVENTED = 'sponsor';

/** The parts of a name, such as `RequestContext.states` or `@Change`, that do not occur in the code. */
function unknownNames(code: string): string[] {
  if (!/^@?[A-Za-z_][\w.]*$/.test(code)) return [];
  const parts = code.toLowerCase().replace('@', '').split('.');
  return parts.filter((part) => part !== INVENTED && !WORDS.has(part));
}

/** Whether a name such as `Event.search` refers to a missing field of a schema type. */
function isMissing(code: string): boolean {
  const { type, field = '' } = /^(?<type>[A-Z]\w+)\.(?<field>[a-z]\w+)/.exec(code)?.groups ?? {};
  const known = type === undefined ? undefined : schema.getType(type);
  if (!(known instanceof GraphQLObjectType || known instanceof GraphQLInterfaceType)) return false;
  return known.getFields()[field] === undefined;
}

/** Whether a name such as `Operation.record` refers to a class without this member. */
function isMissingMember(code: string): boolean {
  const [, owner = '', member = ''] = /^([A-Z]\w+)\.([a-z]\w*)$/.exec(code) ?? [];
  const text = schema.getType(owner) ? undefined : DECLARATIONS.get(owner);
  return text !== undefined && !new RegExp(`\\b${member}\\b`).test(text);
}

/** Blocks of a language that no test reads, and answers without the command before them. */
function unreadBlocks(document: ProjectDocument): string[] {
  const languages = codeBlocks(document).map(({ language }) => language);
  return languages.filter(
    (language, index) =>
      !LANGUAGES.includes(language) || (ANSWERS.includes(language) && languages[index - 1] !== 'sh'),
  );
}

function invalidOperations(document: ProjectDocument): readonly Error[] {
  const operations = codeBlocks(document).filter(({ language }) => language === 'graphql');
  return operations.flatMap(({ text }) => validate(schema, parse(text)));
}

describe('the guides', () => {
  it('contain only blocks that a test checks', () => {
    expect(problemsOf(unreadBlocks)).toEqual([]);
  });

  it('contain only valid GraphQL operations', () => {
    expect(problemsOf(invalidOperations)).toEqual([]);
  });

  it('name only existing fields of the schema', () => {
    expect(problemsOf((guide) => inlineCode(guide).filter(isMissing))).toEqual([]);
  });

  it('name only members of classes that the classes have', () => {
    expect(problemsOf((guide) => inlineCode(guide).filter(isMissingMember))).toEqual([]);
  });

  it('name only words that occur in the code', () => {
    expect(problemsOf((guide) => inlineCode(guide).flatMap(unknownNames))).toEqual([]);
  });
});

describe('the comments of the code', () => {
  it('name only members of classes that the classes have', () => {
    const comments = SOURCES.filter((file) => file !== 'test/docs/names.spec.ts').flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(/\/\*[^]*?\*\/|\/\/.*/g), ([comment]) => ({
        file,
        comment,
      })),
    );
    const missing = comments.flatMap(({ file, comment }) =>
      Array.from(comment.matchAll(/`([A-Z]\w+\.[a-z]\w*)`/g), ([, name = '']) => name)
        .filter(isMissingMember)
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
