import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DecisionNoticeService } from '../notice/decision-notice.service.js';
import type { ReviewDecision } from '../review-decision.type.js';

/** A decision with its note and internal note. */
export interface Decision {
  decision: ReviewDecision;
  note: string | null | undefined;
  internalNote: string | null | undefined;
  deferNotification: boolean;
}

/** Stores decisions about registrations and who made them. */
@Injectable()
export class DecisionRecordService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly notices: DecisionNoticeService,
  ) {}

  /**
   * Stores one decision about each exhibitor, and notifies the applicants unless the decision is deferred.
   */
  async keep(
    eventId: string,
    exhibitorIds: readonly string[],
    { decision, note, internalNote, deferNotification }: Decision,
  ): Promise<void> {
    const { actor } = this.operations.current;
    await this.transactions.sql.query({
      text: `insert into exhibitor_review
          (event_id, exhibitor_id, decision, note, internal_note, account_id, actor, notified_at)
        select $1, unnest($2::uuid[]), $3, $4, $5, $6, $7, case when not $8 then clock_timestamp() end`,
      values: [
        eventId,
        exhibitorIds,
        decision,
        note ?? null,
        internalNote ?? null,
        actor?.accountId ?? null,
        actor?.name ?? '',
        deferNotification,
      ],
    });
    if (!deferNotification) await this.notices.write(eventId, exhibitorIds);
  }
}
