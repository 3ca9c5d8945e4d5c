/**
 * Repeats the failed files of a run once, each alone in a new process with a new database server. A test that passes
 * then is unstable: it is reported with its first failure, and the run passes.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, loadavg } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../installed.mjs';
import { runJest } from '../jest.mjs';
import { failedFiles, failedTests, readResults, replaceResults } from './results.mjs';

/** More failed files than this do not fail by chance. */
const MAXIMUM_FILES = 4;
/** What these files refuse must be refused at each try. */
const NEVER_EXCUSED =
  /(?:visibility|permissions|access|forged-requests|invariants|table-writers|rights|roles|secrets)/;
/** A unit test without one of these does the same at each run. */
const TIMER =
  /\b(?:setTimeout|setInterval|setImmediate|delay|until|untilEqual|performance|useFakeTimers|cpuTimeOf|Worker|fetch)\b/;
const MAXIMUM_FAILURE = 4000;

/** The list of unstable tests of this machine, outside of the checkout, one JSON object per line. */
function unstableLog() {
  const cache = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  return path.join(cache, 'vitrine/unstable.jsonl');
}

/** Whether the failure of a file may be excused when its repetition passes. `source` is the text of the file. */
export function isExcusable(file, source) {
  const name = path.basename(file).replace(/accessibility/, '');
  if (NEVER_EXCUSED.test(name)) return false;
  return file.endsWith('.e2e-spec.ts') || TIMER.test(source);
}

/**
 * Repeats the failed files, if they are few and excusable. Returns the results with those of the repetitions, and the
 * unstable tests: file, test, first failure. Returns no unstable test if any failure remains.
 */
export async function repeatFailedFiles(results, folder) {
  const failed = failedFiles(results);
  const unexcused = failed
    .map(({ name }) => name)
    .filter((file) => !isExcusable(file, readFileSync(file, 'utf8')));
  if (failed.length === 0) return { results, unstable: [] };
  if (failed.length > MAXIMUM_FILES || unexcused.length > 0) {
    const reason =
      unexcused.length > 0 ? `${unexcused.map(relative).join(', ')} is never excused` : 'too many';
    process.stderr.write(`\nThe ${failed.length} failed files are not repeated: ${reason}.\n`);
    return { results, unstable: [] };
  }
  const load = loadavg();
  let joined = results;
  const unstable = [];
  for (const file of failed) {
    const repetition = await repeatFile(file.name, folder);
    const rows = failedTests(file);
    if (!rows.every(({ test }) => passedIn(repetition, test))) return { results, unstable: [] };
    joined = replaceResults(joined, repetition);
    for (const { test, failure } of rows) {
      unstable.push({ file: relative(file.name), test, failure: plainText(failure), load });
    }
  }
  return { results: joined, unstable };
}

/** Prints the unstable tests, each below its first failure, and appends them to the list of this machine. */
export function reportUnstable(unstable) {
  unstable.forEach(({ file, test, failure }, index) => {
    console.log(`${failure.replace(/^/gm, '  ')}\nUNSTABLE ${index + 1}: ${file} › ${test}\n`);
  });
  if (unstable.length === 0) return;
  const common = { at: new Date().toISOString(), commit: currentCommit() };
  const lines = unstable.map((row) => `${JSON.stringify({ ...common, ...row })}\n`);
  try {
    mkdirSync(path.dirname(unstableLog()), { recursive: true });
    appendFileSync(unstableLog(), lines.join(''));
  } catch (error) {
    console.log(`The list of unstable tests was not written: ${error.message}`);
  }
}

async function repeatFile(file, folder) {
  const output = path.join(folder, 'repeated.json');
  rmSync(output, { force: true });
  process.stderr.write(`\nOnce more, alone: ${relative(file)}\n`);
  const code = await runJest(['--json', `--outputFile=${output}`, '--runInBand', '--runTestsByPath', file]);
  return code === 0 ? readResults(output) : undefined;
}

/** Whether the repetition passed, with this test in it. */
function passedIn(repetition, test) {
  if (repetition === undefined || failedFiles(repetition).length > 0) return false;
  const tests = repetition.testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.some(({ fullName, status }) => status === 'passed' && [fullName, '(the file)'].includes(test));
}

/** The failure without colours and without the frames of packages. */
function plainText(failure) {
  const lines = stripVTControlCharacters(failure).split('\n');
  const own = lines.filter(
    (line) => !/^\s*at .*(?:node_modules|test\/setup\/modules|new Promise)/.test(line),
  );
  return own.join('\n').trimEnd().slice(0, MAXIMUM_FAILURE);
}

function currentCommit() {
  if (!existsSync(path.join(root, '.git'))) return null;
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

function relative(file) {
  return path.relative(root, file);
}
