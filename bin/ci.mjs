/**
 * Runs all tests and all checks in continuous integration. `.ci/run` starts it after the installation. The last line
 * counts the tests: `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runTests } from './gate/run.mjs';
import { root } from './installed.mjs';

/** The checks run beside the tests only if this much memory is free. */
const NEEDED_MEGABYTES = 10_000;

process.chdir(root);
process.env.CI = 'true';

// The checks take the CPU time that the tests leave. With the idle policy they do not delay even threads of the
// lowest priority.
const canRunBeside = freeMegabytes() >= NEEDED_MEGABYTES && succeeds('chrt', '--idle', '0', 'true');
const beside = canRunBeside ? runChecks('chrt', '--idle', '0') : undefined;
let checks;
const endOfChecks = async () => {
  checks ??= await (beside ?? runChecks());
};
// The last phases of the tests have nothing beside them.
const { results, code } = await runTests([], endOfChecks);
await endOfChecks();
process.stdout.write(checks.output);
console.log(`npm run check: exit code ${checks.code} after ${checks.seconds} s`);

const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
// A run also fails without a failed test, for example if the database does not start.
const isBroken = code !== 0 && failed === 0;
const total = failed + (isBroken ? 1 : 0) + (checks.code === 0 ? 0 : 1);
console.log(`${results.numPassedTests} passed, ${total} failed`);
process.exitCode = total > 0 || results.numPassedTests === 0 ? 1 : 0;

/** Runs all checks, by a command that sets their priority. Resolves with their output and exit code. */
function runChecks(...prefix) {
  const start = performance.now();
  const [command, ...arguments_] = [...prefix, process.execPath, 'bin/check.mjs'];
  const child = spawn(command, arguments_, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  process.once('exit', () => child.kill());
  return new Promise((resolve) => {
    const end = (result) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      resolve({ code: result, output, seconds });
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
