import { hash, verify } from '@node-rs/argon2';
import { GraphQLError } from 'graphql';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; 25 to 40 ms on a server of 2025. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** How many are computed at a time, so that a wave of sign-ins leaves the processor to the catalog. */
const AT_ONCE = 2;
/** How many may wait; the next one is refused at once instead of after the request's time limit. */
const WAITING = 200;

/** What nobody's password hashes to: an unknown address takes as long as a wrong password. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IGZvciBub2JvZHk$R0H3eTwxHxbQ7Q1HMlnsW0oqTGf6ZxkBk7OHqhq1sCU';

const waiting: (() => void)[] = [];
let computing = 0;

/** The argon2id hash of a password, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(typed(password), COST));
}

/** Whether the password belongs to the hash; takes as long for an account that does not exist (`null`). */
export async function isPassword(password: string, known: string | null): Promise<boolean> {
  const right = await inTurn(() => verify(known ?? NOBODY, typed(password)).catch(() => false));
  return known !== null && right;
}

/** Keyboards write the same character in different ways. */
function typed(password: string): string {
  return password.normalize('NFKC');
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (computing >= AT_ONCE) {
    if (waiting.length >= WAITING) throw busy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    computing += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place is handed over, so that nobody who comes now overtakes.
    if (next) next();
    else computing -= 1;
  }
}

function busy(): GraphQLError {
  const extensions = { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } };
  return new GraphQLError('Too many are signing in at this moment; try again.', { extensions });
}
