import { Args, ObjectType, Resolver } from '@nestjs/graphql';
import { Change } from '../audit/change.decorator.js';
import { CatalogLoaders } from '../catalog/reading/catalog-loaders.js';
import type { CatalogSource } from '../catalog/snapshot/event-snapshot.js';
import { EventType } from '../event/event.type.js';
import { PayloadType } from '../platform/failure/user-error.type.js';
import { PlainField } from '../platform/graphql/plain-field.js';
import { CopyEventInput } from './copy-event.input.js';
import { EditionService } from './edition.service.js';

@ObjectType('CopyEventPayload', { description: 'The new event.' })
class CopyEventPayloadType extends PayloadType {}

/** What makes an event from another one returns: the id of the new one. */
interface CopyEventOutcome {
  eventId?: string;
}

/** Takes the wish for a new edition of an event. */
@Resolver(() => CopyEventPayloadType)
export class CopyEventResolver {
  constructor(
    private readonly editions: EditionService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => CopyEventPayloadType, {
    description:
      'Makes a new event, a draft, on the places and categories of an earlier one, without exhibitors and programme; for administrators.',
  })
  async copyEvent(
    @Args('input', { type: () => CopyEventInput, description: 'Which event, and what is new.' })
    input: CopyEventInput,
  ): Promise<CopyEventOutcome> {
    return { eventId: await this.editions.copy(input) };
  }

  @PlainField(() => EventType, {
    nullable: true,
    description: 'The new event; null where nothing was done.',
  })
  event({ eventId }: CopyEventOutcome, _args: object, context: object): Promise<CatalogSource | null> | null {
    return eventId === undefined ? null : this.loaders.of(context).entry(eventId);
  }
}
