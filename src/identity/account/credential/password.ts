import { hash, verify } from '@node-rs/argon2';
import { ConcurrencyLimit } from '../../../platform/concurrency/concurrency-limit.js';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; 25 to 40 ms on a server of 2025. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const hashing = new ConcurrencyLimit({ maxConcurrent: 2, maxWaiting: 200 });

/** The maximum of 128 characters in UTF-16, for every normal form. */
const MAXIMUM_LENGTH = 1000;

/** A hash that no password has: an unknown address takes as long as a wrong password. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IGZvciBub2JvZHk$R0H3eTwxHxbQ7Q1HMlnsW0oqTGf6ZxkBk7OHqhq1sCU';

/** The argon2id hash of a password, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  return hashing.run(() => hash(typed(password), COST));
}

/** Whether the password matches the hash. The check takes as long if the account does not exist (`null`). */
export async function isPassword(password: string, known: string | null): Promise<boolean> {
  // No account has such a password, so this reveals nothing and saves the cost of the hash.
  if (password.length > MAXIMUM_LENGTH) return false;
  const right = await hashing.run(() => verify(known ?? NOBODY, typed(password)).catch(() => false));
  return known !== null && right;
}

/** Keyboards write the same character in different ways. */
function typed(password: string): string {
  return password.normalize('NFKC');
}
