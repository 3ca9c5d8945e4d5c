import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { DeletePayloadType } from '../../../platform/failure/delete-payload.type.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { VenueType } from '../venue.type.js';
import { VenueChangesService } from './venue-changes.service.js';
import { CreateVenueInput, OrderVenuesInput, UpdateVenueInput, VenueIdInput } from './venue.input.js';

@ObjectType('VenuePayload', { description: 'The venue after the change.' })
class VenuePayloadType extends PayloadType {}

@Resolver(() => VenuePayloadType)
@EntryField('venue', 'venueId', () => VenueType, { description: 'The venue. Null if the change failed.' })
export class VenueChangesResolver {
  constructor(
    private readonly changes: VenueChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => VenuePayloadType, { description: "Adds a venue to an event. For the event's organizers." })
  async createVenue(@Input('The new venue.') input: CreateVenueInput): Promise<{ venueId: string }> {
    return { venueId: await this.changes.create(input) };
  }

  @Change(() => VenuePayloadType, { description: "Changes a venue. For the event's organizers." })
  async updateVenue(@Input('The changes.') input: UpdateVenueInput): Promise<{ venueId: string }> {
    return { venueId: await this.changes.update(input) };
  }

  @Change(() => DeletePayloadType, {
    description: "Deletes a venue. For the event's organizers. IN_USE if it has halls or sessions.",
  })
  async deleteVenue(@Input('The venue.') input: VenueIdInput): Promise<{ deletedId: string }> {
    await this.changes.delete(input);
    return { deletedId: input.venueId };
  }
}

@ObjectType('OrderVenuesPayload', { description: 'The venues in their new order.' })
class OrderVenuesPayloadType extends PayloadType {}

/** The result of the mutation: the id of their event. */
interface VenuesOutcome {
  eventId?: string;
}

/** The mutation that sets the organizer's order of venues. */
@Resolver(() => OrderVenuesPayloadType)
export class OrderVenuesResolver {
  constructor(
    private readonly changes: VenueChangesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => OrderVenuesPayloadType, {
    description: "Sets the order of the venues of an event. For the event's organizers.",
  })
  async orderVenues(@Input('The order.') input: OrderVenuesInput): Promise<VenuesOutcome> {
    return { eventId: await this.changes.arrange(input) };
  }

  @PlainField(() => [VenueType], {
    nullable: true,
    description: 'All venues of the event. Null if the change failed.',
  })
  async venues(
    { eventId }: VenuesOutcome,
    _args: object,
    context: object,
  ): Promise<readonly ReferenceSource[] | null> {
    const event = await this.loaders.entry(eventId, context);
    return event?.event.all('VENUE') ?? null;
  }
}
