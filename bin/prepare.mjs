// Makes the program ready to run: checks the machine, installs dependencies, builds. Imports only modules of Node.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, isBuilt } from './prepare/build.mjs';
import { buildFrontEnds, outdatedFrontEnds } from './prepare/front-ends.mjs';
import { failure } from './prepare/failure.mjs';
import { install, isInstalled } from './prepare/install.mjs';
import { withLock } from './prepare/lock.mjs';

const OLDEST_NODE = [20, 19];
// Without import.meta.dirname, so that an older Node reaches the check of its version below.
const ROOT = path.resolve(decodeURIComponent(new URL('..', import.meta.url).pathname));

/**
 * Resolves when `dist` is current, and the front ends unless `hasFrontEnds` is false. Reports its work on standard error, and
 * ends the process on failure.
 */
export async function prepare({ hasFrontEnds = true } = {}) {
  const outdated = () => (hasFrontEnds ? outdatedFrontEnds(ROOT) : []);
  const watch = endWithNpm();
  try {
    checkMachine();
    loadSettings();
    if (isInstalled(ROOT) && isBuilt(ROOT) && outdated().length === 0) return;
    await withLock(ROOT, async () => {
      if (!isInstalled(ROOT)) await install(ROOT);
      await settleAll(isBuilt(ROOT) ? undefined : build(ROOT), buildFrontEnds(ROOT, outdated()));
    });
  } catch (error) {
    process.stderr.write(`${error.expected ? error.message : error.stack}\n`);
    process.exit(1);
  } finally {
    clearInterval(watch);
  }
}

/** Resolves or rejects when all work has ended, so that no build runs after the release of the lock. */
async function settleAll(...work) {
  const outcomes = await Promise.allSettled(work);
  const rejection = outcomes.find(({ status }) => status === 'rejected');
  if (rejection) throw rejection.reason;
}

/**
 * Ends this process with npm: if SIGKILL ends npm, its child would continue. Later, the program itself checks
 * that.
 */
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
  const isTooOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (isTooOld) {
    throw failure(
      `Vitrine needs Node ${OLDEST_NODE.join('.')} or later, and this is ${process.versions.node}.`,
    );
  }
  if (process.platform === 'win32') {
    throw failure('Vitrine runs on Linux and macOS: on Windows, use WSL or docker compose.');
  }
}

/** Variables of the environment override the file. The data is in the project, independent of the current folder. */
function loadSettings() {
  const file = path.join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  process.env.DATA_DIR ||= path.join(ROOT, '.data');
}
