import { Injectable } from '@nestjs/common';
import { Operations } from '../../audit/operations.js';
import { Transactions } from '../../platform/database/transactions.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { userError } from '../../platform/failure/user-error.js';
import { ExhibitorAccessService } from '../exhibitor-access.service.js';
import { statusAfter, wrongStatus } from '../registration.js';
import {
  type Asked,
  type BatchResult,
  type BatchRow,
  ExhibitorBatchService,
  type Verdict,
} from './exhibitor-batch.service.js';
import { ExhibitorChoice } from './exhibitor-choice.js';
import { ReviewDecision, type ReviewExhibitorInput, type ReviewExhibitorsInput } from './review.input.js';

const NOTE = 5000;

/** What is decided, and what is said with it. */
interface Decision {
  decision: ReviewDecision;
  note: string | null | undefined;
  internalNote: string | null | undefined;
  tellLater: boolean;
}

/** Decides about registrations on behalf of an event's staff. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly access: ExhibitorAccessService,
    private readonly batch: ExhibitorBatchService,
    private readonly choice: ExhibitorChoice,
  ) {}

  /** Decides about one registration and returns its id. */
  async review(input: ReviewExhibitorInput): Promise<string> {
    const { id, eventId } = await this.access.see(input.exhibitorId, 'REVIEW_REGISTRATION');
    const [result] = await this.#decide(eventId, [{ id, version: input.version }], decisionOf(input));
    if (result?.error) throw result.error;
    return id;
  }

  /** Decides about many registrations of one event; what cannot be done stays as it was, the rest is done. */
  async reviewAll(input: ReviewExhibitorsInput): Promise<BatchResult[]> {
    const eventId = await this.access.findOwnEvent(input.eventId, 'REVIEW_REGISTRATION');
    return this.#decide(eventId, await this.choice.read(eventId, input), decisionOf(input));
  }

  async #decide(eventId: string, asked: readonly Asked[], decision: Decision): Promise<BatchResult[]> {
    let room = decision.decision === ReviewDecision.APPROVE ? await this.#room(eventId) : 0;
    const judge = ({ status, told_status }: BatchRow): Verdict => {
      const next = statusAfter(decision.decision, status);
      if (!next) return wrongStatus(decision.decision, status);
      const verdict = { status: next, told_status: decision.tellLater ? (told_status ?? status) : null };
      if (next !== 'APPROVED') return verdict;
      room -= 1;
      if (room >= 0) return verdict;
      return userError(
        'QUOTA_EXCEEDED',
        'As many exhibitors as the event has room for are approved already.',
      );
    };
    const results = await this.batch.change(eventId, asked, judge, decision);
    const decided = results.filter(({ error }) => !error).map(({ exhibitorId }) => exhibitorId);
    await this.#keep(eventId, decided, decision);
    return results;
  }

  /** How many may still be approved. The event's row is locked, so that two approvals see each other. */
  async #room(eventId: string): Promise<number> {
    const { sql } = this.transactions;
    const [event] = await sql.query<{ quota: number | null }>({
      text: 'select exhibitor_quota as quota from event where id = $1 for no key update',
      values: [eventId],
    });
    if (event?.quota == null) return Infinity;
    const [approved] = await sql.query<{ count: number }>({
      text: `select count(*)::integer as count from exhibitor where event_id = $1 and status = 'APPROVED'`,
      values: [eventId],
    });
    return event.quota - (approved?.count ?? 0);
  }

  async #keep(
    eventId: string,
    exhibitorIds: readonly string[],
    { decision, note, internalNote, tellLater }: Decision,
  ): Promise<void> {
    const { actor } = this.operations.current;
    await this.transactions.sql.query({
      text: `insert into exhibitor_review
          (event_id, exhibitor_id, decision, note, internal_note, account_id, actor, told_at)
        select $1, unnest($2::uuid[]), $3, $4, $5, $6, $7, case when not $8 then clock_timestamp() end`,
      values: [
        eventId,
        exhibitorIds,
        decision,
        note ?? null,
        internalNote ?? null,
        actor?.accountId ?? null,
        actor?.name ?? '',
        tellLater,
      ],
    });
  }
}

function decisionOf(input: ReviewExhibitorInput | ReviewExhibitorsInput): Decision {
  const check = new InputCheck();
  const read = {
    decision: input.decision,
    note: check.text(input.note, ['note'], NOTE),
    internalNote: check.text(input.internalNote, ['internalNote'], NOTE),
    tellLater: input.tellLater ?? false,
  };
  check.done();
  return read;
}
