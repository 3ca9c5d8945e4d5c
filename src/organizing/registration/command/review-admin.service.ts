import { messageText } from '../../../platform/text/message.js';
import { Injectable } from '@nestjs/common';
import { encodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { CommandActorService } from '../../../identity/account/command-actor.service.js';
import { Operations } from '../../../identity/audit/operations.js';
import { runOrTry } from '../../../identity/audit/trial.js';
import { Database } from '../../../platform/database/database.js';
import type { UserError } from '../../../platform/failure/user-error.js';
import { RegistrationStatus } from '../../../fair/exhibitor/status/registration-status.type.js';
import type { ReviewDecision } from '../review-decision.type.js';
import type { BatchOutcome } from '../review/exhibitor-batch.service.js';
import { ReviewService } from '../review/review.service.js';
import { EventService } from '../../../fair/event/event.service.js';

/** The event, the account and the exhibitors of a command. */
export interface ReviewTerms {
  readonly event: string;
  readonly as: string | undefined;
  /** If true, the transaction is rolled back. */
  readonly isTrial: boolean;
  /** The ids of the exhibitors; undefined for all exhibitors that the step applies to. */
  readonly ids: readonly string[] | undefined;
}

/** The exhibitors that a step changed, and the exhibitors that it could not change. */
export interface StepCounts {
  readonly changed: number;
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

/** The maximum number of exhibitors of one call. */
const BATCH = 1000;

/** The reasons of an error, for the terminal. */
function reasonOf({ problems }: UserError): string {
  return problems.map((problem) => messageText(problem.message)).join(' ');
}

interface Ids {
  readonly eventId: string;
  readonly exhibitorIds: string[];
}

/** Decides about registrations and publishes exhibitors for the command line. */
@Injectable()
export class ReviewAdminService {
  constructor(
    private readonly operations: Operations,
    private readonly actors: CommandActorService,
    private readonly database: Database,
    private readonly events: EventService,
    private readonly reviews: ReviewService,
  ) {}

  /** Decides about all submitted registrations, or about the registrations with the ids. */
  async decide(
    decision: ReviewDecision,
    terms: ReviewTerms,
    { note, deferNotification }: { note: string | undefined; deferNotification: boolean },
  ): Promise<StepCounts> {
    const action = `review ${decision.toLowerCase()}`;
    return this.#step(action, terms, `status = 'SUBMITTED'`, (ids) =>
      this.reviews.reviewAll({ ...ids, decision, note: note ?? null, deferNotification }),
    );
  }

  /** Publishes all approved exhibitors, or the exhibitors with the ids. */
  async publish(terms: ReviewTerms): Promise<StepCounts> {
    const condition = `status = '${RegistrationStatus.APPROVED}' and not published`;
    return this.#step('exhibitors publish', terms, condition, (ids) => this.reviews.publishAll(ids));
  }

  /** Hides all published exhibitors, or the exhibitors with the ids. */
  async unpublish(terms: ReviewTerms): Promise<StepCounts> {
    return this.#step('exhibitors unpublish', terms, 'published', (ids) => this.reviews.unpublishAll(ids));
  }

  async #step(
    action: string,
    { event, as, isTrial, ids }: ReviewTerms,
    condition: string,
    step: (ids: Ids) => Promise<BatchOutcome>,
  ): Promise<StepCounts> {
    const { id: eventId } = await this.events.bySlug(event);
    const actor = await this.actors.find(as);
    const chosenIds = ids ?? (await this.#idsWhere(eventId, condition));
    const results = await runOrTry(this.operations, { action, actor }, isTrial, async () => {
      const allResults: { id: string; reason: string | null }[] = [];
      for (let start = 0; start < chosenIds.length; start += BATCH) {
        const exhibitorIds = chosenIds
          .slice(start, start + BATCH)
          .map((id) => encodeCatalogId('EXHIBITOR', id));
        const { results: stepResults } = await step({
          eventId: encodeCatalogId('EVENT', eventId),
          exhibitorIds,
        });
        allResults.push(
          ...stepResults.map(({ exhibitorId: id, error }) => ({
            id,
            reason: error ? reasonOf(error) : null,
          })),
        );
      }
      return allResults;
    });
    const refusedResults = results.filter(({ reason }) => reason !== null);
    const names = await this.#names(refusedResults.map(({ id }) => id));
    return {
      changed: results.length - refusedResults.length,
      refused: refusedResults.map(({ id, reason }) => ({ name: names.get(id) ?? id, reason: reason ?? '' })),
    };
  }

  async #idsWhere(eventId: string, condition: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>({
      text: `select id from exhibitor where event_id = $1 and ${condition} order by id`,
      values: [eventId],
    });
    return rows.map(({ id }) => id);
  }

  async #names(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; slug: string }>({
      text: 'select id, slug from exhibitor where id = any($1)',
      values: [ids],
    });
    return new Map(rows.map(({ id, slug }) => [id, slug]));
  }
}
