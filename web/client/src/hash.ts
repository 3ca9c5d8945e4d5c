import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();

/**
 * SHA-256 in hexadecimal digits. Uses the browser's implementation if possible; pages without HTTPS do not
 * have it.
 */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { crypto } = globalThis as Partial<typeof globalThis>;
  const subtle = crypto?.subtle;
  return hexOf(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
}

/** SHA-256 of a short text, synchronously. */
export function textHash(text: string): string {
  return hexOf(sha256(encoder.encode(text)));
}

/** The bucket of an object: the first two bytes of the hash of its id, modulo the number of buckets. */
export function bucketOf(id: string, buckets: number): number {
  const [high = 0, low = 0] = sha256(encoder.encode(id));
  return (high * 256 + low) % buckets;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
