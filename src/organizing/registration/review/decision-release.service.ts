import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import { DecisionNoticeService } from '../notice/decision-notice.service.js';
import type { ReleaseDecisionsInput } from './review.input.js';

/** Releases deferred decisions to applicants. */
@Injectable()
export class DecisionReleaseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly access: ExhibitorAccessService,
    private readonly notices: DecisionNoticeService,
  ) {}

  /** Releases all deferred decisions of the event, also by mail. Returns the ids of the exhibitors. */
  async release({ eventId: globalId }: ReleaseDecisionsInput): Promise<string[]> {
    const eventId = await this.access.findOwnEvent(globalId, 'REVIEW_REGISTRATION');
    const { sql } = this.transactions;
    const released = await sql.query<{ id: string; before: string; after: string }>({
      text: `update exhibitor as stored set announced_status = null
        from (select id, announced_status from exhibitor
          where event_id = $1 and announced_status is not null order by id for no key update) as seen
        where stored.id = seen.id returning stored.id, seen.announced_status as before, stored.status as after`,
      values: [eventId],
    });
    await sql.query({
      text: 'update exhibitor_review set notified_at = clock_timestamp() where event_id = $1 and notified_at is null',
      values: [eventId],
    });
    for (const { id, before, after } of released) {
      const change = { before: { announcedStatus: before }, after: { announcedStatus: after } };
      this.operations.current.note({ kind: 'EXHIBITOR', id, ...change }, eventId);
    }
    const ids = released.map(({ id }) => id);
    await this.notices.write(eventId, ids);
    return ids;
  }
}
