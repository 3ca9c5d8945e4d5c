import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { COMMANDS } from '../../src/commands.js';
import { codeBlocks, GUIDES, inlineCode, problemsOf, type ProjectDocument } from './documents.js';

/** The options of each command of `vitrine`. */
const OPTIONS = new Map(
  COMMANDS.map((command) => {
    const entry = new Command();
    command.configure?.(entry);
    return [command.name, new Set(['--help', ...entry.options.map(({ long }) => long ?? '')])];
  }),
);
/** The scripts of the project and of the client. */
const SCRIPTS = new Set(['package.json', 'web/client/package.json'].flatMap(scriptsOf));

function scriptsOf(file: string): string[] {
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: Record<string, string> };
  return Object.keys(scripts);
}

/** The commands in a document, one per line. */
function linesOf(document: ProjectDocument): string[] {
  const blocks = codeBlocks(document).filter(({ language }) => language === 'sh');
  return [...blocks.flatMap(({ text }) => text.split('\n')), ...inlineCode(document)];
}

/** The words after `vitrine`, such as `import list --event SLUG`, without calls of `--help`. */
function callsOf(document: ProjectDocument): string[] {
  return linesOf(document).flatMap((line) => {
    const call = /(?:npm run (?:-s )?vitrine --|^vitrine) (?<words>[a-z][^#|)"]*)/.exec(line)?.groups?.words;
    return call === undefined ? [] : [call.trim()];
  });
}

function isWrong(call: string): boolean {
  const [first = '', second = ''] = call.split(' ');
  const options = OPTIONS.get(`${first} ${second}`) ?? OPTIONS.get(first);
  return !options || (call.match(/--[a-z-]+/g) ?? []).some((option) => !options.has(option));
}

/** The scripts that a document calls by `npm run`. */
function scriptsIn(document: ProjectDocument): string[] {
  return linesOf(document).flatMap((line) =>
    [...line.matchAll(/npm run (?:-s )?(?<name>[a-z][a-z:]*)/g)].map(({ groups }) => groups!.name!),
  );
}

it('the guides name only existing commands and options of `vitrine`', () => {
  expect(problemsOf((guide) => callsOf(guide).filter(isWrong))).toEqual([]);
});

it('the guides name only existing scripts of package.json', () => {
  expect(problemsOf((guide) => scriptsIn(guide).filter((name) => !SCRIPTS.has(name)))).toEqual([]);
});

it('docs/operate.md lists each command or its group', () => {
  const listed = GUIDES.filter(({ name }) => name === 'docs/operate.md').flatMap(callsOf);
  const groups = new Set(listed.map((call) => call.split(' ')[0]));
  expect(COMMANDS.map(({ name }) => name.split(' ')[0]!).filter((group) => !groups.has(group))).toEqual([]);
});
