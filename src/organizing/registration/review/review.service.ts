import { Injectable } from '@nestjs/common';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import { statusAfter, wrongStatus } from '../../../fair/exhibitor/registration-status.js';
import { type Decision, DecisionRecordService } from './decision-record.service.js';
import {
  type BatchItem,
  type BatchResult,
  type BatchRow,
  ExhibitorBatchService,
  type DecideRow,
  type RowDecision,
} from './exhibitor-batch.service.js';
import { ExhibitorSelection } from './exhibitor-selection.js';
import { type QuotaRoom, QuotaService } from './quota.service.js';
import { ReviewDecision } from '../review-decision.type.js';
import type { ReviewExhibitorInput, ReviewExhibitorsInput } from './review.input.js';

const NOTE = 5000;

/** Decides about registrations on behalf of an event's staff. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly batch: ExhibitorBatchService,
    private readonly choice: ExhibitorSelection,
    private readonly quotas: QuotaService,
    private readonly records: DecisionRecordService,
  ) {}

  /** Decides about one registration and returns its id. */
  async review(input: ReviewExhibitorInput): Promise<string> {
    const { id, eventId } = await this.access.see(input.exhibitorId, 'REVIEW_REGISTRATION');
    const [result] = await this.#decide(eventId, [{ id, version: input.version }], decisionOf(input));
    if (result?.error) throw result.error;
    return id;
  }

  /**
   * Decides about many registrations of one event. An error leaves that exhibitor unchanged; the others
   * change.
   */
  async reviewAll(input: ReviewExhibitorsInput): Promise<BatchResult[]> {
    const eventId = await this.access.findOwnEvent(input.eventId, 'REVIEW_REGISTRATION');
    return this.#decide(eventId, await this.choice.read(eventId, input), decisionOf(input));
  }

  async #decide(eventId: string, items: readonly BatchItem[], decision: Decision): Promise<BatchResult[]> {
    const approves = decision.decision === ReviewDecision.APPROVE;
    if (approves) await this.quotas.lockEvent(eventId);
    const prepare = async (): Promise<DecideRow> => {
      const room = approves ? await this.quotas.roomFor(items.map(({ id }) => id)) : undefined;
      return (row) => rowDecisionOf(row, decision, room);
    };
    const results = await this.batch.change(eventId, items, prepare, decision);
    const decided = results.filter(({ error }) => !error).map(({ exhibitorId }) => exhibitorId);
    await this.records.keep(eventId, decided, decision);
    return results;
  }
}

function rowDecisionOf(
  { id, status, announced_status }: BatchRow,
  { decision, deferNotification }: Decision,
  room: QuotaRoom | undefined,
): RowDecision {
  const next = statusAfter(decision, status);
  if (!next) return wrongStatus(decision, status);
  return (
    room?.take(id) ?? {
      status: next,
      announced_status: deferNotification ? (announced_status ?? status) : null,
    }
  );
}

function decisionOf(input: ReviewExhibitorInput | ReviewExhibitorsInput): Decision {
  const check = new InputCheck();
  const read = {
    decision: input.decision,
    note: check.text(input.note, ['note'], NOTE, 'many'),
    internalNote: check.text(input.internalNote, ['internalNote'], NOTE, 'many'),
    deferNotification: input.deferNotification ?? false,
  };
  check.done();
  return read;
}
