import { Injectable } from '@nestjs/common';
import { Operations } from '../../audit/operations.js';
import { objectIdOf } from '../../catalog/object-id.js';
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
import { ReviewDecision, type ReviewExhibitorInput, type ReviewExhibitorsInput } from './review.input.js';

const NOTE = 5000;
const BATCH = 1000;

/** What is decided, and what is said with it. */
interface Decision {
  decision: ReviewDecision;
  note: string | null | undefined;
  internalNote: string | null | undefined;
}

/** Decides about registrations on behalf of an event's staff. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly access: ExhibitorAccessService,
    private readonly batch: ExhibitorBatchService,
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
    return this.#decide(eventId, askedOf(input.exhibitorIds), decisionOf(input));
  }

  async #decide(eventId: string, asked: readonly Asked[], decision: Decision): Promise<BatchResult[]> {
    let room = decision.decision === ReviewDecision.APPROVE ? await this.#room(eventId) : 0;
    const judge = ({ status }: BatchRow): Verdict => {
      const next = statusAfter(decision.decision, status);
      if (!next) return wrongStatus(decision.decision, status);
      if (next !== 'APPROVED') return { status: next };
      room -= 1;
      return room < 0
        ? userError('QUOTA_EXCEEDED', 'As many exhibitors as the event has room for are approved already.')
        : { status: next };
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
    { decision, note, internalNote }: Decision,
  ): Promise<void> {
    const { actor } = this.operations.current;
    await this.transactions.sql.query({
      text: `insert into exhibitor_review
          (event_id, exhibitor_id, decision, note, internal_note, account_id, actor, told_at)
        select $1, unnest($2::uuid[]), $3, $4, $5, $6, $7, clock_timestamp()`,
      values: [
        eventId,
        exhibitorIds,
        decision,
        note ?? null,
        internalNote ?? null,
        actor?.accountId ?? null,
        actor?.name ?? '',
      ],
    });
  }
}

/** The exhibitors of a bulk step; INVALID where they are none, too many or not each once. */
export function askedOf(globalIds: readonly string[]): Asked[] {
  if (globalIds.length === 0 || globalIds.length > BATCH || new Set(globalIds).size < globalIds.length) {
    throw userError('INVALID', 'exhibitorIds must be 1 to 1,000 ids, each once.', ['exhibitorIds']);
  }
  return globalIds.map((globalId, index) => ({
    id: objectIdOf('EXHIBITOR', globalId, ['exhibitorIds', String(index)]),
  }));
}

function decisionOf({
  decision,
  note,
  internalNote,
}: ReviewExhibitorInput | ReviewExhibitorsInput): Decision {
  const check = new InputCheck();
  const read = {
    decision,
    note: check.text(note, ['note'], NOTE),
    internalNote: check.text(internalNote, ['internalNote'], NOTE),
  };
  check.done();
  return read;
}
