import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../event/event.type.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { type ImageDocument, type ImageSource, ImageType } from '../image.type.js';
import { SetEventImagesInput } from './event-images.input.js';
import { EventImagesService } from './event-images.service.js';

@ObjectType('EventImagesPayload', { description: 'The event after the change.' })
class EventImagesPayloadType extends PayloadType {}

interface PicturedEvent extends ReferenceSource {
  logo?: ImageDocument | null;
  picture?: ImageDocument | null;
}

@Resolver(() => EventImagesPayloadType)
@EntryField('event', 'eventId', () => EventType, { description: 'The event. Null if the change failed.' })
export class EventImageChangesResolver {
  constructor(
    private readonly changes: EventImagesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => EventImagesPayloadType, {
    description: "Sets the logo and the picture of an event. For the event's organizers.",
  })
  async setEventImages(@Input('The pictures.') input: SetEventImagesInput): Promise<{ eventId: string }> {
    return { eventId: await this.changes.set(input) };
  }
}

@Resolver(() => EventType)
export class EventImagesResolver {
  @PlainField(() => ImageType, { nullable: true, description: 'The logo of the event. Null without one.' })
  logo({ logo, event }: PicturedEvent): ImageSource | null {
    return logo ? { ...logo, event } : null;
  }

  @PlainField(() => ImageType, {
    nullable: true,
    description: 'The picture of the start page of the event. Null without one.',
  })
  picture({ picture, event }: PicturedEvent): ImageSource | null {
    return picture ? { ...picture, event } : null;
  }
}
