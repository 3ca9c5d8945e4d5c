/**
 * `npm test [-- pattern…]`: installs missing packages, builds the front ends, then runs the unit and the e2e
 * tests.
 */
import { runTests } from './gate/run.mjs';
import { ensureInstalled, root } from './installed.mjs';
import { prepare } from './prepare.mjs';
import { buildFrontEnds, outdatedFrontEnds } from './prepare/front-ends.mjs';

process.chdir(root);
const patterns = process.argv.slice(2);

if (patterns.length > 0) {
  // Many tests need no built server.
  await ensureInstalled();
  await buildFrontEnds(root, outdatedFrontEnds(root));
} else await prepare();
process.exitCode = (await runTests(patterns)).code;
