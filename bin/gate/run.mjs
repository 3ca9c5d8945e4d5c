/** Runs all tests in their phases, or those whose path matches, and writes the joined results. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { runJest } from '../jest.mjs';
import { PHASES } from './phases.mjs';
import { repeatFailedFiles, reportUnstable } from './repeat.mjs';
import { joinResults, readResults } from './results.mjs';

const FOLDER = '.test-results';
const RESULTS = `${FOLDER}/jest.json`;

/**
 * Runs the tests. `arguments_` are patterns and options of jest; with any of them, all matching files run in one
 * phase. `beforeAlone` is awaited before the first phase that runs alone. Returns the results and the exit code.
 * With `CI` set, failed files are repeated once.
 */
export async function runTests(arguments_, beforeAlone = () => Promise.resolve()) {
  mkdirSync(FOLDER, { recursive: true });
  // A run that dies must not be judged by the results of the previous one.
  rmSync(RESULTS, { force: true });
  rmSync(`${FOLDER}/failures`, { recursive: true, force: true });
  const runs = arguments_.length > 0 ? [await runOnce(arguments_)] : await runPhases(beforeAlone);
  const found = joinResults(runs.flatMap(({ results }) => results ?? []));
  // A run also fails without a failed test: if its database does not start, or if a test ends the process.
  const isBroken = runs.some(({ code, results }) => code !== 0 && !hasFailures(results));
  const { results, unstable } =
    process.env.CI && !isBroken ? await repeatFailedFiles(found, FOLDER) : { results: found, unstable: [] };
  writeFileSync(RESULTS, JSON.stringify(results));
  reportUnstable(unstable);
  return { results, code: isBroken || hasFailures(results) ? 1 : 0 };
}

async function runPhases(beforeAlone) {
  const runs = [];
  for (const { name, projects, options, alone } of PHASES) {
    if (alone) await beforeAlone();
    const start = performance.now();
    runs.push(await runOnce(['--selectProjects', ...projects, ...options]));
    console.log(`${name}: ${Math.round((performance.now() - start) / 1000)} s`);
  }
  return runs;
}

async function runOnce(options) {
  const output = `${FOLDER}/phase.json`;
  rmSync(output, { force: true });
  // With --json, jest prints its report on standard error, and the results only go to the file.
  const code = await runJest(['--json', `--outputFile=${output}`, ...options]);
  const results = readResults(output);
  // A test that ends the process itself leaves no results, and must not count as a success.
  return { code: results === undefined ? code || 1 : code, results };
}

function hasFailures(results) {
  return results !== undefined && results.numFailedTests + results.numRuntimeErrorTestSuites > 0;
}
