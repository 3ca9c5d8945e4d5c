/** `size.mjs console`: compares the scripts of a built app after gzip with the budgets: first route and whole. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Budgets in bytes after gzip: the scripts of the first page, and all scripts together. */
const BUDGETS = { console: { first: 153_000, whole: 414_000 }, portal: { first: 139_000, whole: 223_000 } };
/** Static imports of a file. Screens are loaded by `import(…)`. */
const IMPORT = /\b(?:import|from)"[^"]*\/([^"/]+\.js)"/g;

const name = process.argv[2];
const dist = path.resolve(import.meta.dirname, '../..', name, 'dist');
const files = readdirSync(path.join(dist, 'assets')).filter((file) => file.endsWith('.js'));
const texts = new Map(files.map((file) => [file, readFileSync(path.join(dist, 'assets', file))]));

/** The file and all its static imports. */
function firstFiles(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, imported] of texts.get(file).toString().matchAll(IMPORT)) firstFiles(imported, seen);
  return seen;
}

const [, main] = /<script\b[^>]* src="[^"]*\/([^"/]+\.js)"/.exec(
  readFileSync(path.join(dist, 'index.html'), 'utf8'),
);
const sizeOf = (file) => gzipSync(texts.get(file), { level: 9 }).length;
const sum = (some) => some.reduce((total, file) => total + sizeOf(file), 0);
/** Chinese or English: the page loads the words of one language first. */
const words = files.filter((file) => /^(?:zh|en)-\w+\.js$/.test(file));
if (words.length !== 2) throw new Error('There are not two files of words.');
const first = sum([...firstFiles(main)]) + Math.max(...words.map(sizeOf));
for (const [what, size] of Object.entries({ first, whole: sum(files) })) {
  const budget = BUDGETS[name][what];
  console.log(`${name}, ${what}: ${size} bytes by gzip, of ${budget}`);
  if (size > budget) process.exitCode = 1;
}
