import { Injectable } from '@nestjs/common';
import { quotaExhausted } from '../../../fair/exhibitor/statistics/exhausted-quota.type.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { UserError } from '../../../platform/failure/user-error.js';

/** A quota that an exhibitor counts for. */
interface QuotaRow {
  exhibitor_id: string;
  kind: string;
  object_id: string;
  slug: string;
  quota: number;
  used: number;
}

/** Computes how many exhibitors can still be approved in the event, its categories and its zones. */
@Injectable()
export class QuotaService {
  constructor(private readonly transactions: Transactions) {}

  /** Locks the event before any exhibitor, so that approvals are serialized. */
  async lockEvent(eventId: string): Promise<void> {
    await this.transactions.sql.query({
      text: 'select from event where id = $1 for no key update',
      values: [eventId],
    });
  }

  /** The free places of the quotas of these locked exhibitors. Locks the quotas, too. */
  async roomFor(exhibitorIds: readonly string[]): Promise<QuotaRoom> {
    const { sql } = this.transactions;
    await sql.query({ text: 'select lock_quotas($1)', values: [exhibitorIds] });
    const rows = await sql.query<QuotaRow>({
      text: `with asked as materialized (select * from quotas_of($1)),
        used as materialized (
          select kind, object_id, quota_use(kind, object_id) as used
          from (select distinct kind, object_id from asked) as quota)
        select exhibitor_id, kind, object_id, slug, quota, used
        from asked join used using (kind, object_id) order by kind, slug`,
      values: [exhibitorIds],
    });
    return new QuotaRoom(rows);
  }
}

/** The remaining places of the quotas while a batch is judged, one exhibitor after the other. */
export class QuotaRoom {
  readonly #left = new Map<string, number>();
  readonly #quotas = new Map<string, QuotaRow[]>();

  constructor(rows: readonly QuotaRow[]) {
    for (const row of rows) {
      this.#left.set(row.object_id, row.quota - row.used);
      this.#quotas.set(row.exhibitor_id, [...(this.#quotas.get(row.exhibitor_id) ?? []), row]);
    }
  }

  /**
   * Takes one place of each quota of the exhibitor. Returns an error and takes no place if one quota is used
   * up.
   */
  take(exhibitorId: string): UserError | undefined {
    const quotas = this.#quotas.get(exhibitorId) ?? [];
    const spent = quotas.find(({ object_id }) => this.#leftOf(object_id) <= 0);
    if (spent) return quotaExhausted(spent);
    for (const { object_id } of quotas) this.#left.set(object_id, this.#leftOf(object_id) - 1);
    return undefined;
  }

  #leftOf(objectId: string): number {
    return this.#left.get(objectId) ?? 0;
  }
}
