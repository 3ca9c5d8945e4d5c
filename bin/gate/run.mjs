/** Runs tests in phases, or those whose path matches, and keeps their results. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { runJest } from '../jest.mjs';
import { repeatFailedFiles, reportUnstable } from './repeat.mjs';
import { joinResults, readResults } from './results.mjs';

const FOLDER = '.test-results';
const RESULTS = `${FOLDER}/jest.json`;

/** A run of tests in several parts. With `CI` set, the failed files of a part are repeated once. */
export class TestRun {
  #isBroken = false;
  #results = joinResults([]);
  #unstable = [];

  constructor() {
    mkdirSync(FOLDER, { recursive: true });
    // A run that dies must not be judged by the results of the previous one.
    rmSync(RESULTS, { force: true });
    rmSync(`${FOLDER}/failures`, { recursive: true, force: true });
  }

  /** Runs the phases one after the other. `beforeAlone` is awaited before the first phase that runs alone. */
  async runPhases(phases, beforeAlone = () => Promise.resolve()) {
    const runs = [];
    for (const { name, projects, options, alone } of phases) {
      if (alone) await beforeAlone();
      const start = performance.now();
      runs.push(await runOnce(['--selectProjects', ...projects, ...options]));
      console.log(`${name}: ${Math.round((performance.now() - start) / 1000)} s`);
    }
    await this.#add(runs);
  }

  /** Runs the files that match patterns and options of jest, all in one phase. */
  async runMatching(patterns) {
    await this.#add([await runOnce(patterns)]);
  }

  /** Whether a test has failed, or a phase has ended without its results. */
  get hasFailed() {
    return this.#isBroken || hasFailures(this.#results);
  }

  /** Prints the unstable tests and writes the results. Returns the numbers of passed and failed tests. */
  end() {
    writeFileSync(RESULTS, JSON.stringify(this.#results));
    reportUnstable(this.#unstable);
    const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = this.#results;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed, failed: failed === 0 && this.#isBroken ? 1 : failed };
  }

  async #add(runs) {
    const found = joinResults(runs.flatMap(({ results }) => results ?? []));
    // A run also fails without a failed test: if its database does not start, or if a test ends the process.
    const isBroken = runs.some(({ code, results }) => code !== 0 && !hasFailures(results));
    const { results, unstable } =
      process.env.CI && !isBroken ? await repeatFailedFiles(found, FOLDER) : { results: found, unstable: [] };
    this.#isBroken ||= isBroken;
    this.#results = joinResults([this.#results, results]);
    this.#unstable.push(...unstable);
  }
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
