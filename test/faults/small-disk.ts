import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The bit of CAP_SYS_ADMIN, which Linux requires for a mount. */
const SYSTEM_ADMINISTRATION = 21n;

/**
 * Whether this account has the right to mount a disk. A container usually takes it away from root. It mounts
 * nothing, because Jest decides about skipped tests while it loads a file.
 */
export function canMountDisks(): boolean {
  if (process.platform !== 'linux' || process.geteuid?.() !== 0) return false;
  const [, capabilities = '0'] =
    /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return ((BigInt(`0x${capabilities}`) >> SYSTEM_ADMINISTRATION) & 1n) === 1n;
}

/** Mounts a small disk in memory at a new folder, which it returns. Throws if the system refuses it. */
export function mountSmallDisk(megabytes: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-disk-'));
  const options = `size=${String(megabytes)}m,mode=755`;
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { encoding: 'utf8' });
  if (mount.status === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`The disk was not mounted: ${mount.error?.message ?? mount.stderr}`);
}

/** Unmounts the disk, even if files on it are open, and removes its folder. */
export function removeSmallDisk(folder: string): void {
  spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
}
