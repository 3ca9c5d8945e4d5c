/** The results of jest, as it writes them to a file. Only the parts that this project reads are kept. */
import { existsSync, readFileSync } from 'node:fs';

/** The results in a file of jest; undefined if the run ended without them. */
export function readResults(file) {
  return existsSync(file) ? countResults(JSON.parse(readFileSync(file, 'utf8')).testResults) : undefined;
}

/** The results of several runs of different files as one. */
export function joinResults(runs) {
  return countResults(runs.flatMap(({ testResults }) => testResults));
}

/** The results with those of a later run in place of the earlier ones of the same files. */
export function replaceResults(results, later) {
  const replaced = new Set(later.testResults.map(({ name }) => name));
  return joinResults([{ testResults: results.testResults.filter(({ name }) => !replaced.has(name)) }, later]);
}

/** The results of the files with failed tests, or that failed as a whole. */
export function failedFiles({ testResults }) {
  return testResults.filter(({ status }) => status === 'failed');
}

/** The failed tests of a file, with the first failure as text; the file itself if it failed as a whole. */
export function failedTests({ message, assertionResults }) {
  const tests = assertionResults.filter(({ status }) => status === 'failed');
  if (tests.length === 0) return [{ test: '(the file)', failure: message }];
  return tests.map(({ fullName, failureMessages }) => ({
    test: fullName,
    failure: failureMessages.join('\n'),
  }));
}

/** Counts the tests with the names of jest. A file that failed as a whole has no failed test. */
function countResults(testResults) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (wanted) => tests.filter(({ status }) => status === wanted).length;
  const isBroken = ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numRuntimeErrorTestSuites: testResults.filter(isBroken).length,
    testResults,
  };
}
