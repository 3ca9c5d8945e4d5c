import type { Sql } from '../sql.js';

/**
 * Discards the cached plans of the connection before the first batch of rows, and each time the number of
 * batches has doubled. A plan from the time of empty tables scans them for each row. `plan_cache_mode =
 * force_custom_plan` plans each call of a function or trigger, which costs more than the call.
 */
export class PlanRenewal {
  #batches = 0;

  async beforeBatch(sql: Sql): Promise<void> {
    this.#batches += 1;
    if (Number.isInteger(Math.log2(this.#batches))) await sql.query({ text: 'discard plans' });
  }
}
