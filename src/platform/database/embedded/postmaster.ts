import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The contents of `postmaster.pid`, written by a running server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** Parses `postmaster.pid`. Undefined if it is absent or incomplete. */
export function readPostmaster(dataDirectory: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(dataDirectory), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? 'starting').trim() };
}

/** Whether the process in `postmaster.pid` is really the server of this folder. */
export function isServerOf(dataDirectory: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  const description = describeProcess(pid);
  // Without information about the process, its existence is sufficient.
  if (description === undefined) return true;
  if (description.isZombie || !description.name.includes('postgres')) return false;
  return description.folder === undefined || description.folder === realpathSync(dataDirectory);
}

/**
 * Removes the file of a server that has ended. PostgreSQL trusts the file while any process has its number, even
 * a zombie.
 */
export function removeStalePidFile(dataDirectory: string): void {
  rmSync(pidFile(dataDirectory), { force: true });
}

/** Whether a process with this number exists, zombies included. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The file with the process, port and state of a running server. */
export function pidFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'postmaster.pid');
}

function describeProcess(pid: number): { name: string; isZombie: boolean; folder?: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid.toString()}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const isZombie = stat.charAt(stat.lastIndexOf(')') + 2) === 'Z';
    return { name, isZombie, folder: workingFolder(pid) };
  } catch {
    const result = spawnSync('ps', ['-o', 'state=,comm=', '-p', pid.toString()], { encoding: 'utf8' });
    if (result.status !== 0) return undefined;
    return { name: result.stdout, isZombie: result.stdout.trimStart().startsWith('Z') };
  }
}

/** The working directory is the data folder, which distinguishes the servers. */
function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid.toString()}/cwd`);
  } catch {
    return undefined;
  }
}
