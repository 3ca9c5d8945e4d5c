/**
 * Refuses the retired words of docs/glossary.md: in names of files and in identifiers (names); in comments, the
 * descriptions of the schema, messages and documents (texts). A word with a remark in brackets depends on its sense and
 * is left to reviewers.
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

/** What is wrong with a file, a line for each use of a retired word. */
export function findRetired(file, text, retiredTerms) {
  const problems = [];
  const judge = ({ place, content, line }) => {
    const words = wordsOf(content);
    for (const { word, term, places } of retiredTerms) {
      if (places.includes(place) && words.includes(` ${word} `)) {
        problems.push(`${file}:${line}: the ${place} has "${word}", which is retired: use "${term}"`);
      }
    }
  };
  judge({ place: 'name', content: file.split('/').slice(1).join(' '), line: 1 });
  for (const content of contentsOf(file, text)) judge(content);
  return [...new Set(problems)];
}

/** @returns {string[]} What is wrong with the project. */
export function checkWords() {
  const retiredTerms = retiredWords(readFileSync(GLOSSARY, 'utf8'));
  if (retiredTerms.length === 0) return [`${GLOSSARY} has no rows below "## Retired words".`];
  const files = execFileSync('git', ['ls-files', '-z', ...SOURCES], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return files
    .split('\0')
    .filter((file) => hasWords(file) && !IGNORED.test(file))
    .flatMap((file) => findRetired(file, readFileSync(file, 'utf8'), retiredTerms));
}

if (import.meta.filename === process.argv[1]) {
  const problems = checkWords();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
