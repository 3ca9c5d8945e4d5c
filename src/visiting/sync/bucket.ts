import { createHash } from 'node:crypto';
import { bodyHash, sha256, type SyncObject } from './sync-object.js';

/** The possible numbers of buckets of an event: powers of two, which divide the greatest one. */
const MINIMUM_BUCKETS = 4;
export const MAXIMUM_BUCKETS = 512;
/** The target size of a pack before compression, in bytes; compressed it is at most a quarter of it. */
const PACK_BYTES = 600_000;

/** The bucket of an object: the first two bytes of the hash of its id, modulo the number of buckets. */
export function bucketOf(id: string, buckets: number): number {
  return createHash('sha256').update(id).digest().readUInt16BE(0) % buckets;
}

/** The number of buckets for this size; the present number unless packs are far too large or too small. */
export function bucketCount(bytes: number, present?: number): number {
  const isFitting =
    present !== undefined &&
    (bytes <= present * PACK_BYTES * 1.5 || present === MAXIMUM_BUCKETS) &&
    (bytes >= (present * PACK_BYTES) / 8 || present === MINIMUM_BUCKETS);
  if (isFitting) return present;
  let count = MINIMUM_BUCKETS;
  while (count < MAXIMUM_BUCKETS && bytes > count * PACK_BYTES) count *= 2;
  return count;
}

/** A bucket in a manifest. */
export interface Bucket {
  bucket: number;
  /** How many objects are in it. */
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

/** A pack's text and its digests, by which copies verify it. */
export interface PackText {
  count: number;
  digest: string;
  sha256: string;
  text: string;
}

/** The objects of a bucket as a pack: a line of JSON each, in the order of ids. */
export function packText(objects: SyncObject[]): PackText {
  const sorted = objects.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const text = sorted.map((object) => `${JSON.stringify(object)}\n`).join('');
  return { count: sorted.length, digest: digestOf(sorted), sha256: sha256(text), text };
}

function digestOf(sorted: readonly SyncObject[]): string {
  const lines = sorted.map(({ id, revision, body }) => `${id}:${String(revision)}:${bodyHash(body)}\n`);
  return sha256(lines.join(''));
}
