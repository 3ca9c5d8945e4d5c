import { createHash } from 'node:crypto';
import { bodyHash, sha256, type SyncObject } from './sync-object.js';

/** The bounds of the number of buckets of an event. It is a power of two, so that it divides the maximum. */
const MINIMUM_BUCKETS = 4;
export const MAXIMUM_BUCKETS = 512;
/** The target size of a pack before compression, in bytes; compressed it is at most a quarter of it. */
const PACK_BYTES = 600_000;

/** The bucket of an object: the first two bytes of the hash of its id, modulo the number of buckets. */
export function bucketOf(id: string, buckets: number): number {
  return createHash('sha256').update(id).digest().readUInt16BE(0) % buckets;
}

/**
 * The number of buckets for this size in bytes; the present number unless packs are far too large or too
 * small.
 */
export function bucketCount(bytes: number, presentCount?: number): number {
  const isFitting =
    presentCount !== undefined &&
    (bytes <= presentCount * PACK_BYTES * 1.5 || presentCount === MAXIMUM_BUCKETS) &&
    (bytes >= (presentCount * PACK_BYTES) / 8 || presentCount === MINIMUM_BUCKETS);
  if (isFitting) return presentCount;
  let count = MINIMUM_BUCKETS;
  while (count < MAXIMUM_BUCKETS && bytes > count * PACK_BYTES) count *= 2;
  return count;
}

/** A bucket in a manifest. */
export interface Bucket {
  bucket: number;
  /** The number of its objects. */
  count: number;
  /** SHA-256 of the lines `id:revision:hash` of its objects, in the order of ids. */
  digest: string;
  /** Null if the bucket is empty. */
  pack: PackName | null;
}

/** A pack in a manifest. */
export interface PackName {
  sha256: string;
  bytes: number;
  brBytes: number;
  gzipBytes: number;
}

/** A pack's text and its digests, with which copies verify it. */
export interface PackText {
  count: number;
  digest: string;
  sha256: string;
  text: string;
}

/** The objects of a bucket as a pack: a line of JSON each, in the order of ids. */
export function packText(objects: SyncObject[]): PackText {
  const sortedObjects = objects.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const text = sortedObjects.map((object) => `${JSON.stringify(object)}\n`).join('');
  return { count: sortedObjects.length, digest: digestOf(sortedObjects), sha256: sha256(text), text };
}

function digestOf(sortedObjects: readonly SyncObject[]): string {
  const lines = sortedObjects.map(
    ({ id, revision, body }) => `${id}:${String(revision)}:${bodyHash(body)}\n`,
  );
  return sha256(lines.join(''));
}
