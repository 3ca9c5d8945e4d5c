import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NAME = 'vitrine-tests-';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * A folder of Linux in memory. A cloned database has 800 small files, for which some disks need ten times as
 * long.
 */
const MEMORY = '/dev/shm';
const NEEDED_BYTES = 4 * 2 ** 30;

let running;

/** Ends the run of jest with its workers, if there is one. */
export function endJest(signal = 'SIGTERM') {
  if (running !== undefined) process.kill(-running.pid, signal);
}

/** Runs jest with a separate folder for temporary files. Resolves with the exit code; null if a signal has ended it. */
export async function runJest(options, { environment = {}, onDisk = false } = {}) {
  const folder = temporaryFolder(onDisk);
  const jest = spawn(
    process.execPath,
    [
      '--import=./test/setup/modules/register.mjs',
      '--disable-warning=ExperimentalWarning',
      // The application creates many short-lived objects. The default of 16 MB would cause several collections
      // a second.
      '--max-semi-space-size=64',
      'node_modules/jest/bin/jest.js',
      ...options,
    ],
    { stdio: 'inherit', detached: true, env: { ...process.env, TMPDIR: folder, ...environment } },
  );
  running = jest;
  // When a signal ends Jest, it does not end its workers. So the signal goes to its whole process group.
  for (const signal of SIGNALS) process.on(signal, endJest);
  const code = await new Promise((resolve) => jest.once('exit', resolve));
  for (const signal of SIGNALS) process.off(signal, endJest);
  running = undefined;
  // A database server that has lost its starter writes until it notices.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  return code;
}

function temporaryFolder(onDisk) {
  const parent = !onDisk && hasRoom(MEMORY) ? MEMORY : tmpdir();
  removeAbandoned(parent);
  const folder = path.join(parent, `${NAME}${process.pid}`);
  mkdirSync(folder);
  // If the tests run as root, their database servers run as another account, which writes there, too.
  chmodSync(folder, 0o1777);
  return folder;
}

function hasRoom(folder) {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= NEEDED_BYTES;
}

/** Removes the folders that killed runs have left behind. */
function removeAbandoned(parent) {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(NAME)) continue;
    try {
      process.kill(Number(name.slice(NAME.length)), 0);
    } catch (error) {
      if (error.code === 'ESRCH') removeFolder(path.join(parent, name));
    }
  }
}

/** A killed run can leave a mounted disk, which only its account can unmount. */
function removeFolder(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    process.stderr.write(`A folder of an earlier run was not removed: ${error.message}\n`);
  }
}
