import { message } from '../../../platform/text/message.js';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { ExhibitorService } from '../../../fair/exhibitor/exhibitor.service.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge/merge-parts.service.js';
import { Operations } from '../../../identity/audit/operations.js';
import { userError } from '../../../platform/failure/user-error.js';
import { DecisionNoticeService } from '../notice/decision-notice.service.js';
import { ExhibitorReviewEntity } from './exhibitor-review.entity.js';
import type { ReviewDecision } from '../review-decision.type.js';

/** A decision with its note and internal note. */
export interface Decision {
  decision: ReviewDecision;
  note: string | null | undefined;
  internalNote: string | null | undefined;
  deferNotification: boolean;
}

/**
 * Stores decisions about registrations. Notifies the applicants at once, or when the decisions are released.
 */
@Injectable()
export class DecisionService {
  constructor(
    @InjectRepository(ExhibitorReviewEntity) private readonly rows: Repository<ExhibitorReviewEntity>,
    private readonly operations: Operations,
    private readonly exhibitors: ExhibitorService,
    private readonly notices: DecisionNoticeService,
    parts: MergePartsService,
  ) {
    parts.add({ move: (pair) => this.#move(pair) });
  }

  /** Stores one decision about each exhibitor, and notifies the applicants unless it is deferred. */
  async record(
    eventId: string,
    exhibitorIds: readonly string[],
    { decision, note, internalNote, deferNotification }: Decision,
  ): Promise<void> {
    const { actor } = this.operations.current;
    const actorValues = [actor?.accountId, actor?.name];
    await this.rows.query(
      `insert into exhibitor_review
          (event_id, exhibitor_id, decision, note, internal_note, account_id, actor, notified_at)
        select $1, unnest($2::uuid[]), $3, $4, $5, $6, $7, case when not $8 then clock_timestamp() end`,
      [eventId, exhibitorIds, decision, note, internalNote, ...actorValues, deferNotification],
    );
    if (!deferNotification) await this.#announce(eventId, exhibitorIds);
  }

  /**
   * Releases the latest deferred decision about each exhibitor and mails it. Applicants never read an earlier
   * decision that a later one replaced. Returns the ids of the exhibitors.
   */
  async release(eventId: string): Promise<string[]> {
    const releasedStatuses = await this.exhibitors.releaseStatuses(eventId);
    for (const { id, before, after } of releasedStatuses) {
      const change = { before: { announcedStatus: before }, after: { announcedStatus: after } };
      this.operations.current.record({ kind: 'EXHIBITOR', id, ...change }, eventId);
    }
    const ids = releasedStatuses.map(({ id }) => id);
    await this.rows.query(
      `update exhibitor_review set notified_at = clock_timestamp()
        where id in (select distinct on (exhibitor_id) id from exhibitor_review
          where event_id = $1 and exhibitor_id = any($2) and notified_at is null
          order by exhibitor_id, at desc, id desc)`,
      [eventId, ids],
    );
    await this.#announce(eventId, ids);
    return ids;
  }

  /** Earlier, a slug without its number would reveal the approval to the applicant. */
  async #announce(eventId: string, exhibitorIds: readonly string[]): Promise<void> {
    for (const { id, before, after } of await this.exhibitors.shortenSlugs(eventId, exhibitorIds)) {
      const change = { before: { slug: before }, after: { slug: after } };
      this.operations.current.record({ kind: 'EXHIBITOR', id, ...change }, eventId);
    }
    await this.notices.write(eventId, exhibitorIds);
  }

  /**
   * Throws WRONG_STATUS if a decision about the merged exhibitor is deferred, because it does not fit the
   * kept one.
   */
  async #move({ keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    const deferredRows: unknown[] = await this.rows.query(
      'select from exhibitor where id = $1 and announced_status is not null',
      [mergeId],
    );
    if (deferredRows.length > 0) {
      const words = message`The applicant of the merged exhibitor is not notified of a decision yet; call releaseDecisions first.`;
      throw userError('WRONG_STATUS', words, ['mergeId']);
    }
    await this.rows.update({ exhibitorId: mergeId }, { exhibitorId: keepId });
    return {};
  }
}
