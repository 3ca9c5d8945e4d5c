/**
 * Checks `test/unstable.json`, the tests that are known to fail by chance: at most five, each with the day since when
 * this is known and what is suspected. A row goes when its cause is mended, or when `npm run test:stress` has passed
 * 30 times.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './installed.mjs';

const LIST = 'test/unstable.json';
const MAXIMUM = 5;
const KEYS = ['file', 'test', 'since', 'suspicion'];

const rows = JSON.parse(readFileSync(path.join(root, LIST), 'utf8'));
const problems = rows.flatMap(problemsOf);
if (rows.length > MAXIMUM) {
  problems.push(`${rows.length} tests are unstable, and at most ${MAXIMUM} may be: mend one first.`);
}
for (const problem of problems) console.error(`${LIST}: ${problem}`);
if (problems.length > 0) process.exitCode = 1;

function problemsOf(row, index) {
  const place = `row ${index + 1}`;
  const missing = KEYS.filter((key) => typeof row[key] !== 'string' || row[key] === '');
  const unknown = Object.keys(row).filter((key) => !KEYS.includes(key));
  if (missing.length > 0) return [`${place} has no ${missing.join(', ')}.`];
  if (unknown.length > 0) return [`${place} has ${unknown.join(', ')}, which is not read.`];
  if (Number.isNaN(Date.parse(row.since))) return [`${place}: ${row.since} is no day, such as 2026-12-01.`];
  if (!existsSync(path.join(root, row.file))) return [`${place}: there is no file ${row.file}.`];
  return [];
}
