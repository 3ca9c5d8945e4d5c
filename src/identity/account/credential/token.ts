import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url, 43 characters. */
export const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A new token; it is returned once and never stored. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The stored hash of a token. The token is random, so a fast hash is enough. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
