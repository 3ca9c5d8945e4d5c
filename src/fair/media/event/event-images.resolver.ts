import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../event/event.type.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { type ImageDocument, type ImageSource, ImageType } from '../image.type.js';
import { SetEventImagesInput } from './event-images.input.js';
import { EventImagesService } from './event-images.service.js';

@ObjectType('EventImagesPayload', { description: 'The event after the change.' })
class EventImagesPayloadType extends PayloadType {}

/** The result of the mutation: the id of the event. */
interface EventImagesOutcome {
  eventId?: string;
}

/** An event with its pictures. */
interface PicturedEvent extends ReferenceSource {
  logo?: ImageDocument | null;
  picture?: ImageDocument | null;
}

/** The mutation that sets the pictures of an event. */
@Resolver(() => EventImagesPayloadType)
export class EventImageChangesResolver {
  constructor(
    private readonly changes: EventImagesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => EventImagesPayloadType, {
    description: 'Sets the logo and the picture of an event. Only organizers of the event can call it.',
  })
  async setEventImages(@Input('The pictures.') input: SetEventImagesInput): Promise<EventImagesOutcome> {
    return { eventId: await this.changes.set(input) };
  }

  @PlainField(() => EventType, { nullable: true, description: 'The event. Null if the change failed.' })
  event({ eventId }: EventImagesOutcome, _args: object, context: object): Promise<CatalogSource | null> {
    return this.loaders.entry(eventId, context);
  }
}

/** Adds pictures to events. */
@Resolver(() => EventType)
export class EventImagesResolver {
  @PlainField(() => ImageType, { nullable: true, description: 'The logo of the event.' })
  logo({ logo, event }: PicturedEvent): ImageSource | null {
    return logo ? { ...logo, event } : null;
  }

  @PlainField(() => ImageType, { nullable: true, description: 'The picture of the start page of the event.' })
  picture({ picture, event }: PicturedEvent): ImageSource | null {
    return picture ? { ...picture, event } : null;
  }
}
