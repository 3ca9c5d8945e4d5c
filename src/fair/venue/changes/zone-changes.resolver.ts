import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { DeletePayloadType } from '../../../platform/failure/delete-payload.type.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { ZoneType } from '../venue.type.js';
import { ZoneChangesService } from './zone-changes.service.js';
import { CreateZoneInput, OrderZonesInput, UpdateZoneInput, ZoneIdInput } from './zone.input.js';

@ObjectType('ZonePayload', { description: 'The zone after the change.' })
class ZonePayloadType extends PayloadType {}

@Resolver(() => ZonePayloadType)
@EntryField('zone', 'zoneId', () => ZoneType, { description: 'The zone. Null if the change failed.' })
export class ZoneChangesResolver {
  constructor(
    private readonly changes: ZoneChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => ZonePayloadType, { description: "Adds a zone to an event. For the event's organizers." })
  async createZone(@Input('The new zone.') input: CreateZoneInput): Promise<{ zoneId: string }> {
    return { zoneId: await this.changes.create(input) };
  }

  @Change(() => ZonePayloadType, { description: "Changes a zone. For the event's organizers." })
  async updateZone(@Input('The changes.') input: UpdateZoneInput): Promise<{ zoneId: string }> {
    return { zoneId: await this.changes.update(input) };
  }

  @Change(() => DeletePayloadType, {
    description: "Deletes a zone. For the event's organizers. IN_USE if booths belong to it.",
  })
  async deleteZone(@Input('The zone.') input: ZoneIdInput): Promise<{ deletedId: string }> {
    await this.changes.delete(input);
    return { deletedId: input.zoneId };
  }
}

@ObjectType('OrderZonesPayload', { description: 'The zones in their new order.' })
class OrderZonesPayloadType extends PayloadType {}

/** The result of the mutation: the id of their event. */
interface ZonesOutcome {
  eventId?: string;
}

/** The mutation that sets the organizer's order of zones. */
@Resolver(() => OrderZonesPayloadType)
export class OrderZonesResolver {
  constructor(
    private readonly changes: ZoneChangesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => OrderZonesPayloadType, {
    description: "Sets the order of the zones of an event. For the event's organizers.",
  })
  async orderZones(@Input('The order.') input: OrderZonesInput): Promise<ZonesOutcome> {
    return { eventId: await this.changes.arrange(input) };
  }

  @PlainField(() => [ZoneType], {
    nullable: true,
    description: 'All zones of the event. Null if the change failed.',
  })
  async zones(
    { eventId }: ZonesOutcome,
    _args: object,
    context: object,
  ): Promise<readonly ReferenceSource[] | null> {
    const event = await this.loaders.entry(eventId, context);
    return event?.event.all('ZONE') ?? null;
  }
}
