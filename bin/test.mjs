/** `npm test [-- pattern…]`: installs what is missing, builds the front ends, then runs the unit and the e2e tests. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { installed, root } from './installed.mjs';
import { runJest } from './jest.mjs';
import { prepare } from './prepare.mjs';
import { buildFrontEnds, outdatedFrontEnds } from './prepare/front-ends.mjs';

const results = '.test-results/jest.json';
process.chdir(root);

if (process.argv.length > 2) {
  // Many tests need no server.
  await installed();
  await buildFrontEnds(root, outdatedFrontEnds(root));
} else await prepare();
mkdirSync('.test-results', { recursive: true });
// A run that dies must not be judged by the results of the one before.
rmSync(results, { force: true });

// With --json, jest prints its report on the error stream; the results go to the file alone.
const code = await runJest(['--json', `--outputFile=${results}`, ...process.argv.slice(2)]);
// A test that ends the process itself leaves no results, and must not pass for a success.
process.exitCode = existsSync(results) ? (code ?? 1) : code || 1;
