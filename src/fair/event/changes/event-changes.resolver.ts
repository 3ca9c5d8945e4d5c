import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { DeletePayloadType } from '../../../catalog/deleted.type.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { EventChangesService } from './event-changes.service.js';
import { CreateEventInput, DeleteEventInput, EventIdInput, UpdateEventInput } from './event.input.js';
import { EventType } from '../event.type.js';

@ObjectType('EventPayload', { description: 'The event after the change.' })
class EventPayloadType extends PayloadType {}

/** The result of the mutations of events: the id of the event. */
interface EventOutcome {
  eventId?: string;
}

/** The organizers' mutations of events. */
@Resolver(() => EventPayloadType)
export class EventChangesResolver {
  constructor(
    private readonly changes: EventChangesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => EventPayloadType, {
    description: 'Creates an event as a draft. Only administrators can call it.',
  })
  async createEvent(@Input('The new event.') input: CreateEventInput): Promise<EventOutcome> {
    return { eventId: await this.changes.create(input) };
  }

  @Change(() => EventPayloadType, {
    description: 'Changes an event. Only organizers of the event can call it.',
  })
  async updateEvent(@Input('The changes.') input: UpdateEventInput): Promise<EventOutcome> {
    return { eventId: await this.changes.update(input) };
  }

  @Change(() => EventPayloadType, {
    description: 'Publishes a draft or an archived event, so that visitors can read it.',
  })
  async publishEvent(@Input('The event.') input: EventIdInput): Promise<EventOutcome> {
    return { eventId: await this.changes.publish(input) };
  }

  @Change(() => EventPayloadType, {
    description: 'Archives a published event. Visitors can still read its catalog.',
  })
  async archiveEvent(@Input('The event.') input: EventIdInput): Promise<EventOutcome> {
    return { eventId: await this.changes.archive(input) };
  }

  @Change(() => DeletePayloadType, {
    description:
      'Deletes a draft permanently, with its places, exhibitors, products, programme, roles, invitations and keys. Only administrators can call it. WRONG_STATUS after publication. The audit entry remains.',
  })
  async deleteEvent(
    @Input('The event and its slug.') input: DeleteEventInput,
  ): Promise<{ deletedId: string }> {
    await this.changes.delete(input);
    return { deletedId: input.eventId };
  }

  @PlainField(() => EventType, { nullable: true, description: 'The event. Null if the change failed.' })
  event({ eventId }: EventOutcome, _args: object, context: object): Promise<CatalogSource | null> {
    return this.loaders.entry(eventId, context);
  }
}
