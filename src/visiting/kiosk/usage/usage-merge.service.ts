import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge/merge-parts.service.js';

/** Adds the counts of a merged exhibitor to the remaining one. */
@Injectable()
export class UsageMergeService {
  constructor(
    private readonly transactions: Transactions,
    parts: MergePartsService,
  ) {
    parts.add({ move: (pair) => this.#move(pair) });
  }

  async #move({ eventId, keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    const { sql } = this.transactions;
    await sql.query({
      text: `insert into kiosk_usage as known (event_id, kind, day, object_id, count)
        select event_id, kind, day, $2, count from kiosk_usage where event_id = $1 and object_id = $3
        order by kind, day
        on conflict on constraint uq_kiosk_usage do update set count = known.count + excluded.count`,
      values: [eventId, keepId, mergeId],
    });
    await sql.query({
      text: 'delete from kiosk_usage where event_id = $1 and object_id = $2',
      values: [eventId, mergeId],
    });
    return {};
  }
}
