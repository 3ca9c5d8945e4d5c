// Makes the program ready to run: checks the machine, installs dependencies, builds. Uses nothing but Node.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, isBuilt } from './prepare/build.mjs';
import { buildFrontEnds, outdatedFrontEnds } from './prepare/front-ends.mjs';
import { failure } from './prepare/failure.mjs';
import { install, isInstalled } from './prepare/install.mjs';
import { withLock } from './prepare/lock.mjs';

const OLDEST_NODE = [20, 19];
// Not import.meta.dirname: an older Node shall reach the check below.
const ROOT = path.resolve(decodeURIComponent(new URL('..', import.meta.url).pathname));

/** Resolves when `dist` is current; tells of its work on standard error, and ends the process if it cannot. */
export async function prepare() {
  const watch = endWithNpm();
  try {
    checkMachine();
    loadSettings();
    if (isInstalled(ROOT) && isBuilt(ROOT) && outdatedFrontEnds(ROOT).length === 0) return;
    await withLock(ROOT, async () => {
      if (!isInstalled(ROOT)) await install(ROOT);
      await all(isBuilt(ROOT) ? undefined : build(ROOT), buildFrontEnds(ROOT, outdatedFrontEnds(ROOT)));
    });
  } catch (error) {
    process.stderr.write(`${error.expected ? error.message : error.stack}\n`);
    process.exit(1);
  } finally {
    clearInterval(watch);
  }
}

/** Resolves or rejects when all have ended, so that nothing is built any more when the lock is given back. */
async function all(...work) {
  const outcomes = await Promise.allSettled(work);
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

/** Killed by SIGKILL, npm leaves its child behind, which would go on to serve; later the program watches by itself. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 500);
  return timer.unref();
}

function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const tooOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (tooOld) {
    throw failure(
      `Vitrine needs Node ${OLDEST_NODE.join('.')} or later, and this is ${process.versions.node}.`,
    );
  }
  if (process.platform === 'win32') {
    throw failure('Vitrine runs on Linux and macOS: on Windows, use WSL or docker compose.');
  }
}

/** What the environment already says wins over the file. The data lies in the project, wherever one starts. */
function loadSettings() {
  const file = path.join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  process.env.DATA_DIR ||= path.join(ROOT, '.data');
}
