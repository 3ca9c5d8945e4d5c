/**
 * `npm run bench [-- options]`: installs and builds everything that is missing, then measures. `--help` lists the
 * options.
 */
import { prepare } from './prepare.mjs';

await prepare();
const { runBench } = await import('../bench/run.mjs');
process.exitCode = await runBench(process.argv.slice(2));
