import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/schema/input.js';
import { MembershipService } from '../../identity/account/rights/membership.service.js';
import { Change } from '../../identity/audit/change.decorator.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../fair/event/event.type.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { CopyEventInput } from './copy-event.input.js';
import { EditionService } from './edition.service.js';

@ObjectType('CopyEventPayload', { description: 'The new event.' })
class CopyEventPayloadType extends PayloadType {}

/** The payload of mutations that copy an event: the id of the new one. */
interface CopyEventOutcome {
  eventId?: string;
  /** Whether this change made the caller an organizer of the new event. */
  joined?: boolean;
}

/** The mutation that creates a new edition of an event. */
@Resolver(() => CopyEventPayloadType)
export class CopyEventResolver {
  constructor(
    private readonly editions: EditionService,
    private readonly loaders: CatalogLoaders,
    private readonly memberships: MembershipService,
  ) {}

  @Change(() => CopyEventPayloadType, {
    description:
      'Creates a new event, a draft, with the places and categories of an earlier one, without exhibitors and programme. For organizers of the earlier one, who become organizers of the new one.',
  })
  async copyEvent(
    @Input('The earlier event, and the values of the new one.') input: CopyEventInput,
  ): Promise<CopyEventOutcome> {
    return this.editions.copy(input);
  }

  @PlainField(() => EventType, { nullable: true, description: 'The new event. Null if the change failed.' })
  async event(
    { eventId, joined }: CopyEventOutcome,
    _args: object,
    context: RequestContext,
  ): Promise<CatalogSource | null> {
    if (eventId === undefined) return null;
    if (joined) await this.memberships.refresh(context);
    return this.loaders.entry(eventId, context);
  }
}
