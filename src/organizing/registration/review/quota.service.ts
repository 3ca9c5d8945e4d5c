import { Injectable } from '@nestjs/common';
import { quotaExhausted } from '../../../fair/exhibitor/statistics/exhausted-quota.type.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { UserError } from '../../../platform/failure/user-error.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';

/** A quota that an exhibitor counts for. */
interface QuotaRow {
  exhibitor_id: string;
  kind: string;
  object_id: string;
  slug: string;
  name: LocalizedText | null;
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

  /** Returns the free places of the quotas of these locked exhibitors. Locks the quotas, too. */
  async roomFor(exhibitorIds: readonly string[]): Promise<QuotaRoom> {
    const { sql } = this.transactions;
    await sql.query({ text: 'select lock_quotas($1)', values: [exhibitorIds] });
    const rows = await sql.query<QuotaRow>({
      text: `with requested as materialized (select * from quotas_of($1)),
        used as materialized (
          select kind, object_id, quota_use(kind, object_id) as used
          from (select distinct kind, object_id from requested) as quota)
        select exhibitor_id, kind, object_id, requested.slug, coalesce(category.name, zone.name) as name, quota, used
        from requested join used using (kind, object_id)
        left join category on category.id = object_id left join zone on zone.id = object_id
        order by kind, requested.slug`,
      values: [exhibitorIds],
    });
    return new QuotaRoom(rows);
  }
}

/** Counts the remaining places of quotas while the exhibitors of a batch are processed one by one. */
export class QuotaRoom {
  readonly #remaining = new Map<string, number>();
  readonly #quotas = new Map<string, QuotaRow[]>();

  constructor(rows: readonly QuotaRow[]) {
    for (const row of rows) {
      this.#remaining.set(row.object_id, row.quota - row.used);
      this.#quotas.set(row.exhibitor_id, [...(this.#quotas.get(row.exhibitor_id) ?? []), row]);
    }
  }

  /**
   * Takes one place of each quota of the exhibitor. If one quota is exhausted, returns an error and takes no
   * place.
   */
  takePlace(exhibitorId: string): UserError | undefined {
    const quotas = this.#quotas.get(exhibitorId) ?? [];
    const exhaustedQuota = quotas.find(({ object_id }) => this.#remainingOf(object_id) <= 0);
    if (exhaustedQuota) return quotaExhausted(exhaustedQuota);
    for (const { object_id } of quotas) this.#remaining.set(object_id, this.#remainingOf(object_id) - 1);
    return undefined;
  }

  #remainingOf(objectId: string): number {
    return this.#remaining.get(objectId) ?? 0;
  }
}
