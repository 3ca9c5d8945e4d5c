import { Injectable } from '@nestjs/common';
import { encodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { CommandActorService } from '../../../identity/account/command-actor.service.js';
import { Operations } from '../../../identity/audit/operations.js';
import { runOrTry } from '../../../identity/audit/trial.js';
import { Database } from '../../../platform/database/database.js';
import { EventChangesService } from '../changes/event-changes.service.js';
import type { CreateEventInput, UpdateEventInput } from '../changes/event.input.js';
import { EventService } from '../event.service.js';

/** The person who runs a command, and whether its changes are rolled back. */
export interface CommandTerms {
  readonly as: string | undefined;
  readonly isTrial: boolean;
}

/** The numbers of objects of an event for visitors. */
export interface PublishedCounts {
  readonly exhibitors: number;
  /** Approved exhibitors that are hidden. */
  readonly hidden: number;
  readonly products: number;
  readonly sessions: number;
}

/** Creates, changes and publishes events for the command line. */
@Injectable()
export class EventAdminService {
  constructor(
    private readonly operations: Operations,
    private readonly actors: CommandActorService,
    private readonly database: Database,
    private readonly events: EventService,
    private readonly changes: EventChangesService,
  ) {}

  async create(input: CreateEventInput, terms: CommandTerms): Promise<void> {
    await this.#run('event create', terms, () => this.changes.create(input));
  }

  async update(slug: string, input: Omit<UpdateEventInput, 'eventId'>, terms: CommandTerms): Promise<void> {
    const eventId = encodeCatalogId('EVENT', (await this.events.bySlug(slug)).id);
    await this.#run('event update', terms, () => this.changes.update({ eventId, ...input }));
  }

  /** The languages of an event. */
  async localesOf(slug: string): Promise<readonly string[]> {
    return (await this.events.bySlug(slug)).locales;
  }

  /** Publishes an event and returns its numbers of objects for visitors. */
  async publish(slug: string, terms: CommandTerms): Promise<PublishedCounts> {
    const eventId = encodeCatalogId('EVENT', (await this.events.bySlug(slug)).id);
    await this.#run('event publish', terms, () => this.changes.publish({ eventId }));
    const [counts] = await this.database.query<PublishedCounts>({ text: COUNTS, values: [slug] });
    return counts ?? { exhibitors: 0, hidden: 0, products: 0, sessions: 0 };
  }

  async #run(action: string, { as, isTrial }: CommandTerms, work: () => Promise<string>): Promise<void> {
    const actor = await this.actors.find(as);
    await runOrTry(this.operations, { action, actor }, isTrial, work);
  }
}

const COUNTS = `
  select count(*) filter (where exhibitor.published)::integer as exhibitors,
    count(*) filter (where exhibitor.status = 'APPROVED' and not exhibitor.published)::integer as hidden,
    (select count(*)::integer from product join exhibitor owner on owner.id = product.exhibitor_id
      where owner.event_id = event.id and owner.published and not product.awaits_review) as products,
    (select count(*)::integer from session where session.event_id = event.id and session.published) as sessions
  from event left join exhibitor on exhibitor.event_id = event.id
  where event.slug = $1 group by event.id`;
