import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Mounts a small disk in memory at an empty folder. Returns false if the system does not allow it. */
export function mountSmallDisk(folder: string, megabytes: number): boolean {
  const options = `size=${String(megabytes)}m,mode=755`;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

/** Unmounts the disk, even if files on it are open. */
export function unmountSmallDisk(folder: string): void {
  spawnSync('umount', ['-l', folder]);
}

/** Returns whether this account and system can mount a disk. */
export function canMountDisks(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-mount-'));
  const isMounted = mountSmallDisk(folder, 1);
  if (isMounted) unmountSmallDisk(folder);
  rmSync(folder, { recursive: true, force: true });
  return isMounted;
}
