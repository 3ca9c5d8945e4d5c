import { Injectable } from '@nestjs/common';
import { NOTE_LENGTH } from '../../../fair/pending-change/pending-change.fields.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import type { RegistrationState } from '../../../fair/exhibitor/exhibitor.service.js';
import { statusAfter, wrongStatus } from '../../../fair/exhibitor/status/registration-status.js';
import { message, term } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { userError } from '../../../platform/failure/user-error.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import type { ExhibitorIdInput } from '../registration.input.js';
import { ReviewDecision } from '../review-decision.type.js';
import { type Decision, DecisionService } from './decision.service.js';
import {
  type BatchItem,
  type BatchOutcome,
  type BatchResult,
  ExhibitorBatchService,
  type RowDecision,
} from './exhibitor-batch.service.js';
import { type QuotaRoom, QuotaService } from './quota.service.js';
import type {
  ExhibitorsInput,
  PublishExhibitorsInput,
  ReleaseDecisionsInput,
  ReopenExhibitorInput,
  ReviewExhibitorInput,
  ReviewExhibitorsInput,
  SubmitExhibitorsInput,
  UnpublishExhibitorsInput,
} from './review.input.js';
import { OrganizedObjectsService } from '../../../fair/event/objects/organized-objects.service.js';

/** Decides about registrations and publishes exhibitors on behalf of an event's staff. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly events: OrganizedObjectsService,
    private readonly batches: ExhibitorBatchService,
    private readonly quotas: QuotaService,
    private readonly decisions: DecisionService,
  ) {}

  /** Decides about one registration and returns its id. */
  async review(input: ReviewExhibitorInput): Promise<string> {
    const { id, eventId } = await this.access.readable(input.exhibitorId, 'REVIEW_REGISTRATION');
    return onlyId(await this.#decide(eventId, [{ id, version: input.version }], decisionOf(input)));
  }

  /**
   * Decides about many registrations of one event. An error leaves that exhibitor unchanged; the others
   * change.
   */
  async reviewAll(input: ReviewExhibitorsInput, context?: RequestContext): Promise<BatchOutcome> {
    const { event, items, following } = await this.batches.select(input, 'REVIEW_REGISTRATION', context);
    return { results: await this.#decide(event.eventId, items, decisionOf(input)), following };
  }

  /**
   * Leads a registration back to review and returns its id. An applicant who is not notified of the earlier decision
   * is not notified of this one either.
   */
  async reopen({ exhibitorId, version, note }: ReopenExhibitorInput): Promise<string> {
    const { id, eventId, announcedStatus } = await this.access.readable(exhibitorId, 'REVIEW_REGISTRATION');
    const decision = decisionOf({
      decision: ReviewDecision.REOPEN,
      note,
      deferNotification: announcedStatus !== null,
    });
    return onlyId(await this.#decide(eventId, [{ id, version }], decision));
  }

  /** Releases all deferred decisions of the event. Returns the ids of the exhibitors. */
  async release(input: ReleaseDecisionsInput): Promise<string[]> {
    const { eventId } = await this.events.event(input.eventId, 'REVIEW_REGISTRATION');
    return this.decisions.release(eventId);
  }

  /** Publishes one exhibitor and returns its id. */
  async publish(input: ExhibitorIdInput): Promise<string> {
    return this.#setPublication(input, publication);
  }

  /** Hides one exhibitor and returns its id. */
  async unpublish(input: ExhibitorIdInput): Promise<string> {
    return this.#setPublication(input, hiding);
  }

  /** Submits many registrations of one event. */
  async submitAll(input: SubmitExhibitorsInput, context?: RequestContext): Promise<BatchOutcome> {
    return this.#changeAll(input, undefined, submission, context);
  }

  /** Publishes many exhibitors of one event. Exhibitors that cannot be published are unchanged. */
  async publishAll(input: PublishExhibitorsInput, context?: RequestContext): Promise<BatchOutcome> {
    return this.#changeAll(input, false, publication, context);
  }

  /** Hides many exhibitors of one event. */
  async unpublishAll(input: UnpublishExhibitorsInput, context?: RequestContext): Promise<BatchOutcome> {
    return this.#changeAll(input, true, hiding, context);
  }

  /** `published`: whether the exhibitors in the given statuses are published before the change; undefined for all. */
  async #changeAll(
    input: ExhibitorsInput,
    published: boolean | undefined,
    decide: (row: RegistrationState) => RowDecision,
    context: RequestContext | undefined,
  ): Promise<BatchOutcome> {
    const { event, items, following } = await this.batches.select(input, 'MANAGE_EVENT', context, published);
    const batch = await this.batches.lock(event.eventId, items);
    return { results: await this.batches.write(batch, decide), following };
  }

  async #setPublication(
    { exhibitorId, version }: ExhibitorIdInput,
    decide: (row: RegistrationState) => RowDecision,
  ): Promise<string> {
    const { id, eventId } = await this.access.readable(exhibitorId, 'MANAGE_EVENT');
    return onlyId(await this.batches.write(await this.batches.lock(eventId, [{ id, version }]), decide));
  }

  async #decide(eventId: string, items: readonly BatchItem[], decision: Decision): Promise<BatchResult[]> {
    const approves = decision.decision === ReviewDecision.APPROVE;
    if (approves) await this.quotas.lockEvent(eventId);
    const batch = await this.batches.lock(eventId, items);
    const room = approves ? await this.quotas.roomFor(items.map(({ id }) => id)) : undefined;
    const results = await this.batches.write(batch, (row) => rowDecisionOf(row, decision, room), decision);
    const decided = results.filter(({ error }) => !error).map(({ exhibitorId }) => exhibitorId);
    await this.decisions.record(eventId, decided, decision);
    return results;
  }
}

/** The id of the only exhibitor of a batch; throws its error. */
function onlyId(results: readonly BatchResult[]): string {
  const [result] = results;
  if (!result) throw new Error('The batch has no exhibitor.');
  if (result.error) throw result.error;
  return result.exhibitorId;
}

function submission({ status }: RegistrationState): RowDecision {
  const next = statusAfter('SUBMIT', status);
  return next ? { status: next, announcedStatus: null } : wrongStatus('SUBMIT', status);
}

function hiding(): RowDecision {
  return { published: false };
}

function publication({ status }: RegistrationState): RowDecision {
  if (status === 'APPROVED') return { published: true };
  return userError('WRONG_STATUS', message`The registration is ${term(status)}; it must be approved.`);
}

function rowDecisionOf(
  { id, status, announcedStatus }: RegistrationState,
  { decision, deferNotification }: Decision,
  room: QuotaRoom | undefined,
): RowDecision {
  const next = statusAfter(decision, status);
  if (!next) return wrongStatus(decision, status);
  const announced = announcedStatus ?? status;
  return (
    room?.take(id) ?? {
      status: next,
      announcedStatus: deferNotification && announced !== next ? announced : null,
      ...(next !== 'APPROVED' && { published: false }),
    }
  );
}

function decisionOf(
  input: Pick<ReviewExhibitorInput, 'decision' | 'note' | 'internalNote' | 'deferNotification'>,
): Decision {
  const check = new InputCheck();
  const read = {
    decision: input.decision,
    note: check.text(input.note, ['note'], NOTE_LENGTH, 'many'),
    internalNote: check.text(input.internalNote, ['internalNote'], NOTE_LENGTH, 'many'),
    deferNotification: input.deferNotification ?? false,
  };
  check.done();
  return read;
}
