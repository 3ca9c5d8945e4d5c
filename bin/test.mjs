/**
 * `npm test [-- pattern…]`: installs missing packages, builds the front ends, then runs all tests, or those whose path
 * matches. `npm run test:fast` (`--fast`) leaves out the browser and the last two phases. With `DEEP`, a part of the
 * deep matrices runs too, or all of them with `npm run test:all`.
 */
import { wrongDeep } from './gate/deep.mjs';
import { DOCUMENTS, FAST_PHASES, PHASES } from './gate/phases.mjs';
import { TestRun } from './gate/run.mjs';
import { ensureInstalled, root } from './installed.mjs';
import { prepare } from './prepare.mjs';
import { buildFrontEnds, outdatedFrontEnds } from './prepare/front-ends.mjs';
import { withLock } from './prepare/lock.mjs';

process.chdir(root);
const isFast = process.argv[2] === '--fast';
const patterns = process.argv.slice(isFast ? 3 : 2);
const problem = wrongDeep(process.env.DEEP);
if (problem !== undefined) {
  console.error(problem);
  process.exit(2);
}

if (patterns.length > 0) {
  // Many tests need no built server.
  await ensureInstalled();
  // A check may build them at the same time.
  await withLock(root, () => buildFrontEnds(root, outdatedFrontEnds(root)));
} else await prepare();
const run = new TestRun();
if (patterns.length > 0) await run.runMatching(patterns);
else await run.runPhases(isFast ? FAST_PHASES : [DOCUMENTS, ...PHASES]);
run.end();
process.exitCode = run.hasFailed ? 1 : 0;
