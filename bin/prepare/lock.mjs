import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { failure } from './failure.mjs';

/** Runs `work` while no other process of this project installs or builds. Waits for such a process. */
export async function withLock(root, work) {
  const folder = path.join(root, '.cache');
  const file = path.join(folder, 'prepare.lock');
  let isAnnounced = false;
  while (!acquire(folder, file)) {
    if (!isAnnounced) process.stderr.write('Waiting for another process that installs or builds …\n');
    isAnnounced = true;
    await delay(200);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function acquire(folder, file) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw failure(
        `The project's folder cannot be written (${error.code}), so nothing can be built: ${folder}`,
      );
    }
  }
  // A killed process leaves its lock behind. An empty file is a lock that is being written.
  const owner = Number(read(file));
  if (!(owner > 0) || isAlive(owner)) return false;
  rmSync(file, { force: true });
  return acquire(folder, file);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
