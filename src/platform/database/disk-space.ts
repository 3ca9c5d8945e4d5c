import { statfsSync } from 'node:fs';

const MEGABYTE = 1024 * 1024;
/** A segment of PostgreSQL's log has 16 MB, and recovery after a crash creates another one. */
const RECOVERY_BYTES = 32 * MEGABYTE;
/** Uploads leave this space, so that the database can write its log. */
const RESERVED_BYTES = 128 * MEGABYTE;

/**
 * The number of bytes that unprivileged programs can still write to the disk of this folder. Infinite if unknown.
 */
function freeBytes(folder: string): number {
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

/** Whether an upload of this size leaves enough space in this folder for the database. */
export function hasUploadSpace(folder: string, size = 0): boolean {
  return freeBytes(folder) >= size + RESERVED_BYTES;
}
