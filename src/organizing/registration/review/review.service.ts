import { Injectable } from '@nestjs/common';
import { DECISION_NOTE } from '../../../fair/pending-change/pending-change.fields.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import type { RegistrationState } from '../../../fair/exhibitor/exhibitor.service.js';
import { refusalOf, STEPS } from '../../../fair/exhibitor/status/registration-step.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
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
    const { id, eventId } = await this.access.findReadable(input.exhibitorId, 'REVIEW_REGISTRATION');
    return onlyId(await this.#decide(eventId, [{ id, version: input.version }], decisionOf(input)));
  }

  /**
   * Decides about many registrations of one event. An exhibitor with an error stays unchanged; the others
   * change.
   */
  async reviewAll(input: ReviewExhibitorsInput, context?: RequestContext): Promise<BatchOutcome> {
    const { event, items, following } = await this.batches.select(input, 'REVIEW_REGISTRATION', context);
    return { results: await this.#decide(event.eventId, items, decisionOf(input)), following };
  }

  /**
   * Sets a registration back to review and returns its id. If the applicant was not notified of the earlier
   * decision, the applicant is not notified of this step either.
   */
  async reopen({ exhibitorId, version, note }: ReopenExhibitorInput): Promise<string> {
    const { id, eventId, announcedStatus } = await this.access.findReadable(
      exhibitorId,
      'REVIEW_REGISTRATION',
    );
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

  /** Publishes many exhibitors of one event. Exhibitors that cannot be published stay unchanged. */
  async publishAll(input: PublishExhibitorsInput, context?: RequestContext): Promise<BatchOutcome> {
    return this.#changeAll(input, false, publication, context);
  }

  /** Hides many exhibitors of one event. */
  async unpublishAll(input: UnpublishExhibitorsInput, context?: RequestContext): Promise<BatchOutcome> {
    return this.#changeAll(input, true, hiding, context);
  }

  /** `published` selects exhibitors by their publication before the change; undefined selects both. */
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
    const { id, eventId } = await this.access.findReadable(exhibitorId, 'MANAGE_EVENT');
    return onlyId(await this.batches.write(await this.batches.lock(eventId, [{ id, version }]), decide));
  }

  async #decide(eventId: string, items: readonly BatchItem[], decision: Decision): Promise<BatchResult[]> {
    const isApproval = decision.decision === ReviewDecision.APPROVE;
    if (isApproval) await this.quotas.lockEvent(eventId);
    const batch = await this.batches.lock(eventId, items);
    const room = isApproval ? await this.quotas.roomFor(items.map(({ id }) => id)) : undefined;
    const results = await this.batches.write(batch, (row) => rowDecisionOf(row, decision, room), decision);
    const decidedIds = results.filter(({ error }) => !error).map(({ exhibitorId }) => exhibitorId);
    await this.decisions.record(eventId, decidedIds, decision);
    return results;
  }
}

/** Returns the id of the only exhibitor of a batch, or throws its error. */
function onlyId(results: readonly BatchResult[]): string {
  const [result] = results;
  if (!result) throw new Error('The batch has no exhibitor.');
  if (result.error) throw result.error;
  return result.exhibitorId;
}

function submission(state: RegistrationState): RowDecision {
  return refusalOf('SUBMIT', state) ?? { status: STEPS.SUBMIT.to, announcedStatus: null };
}

function hiding(state: RegistrationState): RowDecision {
  return refusalOf('UNPUBLISH', state) ?? { published: false };
}

function publication(state: RegistrationState): RowDecision {
  return refusalOf('PUBLISH', state) ?? { published: true };
}

function rowDecisionOf(
  state: RegistrationState,
  { decision, deferNotification }: Decision,
  room: QuotaRoom | undefined,
): RowDecision {
  const refusal = refusalOf(decision, state);
  if (refusal) return refusal;
  const { id, status, announcedStatus } = state;
  const nextStatus = STEPS[decision].to;
  const memberStatus = announcedStatus ?? status;
  return (
    room?.takePlace(id) ?? {
      status: nextStatus,
      announcedStatus: deferNotification && memberStatus !== nextStatus ? memberStatus : null,
      ...(nextStatus !== 'APPROVED' && { published: false }),
    }
  );
}

function decisionOf(
  input: Pick<ReviewExhibitorInput, 'decision' | 'note' | 'internalNote' | 'deferNotification'>,
): Decision {
  const check = new InputCheck();
  const decision = {
    decision: input.decision,
    note: check.text(input.note, ['note'], DECISION_NOTE.maximum, 'many'),
    internalNote: check.text(input.internalNote, ['internalNote'], DECISION_NOTE.maximum, 'many'),
    deferNotification: input.deferNotification ?? false,
  };
  check.done();
  return decision;
}
