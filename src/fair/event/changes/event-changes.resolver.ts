import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { DeletePayloadType } from '../../../platform/failure/delete-payload.type.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { EventChangesService } from './event-changes.service.js';
import { CreateEventInput, DeleteEventInput, EventIdInput, UpdateEventInput } from './event.input.js';
import { EventType } from '../event.type.js';

@ObjectType('EventPayload', { description: 'The event after the change.' })
class EventPayloadType extends PayloadType {}

@Resolver(() => EventPayloadType)
@EntryField('event', 'eventId', () => EventType, { description: 'The event. Null if the change failed.' })
export class EventChangesResolver {
  constructor(
    private readonly changes: EventChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => EventPayloadType, { description: 'Creates an event as a draft. For administrators.' })
  async createEvent(@Input('The new event.') input: CreateEventInput): Promise<{ eventId: string }> {
    return { eventId: await this.changes.create(input) };
  }

  @Change(() => EventPayloadType, { description: "Changes an event. For the event's organizers." })
  async updateEvent(@Input('The changes.') input: UpdateEventInput): Promise<{ eventId: string }> {
    return { eventId: await this.changes.update(input) };
  }

  @Change(() => EventPayloadType, {
    description:
      "Publishes a draft or an archived event, so that visitors can read it. For the event's organizers.",
  })
  async publishEvent(@Input('The event.') input: EventIdInput): Promise<{ eventId: string }> {
    return { eventId: await this.changes.publish(input) };
  }

  @Change(() => EventPayloadType, {
    description:
      "Archives a published event. Visitors can still read its catalog. For the event's organizers.",
  })
  async archiveEvent(@Input('The event.') input: EventIdInput): Promise<{ eventId: string }> {
    return { eventId: await this.changes.archive(input) };
  }

  @Change(() => DeletePayloadType, {
    description:
      'Deletes a draft permanently, with its places, exhibitors, products, programme, roles, invitations and keys. For administrators. WRONG_STATUS after publication. The audit entry remains.',
  })
  async deleteEvent(
    @Input('The event and its slug.') input: DeleteEventInput,
  ): Promise<{ deletedId: string }> {
    await this.changes.delete(input);
    return { deletedId: input.eventId };
  }
}
