import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 in hexadecimal digits. Uses the browser's implementation, which pages without HTTPS do not have, if
 * possible.
 */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { crypto } = globalThis as Partial<typeof globalThis>;
  const subtle = crypto?.subtle;
  if (!subtle) return bytesToHex(sha256(bytes));
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}

/** SHA-256 of a short text, synchronously. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The bucket of an object: the first two bytes of the hash of its id, modulo the number of buckets. */
export function bucketOf(id: string, buckets: number): number {
  const [high = 0, low = 0] = sha256(utf8ToBytes(id));
  return (high * 256 + low) % buckets;
}
