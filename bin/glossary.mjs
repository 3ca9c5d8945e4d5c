/**
 * Looks for the retired words of docs/glossary.md: in names of files and in identifiers (names); in comments, the
 * descriptions of the schema, messages and documents (texts). As a check, it refuses them in names and in the schema.
 * `npm run words` lists them in the texts of lines that changed since a commit, and fails nothing. A word with a remark
 * in brackets depends on its sense and is left to reviewers.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { contentsOf, hasWords } from './file-words.mjs';

const GLOSSARY = 'docs/glossary.md';
const SOURCES = ['src', 'test', 'bench', 'bin', 'web', 'docs', '*.md', 'schema.graphql'];
const IGNORED = /^web\/.*\/generated\/|^bin\/glossary\.mjs$/;
/** Where a word is refused, by the third column of the table; everywhere where it has none. */
const PLACES = { names: ['name'], text: ['text'], '': ['name', 'text'] };

/** The rows `| word, other word | term | place |` below the heading "Retired words". */
export function retiredWords(glossary) {
  const [, section = ''] = glossary.split(/^## Retired words$/m);
  const rows = section
    .split(/^## /m)[0]
    .split('\n')
    .filter((line) => /^\|(?!\s*-)/.test(line));
  return rows.slice(1).flatMap((row) => {
    const [words, term, place = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim());
    return splitWords(words)
      .filter((word) => !word.includes('('))
      .map((word) => ({ word: word.toLowerCase(), term, places: PLACES[place] ?? PLACES[''] }));
  });
}

/** Words between commas; a comma in brackets is part of a remark. */
function splitWords(words) {
  return words.split(/,(?![^(]*\))/).map((word) => word.trim());
}

/** A name as its lower-case words: `pendingRevision`, `PENDING_REVISION` and `pending-revision` are ` pending revision `. */
export function wordsOf(name) {
  const parts = name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return ` ${parts
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .toLowerCase()
    .trim()} `;
}

/** What is wrong with a file, a line for each use of a retired word in a part that `isJudged` selects. */
export function findRetired(file, text, retiredTerms, isJudged = () => true) {
  const problems = [];
  const judge = (part) => {
    if (!isJudged(part)) return;
    const words = wordsOf(part.content);
    for (const { word, term, places } of retiredTerms) {
      if (places.includes(part.place) && words.includes(` ${word} `)) {
        problems.push(
          `${file}:${part.line}: the ${part.place} has "${word}", which is retired: use "${term}"`,
        );
      }
    }
  };
  judge({ place: 'name', content: file.split('/').slice(1).join(' '), line: 1 });
  for (const content of contentsOf(file, text)) judge(content);
  return [...new Set(problems)];
}

/** The retired words of the project in names and in the schema. */
export function checkWords() {
  return findInProject(
    (file) =>
      ({ place }) =>
        place === 'name' || file === 'schema.graphql',
  );
}

/** The retired words in texts of lines that changed since a commit. */
export function checkChangedTexts(commit) {
  const changed = changedLines(commit);
  return findInProject(
    (file) =>
      ({ place, line, content }) =>
        place === 'text' && content.split('\n').some((_, index) => changed.get(file)?.has(line + index)),
  );
}

function findInProject(judging) {
  const retiredTerms = retiredWords(readFileSync(GLOSSARY, 'utf8'));
  if (retiredTerms.length === 0) return [`${GLOSSARY} has no rows below "## Retired words".`];
  return git('ls-files', '-z', ...SOURCES)
    .split('\0')
    .filter((file) => hasWords(file) && !IGNORED.test(file))
    .flatMap((file) => findRetired(file, readFileSync(file, 'utf8'), retiredTerms, judging(file)));
}

/** @returns {Map<string, Set<number>>} The numbers of the lines that are new since a commit, by file. */
function changedLines(commit) {
  const changed = new Map();
  let lines = new Set();
  for (const row of git('diff', '--unified=0', '--no-prefix', commit, '--', ...SOURCES).split('\n')) {
    const file = /^\+\+\+ (?<file>.+)$/.exec(row)?.groups.file;
    if (file !== undefined) changed.set(file, (lines = new Set()));
    const { start, count = '1' } = /^@@ \S+ \+(?<start>\d+)(?:,(?<count>\d+))? @@/.exec(row)?.groups ?? {};
    if (start === undefined) continue;
    for (let offset = 0; offset < Number(count); offset += 1) lines.add(Number(start) + offset);
  }
  return changed;
}

function git(...words) {
  return execFileSync('git', words, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

if (import.meta.filename === process.argv[1]) {
  const isAboutTexts = process.argv[2] === '--texts';
  const problems = isAboutTexts ? checkChangedTexts(process.argv[3] ?? 'HEAD') : checkWords();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 && !isAboutTexts ? 1 : 0;
}
