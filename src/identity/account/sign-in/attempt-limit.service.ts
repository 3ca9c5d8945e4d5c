import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { Database } from '../../../platform/database/database.js';

/** The rate limit of attempts: `burst` at once, then one per `seconds`. */
export interface AttemptLimit {
  burst: number;
  seconds: number;
}

/** A counted attempt, which can be given back. */
export interface Attempt {
  key: Buffer;
  seconds: number;
}

/**
 * Limits attempts across replicas by GCRA, one row per limited subject. It counts an attempt before it is
 * made, outside of any transaction. So parallel guesses cannot pass the limit, and failures stay counted.
 */
@Injectable()
export class AttemptLimitService {
  constructor(private readonly database: Database) {}

  /** Counts an attempt of the subject. Throws RATE_LIMITED beyond the limit. */
  async consume(subject: string, limit: AttemptLimit): Promise<Attempt> {
    const key = createHash('sha256').update(subject).digest();
    const { seconds } = limit;
    const values = [key, seconds, seconds * limit.burst];
    const rows = await this.database.query({ name: 'take-attempt', text: TAKE, values });
    if (rows.length > 0) return { key, seconds };
    const [row] = await this.database.query<{ wait: number }>({ name: 'attempt-wait', text: WAIT, values });
    throw rateLimited(Math.max(1, row?.wait ?? 1));
  }

  /** Gives back successful attempts, and deletes rows without effect. */
  async refund(attempts: readonly Attempt[]): Promise<void> {
    for (const { key, seconds } of attempts) {
      await this.database.query({
        text: 'update attempt_limit set paid_at = paid_at - make_interval(secs => $2) where key = $1',
        values: [key, seconds],
      });
    }
    await this.database.query({ name: 'delete-attempts', text: DELETE_EXPIRED });
  }
}

/**
 * Only a clock that was set back leaves a time beyond the burst; it counts as now. The minute is for statements
 * that have waited for the row, because `now()` is their start.
 */
const PAID_AT = `case when known.paid_at > now() + make_interval(secs => $3) + interval '1 minute' then now()
  else greatest(known.paid_at, now()) end`;

const TAKE = `
  insert into attempt_limit as known (key, paid_at) values ($1, now() + make_interval(secs => $2))
  on conflict (key) do update set paid_at = ${PAID_AT} + make_interval(secs => $2)
    where ${PAID_AT} + make_interval(secs => $2) <= now() + make_interval(secs => $3)
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
