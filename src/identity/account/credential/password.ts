import { hash, verify } from '@node-rs/argon2';
import { ConcurrencyLimit } from '../../../platform/concurrency/concurrency-limit.js';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; 25 to 40 ms on a server of 2025. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const hashing = new ConcurrencyLimit({ maxConcurrent: 2, maxWaiting: 200 });

/** Enough for 128 characters in every normal form, in UTF-16 units. */
const MAXIMUM_LENGTH = 1000;

/** A hash of no password, so that the check of an unknown address takes as long as that of a wrong password. */
const UNMATCHABLE_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IGZvciBub2JvZHk$R0H3eTwxHxbQ7Q1HMlnsW0oqTGf6ZxkBk7OHqhq1sCU';

/** The argon2id hash of a password, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  return hashing.run(() => hash(normalForm(password), COST));
}

/** Whether the password matches the hash. The check takes as long for an account that does not exist (`null`). */
export async function isPassword(password: string, storedHash: string | null): Promise<boolean> {
  // No password is so long, so an early refusal reveals nothing and saves the cost of the hash.
  if (password.length > MAXIMUM_LENGTH) return false;
  const isMatch = await hashing.run(() =>
    verify(storedHash ?? UNMATCHABLE_HASH, normalForm(password)).catch(() => false),
  );
  return storedHash !== null && isMatch;
}

/** Keyboards encode the same character in different ways. */
function normalForm(password: string): string {
  return password.normalize('NFKC');
}
