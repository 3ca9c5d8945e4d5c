import { Field, ID, InputType, ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { userError } from '../../../platform/failure/user-error.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { message } from '../../../platform/text/message.js';
import { OrganizedObjectsService } from '../../event/objects/organized-objects.service.js';
import { PictureRemovalService } from '../picture-removal.service.js';
import { SHA256 } from '../../../platform/text/sha256.js';

const MAXIMUM = 100;

@InputType('RemovePicturesInput', { description: 'Unused pictures to remove.' })
class RemovePicturesInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [ID], { description: 'The ids of 1 to 100 pictures in `Event.media`.' })
  pictureIds: string[];
}

@ObjectType('RemovePicturesPayload', { description: 'The removed pictures.' })
class RemovePicturesPayloadType extends PayloadType {}

interface RemovePicturesOutcome {
  removedIds?: string[];
}

/** The mutation that removes unused pictures. */
@Resolver(() => RemovePicturesPayloadType)
export class RemovePicturesResolver {
  constructor(
    private readonly objects: OrganizedObjectsService,
    private readonly removal: PictureRemovalService,
  ) {}

  @Change(() => RemovePicturesPayloadType, {
    description:
      "Removes uploaded pictures that no object has. Pictures in use stay. For the event's organizers.",
  })
  async removePictures(
    @Input('The pictures.') { eventId: globalId, pictureIds }: RemovePicturesInput,
  ): Promise<RemovePicturesOutcome> {
    const { eventId } = await this.objects.event(globalId);
    const hasWrongLength = pictureIds.length === 0 || pictureIds.length > MAXIMUM;
    if (hasWrongLength || !pictureIds.every((id) => SHA256.test(id))) {
      throw userError('INVALID', message`pictureIds must contain 1 to 100 ids.`, ['pictureIds']);
    }
    const condition = { text: 'event_id = $1 and sha256 = any($2)', values: [eventId, pictureIds] };
    return { removedIds: await this.removal.remove(condition) };
  }

  @PlainField(() => [ID], { description: 'The ids of the removed pictures.' })
  removedIds({ removedIds = [] }: RemovePicturesOutcome): string[] {
    return removedIds;
  }
}
