/**
 * `npm test [-- pattern…]`: installs missing packages, builds the front ends, then runs the unit and the e2e
 * tests.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { ensureInstalled, root } from './installed.mjs';
import { runJest } from './jest.mjs';
import { prepare } from './prepare.mjs';
import { buildFrontEnds, outdatedFrontEnds } from './prepare/front-ends.mjs';

const results = '.test-results/jest.json';
process.chdir(root);

if (process.argv.length > 2) {
  // Many tests need no built server.
  await ensureInstalled();
  await buildFrontEnds(root, outdatedFrontEnds(root));
} else await prepare();
mkdirSync('.test-results', { recursive: true });
// A run that dies must not be judged by the results of the previous one.
rmSync(results, { force: true });

// With --json, jest prints its report on standard error, and the results only go to the file.
const code = await runJest(['--json', `--outputFile=${results}`, ...process.argv.slice(2)]);
// A test that ends the process itself leaves no results, and must not count as a success.
process.exitCode = existsSync(results) ? (code ?? 1) : code || 1;
