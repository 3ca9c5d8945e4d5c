import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { Database } from '../../../platform/database/database.js';

/** The rate limit of attempts: `burst` at once, then one per `seconds`. */
export interface AttemptLimit {
  burst: number;
  seconds: number;
}

/** A counted attempt, until it is given back. */
export interface Attempt {
  key: Buffer;
  seconds: number;
}

/**
 * Limits attempts across replicas by GCRA, one row per limited subject. An attempt is counted before it is
 * made and outside of any transaction: parallel guesses cannot pass the limit, and failures stay counted.
 */
@Injectable()
export class AttemptLimitService {
  constructor(private readonly database: Database) {}

  /** Counts an attempt by `what`; throws RATE_LIMITED beyond the limit. */
  async take(what: string, limit: AttemptLimit): Promise<Attempt> {
    const key = createHash('sha256').update(what).digest();
    const { seconds } = limit;
    const values = [key, seconds, seconds * limit.burst];
    const taken = await this.database.query({ name: 'take-attempt', text: TAKE, values });
    if (taken.length > 0) return { key, seconds };
    const [row] = await this.database.query<{ wait: number }>({ name: 'attempt-wait', text: WAIT, values });
    throw rateLimited(Math.max(1, row?.wait ?? 1));
  }

  /** Gives back successful attempts, and deletes rows without effect. */
  async giveBack(attempts: readonly Attempt[]): Promise<void> {
    for (const { key, seconds } of attempts) {
      await this.database.query({
        text: 'update attempt_limit set paid_at = paid_at - make_interval(secs => $2) where key = $1',
        values: [key, seconds],
      });
    }
    await this.database.query({ name: 'delete-attempts', text: DELETE_EXPIRED });
  }
}

const TAKE = `
  insert into attempt_limit as known (key, paid_at) values ($1, now() + make_interval(secs => $2))
  on conflict (key) do update set paid_at = greatest(known.paid_at, now()) + make_interval(secs => $2)
    where greatest(known.paid_at, now()) + make_interval(secs => $2) <= now() + make_interval(secs => $3)
  returning key`;

const WAIT = `
  select ceil(extract(epoch from paid_at - now()) + $2::float8 - $3::float8)::integer as wait
  from attempt_limit where key = $1`;

const DELETE_EXPIRED = `
  delete from attempt_limit where key in (
    select key from attempt_limit where paid_at < now() order by paid_at limit 20 for update skip locked)`;

function rateLimited(wait: number): GraphQLError {
  const headers = new Map([['retry-after', String(wait)]]);
  const extensions: Record<string, unknown> = { code: 'RATE_LIMITED', http: { status: 429, headers } };
  return new GraphQLError(`Too many attempts; try again in ${wait} seconds.`, { extensions });
}
