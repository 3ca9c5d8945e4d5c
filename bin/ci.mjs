/**
 * Runs all tests and all checks in continuous integration. `.ci/run` starts it after the installation. What ends soon
 * comes first, and a failure there ends the run. The last line counts the tests: `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { partOfTurn, wrongDeep } from './gate/deep.mjs';
import { DOCUMENTS, PHASES } from './gate/phases.mjs';
import { TestRun } from './gate/run.mjs';
import { root } from './installed.mjs';
import { endJest } from './jest.mjs';

/** The long checks run beside the tests only if this much memory is free. */
const NEEDED_MEGABYTES = 10_000;

process.chdir(root);
process.env.CI = 'true';
process.env.DEEP ||= partOfTurn();
const problem = wrongDeep(process.env.DEEP);
if (problem !== undefined) {
  console.error(problem);
  process.exit(2);
}
console.log(
  `Of the deep matrices, this run includes part ${process.env.DEEP}: DEEP=${process.env.DEEP} npm test`,
);

const run = new TestRun();
const quick = runChecks('quick').then((result) => {
  // The run has failed, so nothing waits for the tests of documents.
  if (result.code !== 0) endJest();
  return result;
});
await run.runPhases([DOCUMENTS]);
const failedChecks = [await endOf(quick)];
if (run.hasFailed || failedChecks.some(Boolean)) {
  console.log('The other tests and checks did not run, because one of these failed.');
  end();
}

// The long checks take the CPU time that the tests leave. With the idle policy they do not delay even threads of the
// lowest priority.
const canRunBeside = freeMegabytes() >= NEEDED_MEGABYTES && succeeds('chrt', '--idle', '0', 'true');
const beside = canRunBeside ? runChecks('long', 'chrt', '--idle', '0') : undefined;
let hasFailedLong;
const endOfChecks = async () => {
  hasFailedLong ??= await endOf(beside ?? runChecks('long'));
};
// The last phases of the tests have nothing beside them.
await run.runPhases(PHASES, endOfChecks);
await endOfChecks();
failedChecks.push(hasFailedLong);
end();

/** Prints the last line and ends the process. */
function end() {
  const { passed, failed } = run.end();
  const total = failed + failedChecks.filter(Boolean).length;
  console.log(`${passed} passed, ${total} failed`);
  process.exit(total > 0 || passed === 0 ? 1 : 0);
}

/** Prints the output of a group of checks at its end. Returns whether one has failed. */
async function endOf(checks) {
  const { group, code, output, seconds } = await checks;
  process.stdout.write(output);
  console.log(`${group} checks: exit code ${code} after ${seconds} s`);
  return code !== 0;
}

/** Runs a group of checks, by a command that sets their priority. Resolves with their output and exit code. */
function runChecks(group, ...prefix) {
  const start = performance.now();
  const [command, ...arguments_] = [...prefix, process.execPath, 'bin/check.mjs', group];
  const child = spawn(command, arguments_, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  process.once('exit', () => child.kill());
  return new Promise((resolve) => {
    const end = (result) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      resolve({ group, code: result, output, seconds });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      end(1);
    });
    child.once('close', (result) => end(result ?? 1));
  });
}

/** 0 if unknown. */
function freeMegabytes() {
  try {
    const [, kilobytes] = /^MemAvailable:\s+(\d+)/m.exec(readFileSync('/proc/meminfo', 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function succeeds(command, ...arguments_) {
  return spawnSync(command, arguments_, { stdio: 'ignore' }).status === 0;
}
