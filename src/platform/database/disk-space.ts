import { statfsSync } from 'node:fs';

const MEGABYTE = 1024 * 1024;
/** A segment of PostgreSQL's log has 16 MB, and recovery after a crash creates another one. */
const RECOVERY_BYTES = 32 * MEGABYTE;

/**
 * The number of bytes that unprivileged programs can still write to the disk of this folder. Infinite if unknown.
 */
export function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}

/** Whether PostgreSQL has enough space in this folder to recover. */
export function hasRecoverySpace(folder: string): boolean {
  return freeBytes(folder) >= RECOVERY_BYTES;
}
