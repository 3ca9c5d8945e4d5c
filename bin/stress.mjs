/**
 * `npm run test:stress -- FILE [--times 30] [--hogs 4]`: repeats a test file beside processes that use the processor,
 * with a Chromium slowed four times. Prints how often it passed. Browser tests keep a picture and a trace of their
 * first failure in `.test-results/failures`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { failedFiles, failedTests, readResults } from './gate/results.mjs';
import { root } from './installed.mjs';
import { runJest } from './jest.mjs';
import { prepare } from './prepare.mjs';

const SLOWDOWN = '4';
const FOLDER = '.test-results';
const OUTPUT = `${FOLDER}/stress.json`;

process.chdir(root);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '30' }, hogs: { type: 'string', default: '4' } },
});
const times = Number(values.times);
const hogCount = Number(values.hogs);
if (positionals.length !== 1 || !(times >= 1) || !(hogCount >= 0)) {
  console.error('Usage: npm run test:stress -- FILE [--times 30] [--hogs 4]');
  process.exit(2);
}

await prepare();
mkdirSync(FOLDER, { recursive: true });
rmSync(`${FOLDER}/failures`, { recursive: true, force: true });
const hogs = Array.from({ length: hogCount }, () =>
  spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' }),
);
process.once('exit', () => hogs.forEach((hog) => hog.kill('SIGKILL')));

const outcomes = [];
for (let round = 1; round <= times; round += 1) {
  outcomes.push(await runOnce(round));
}
const passed = outcomes.filter(Boolean).length;
console.log(`${positionals[0]}: passed ${passed} of ${times} times beside ${hogCount} processes`);
process.exit(passed === times ? 0 : 1);

async function runOnce(round) {
  rmSync(OUTPUT, { force: true });
  const options = ['--json', `--outputFile=${OUTPUT}`, '--runInBand', '--silent', '--runTestsByPath'];
  const environment = { VITRINE_BROWSER_SLOWDOWN: SLOWDOWN };
  const code = await runJest([...options, positionals[0]], { environment });
  const results = readResults(OUTPUT);
  const failed = results === undefined ? [] : failedFiles(results).flatMap(failedTests);
  console.log(`${round} of ${times}: ${code === 0 ? 'passed' : 'FAILED'}`);
  for (const { test } of failed) console.log(`  ${test}`);
  return code === 0;
}
