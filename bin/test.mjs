/** `npm test [-- pattern…]`: installs what is missing, then runs the unit and the e2e tests. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install } from './prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = '.test-results/jest.json';
process.chdir(root);

await install();
mkdirSync('.test-results', { recursive: true });
// A run that dies must not be judged by the results of the one before.
rmSync(results, { force: true });

const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${results}`,
    ...process.argv.slice(2),
  ],
  // With --json, jest prints its report on the error stream; the results go to the file alone.
  { stdio: 'inherit' },
);
// A terminal's Ctrl-C and a `kill` of the group reach jest as well: it ends its database, then we end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
