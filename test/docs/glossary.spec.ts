type Retired = readonly { readonly word: string }[];

const CHECK = new URL('../../bin/glossary.mjs', import.meta.url).href;
const { findRetired, retiredWords } = (await import(CHECK)) as {
  retiredWords: (glossary: string) => Retired;
  findRetired: (file: string, text: string, retired: Retired) => string[];
};

const GLOSSARY = `
## Retired words

| Retired         | Use     | Where |
| --------------- | ------- | ----- |
| ledger, ledgers | journal |       |
| chat            | mail    | names |
| pen (of a tool) | writer  |       |
`;
const retired = retiredWords(GLOSSARY);
const lines = (file: string, text: string) =>
  findRetired(file, text, retired).map((problem) => problem.split(':')[1]);

describe('a retired word', () => {
  it.each([
    ['an identifier', 'src/a.ts', 'const\n  theLedger = 1;'],
    ['a comment', 'src/a.ts', '\n/** The ledger. */'],
    ['a message', 'src/a.ts', "\nthrow new Error('The ledger is full.');"],
    ['a message with values', 'src/a.ts', '\nmessage`The ledger ${name} is full.`;'],
    ['the middle of a message with values', 'src/a.ts', 'message`${a}\nin ledger ${b}.`;'.replace('\n', ' ')],
    ['a text of a screen', 'web/console/src/a.tsx', '\nconst a = <p>The ledger is full.</p>;'],
    ['words as JSON', 'src/mail-words.json', '{\n"full": "The ledger is full." }'],
    ['messages as JSON', 'src/messages.en.json', '{\n"The ledger is full.": "x" }'],
    ['a document', 'docs/a.md', '\nThe ledger is full.'],
    ['a description of the schema', 'schema.graphql', '\n"""The ledger."""'],
  ])('is refused in %s', (_where, file, text) => {
    expect(lines(file, text)).toHaveLength(1);
  });

  it('is named with its line', () => {
    expect(lines('docs/a.md', 'One.\n\n```sh\nledger\n```\n\nThe ledgers.')).toEqual(['7']);
  });

  it.each([
    ['a piece of code in a comment', 'src/a.ts', '/** The field `ledger`. */'],
    ['a piece of code in a message', 'src/a.ts', "throw new Error('Use the field `ledger`.');"],
    ['a word that is a value', 'src/a.ts', "const a = 'ledger';"],
    ['a block of code', 'docs/a.md', '```sh\nledger\n```'],
    ['an address', 'docs/a.md', '[The journal](ledger.md)'],
    ['data', 'src/sample/names.json', '{ "a": "The ledger is full." }'],
    ['the input of a test', 'src/a.spec.ts', "read('the ledger is full');"],
    ['a list of retired words', 'docs/glossary.md', GLOSSARY],
  ])('is left in %s', (_where, file, text) => {
    expect(lines(file, text)).toEqual([]);
  });

  it('may be refused in names only, or left to reviewers', () => {
    expect(lines('src/a.ts', '/** The chat and the pen. */\nconst chat = pen;')).toEqual(['2']);
  });
});
