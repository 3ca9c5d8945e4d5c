import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { NodeType } from '../../../platform/graphql/node.type.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';

@ObjectType('KioskEnrolmentKey', {
  implements: () => NodeType,
  description: 'Lets a fleet of kiosks in without a look at each.',
})
export class KioskEnrolmentKeyType extends NodeType {
  @Field(() => String, { description: 'Which fleet, in words for people; its kiosks are called after it.' })
  name: string;

  @Field(() => Int, { description: 'How many devices it lets in, 1 to 1,000.' })
  devices: number;

  @Field(() => Int, { description: 'How many it has let in.' })
  enrolled: number;

  @Field(() => Boolean, { description: 'Whether its kiosks execute registered documents only.' })
  trustedDocumentsOnly: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it holds.' })
  revokedAt: string | null;
}

@InputType('CreateKioskEnrolmentKeyInput', { description: 'A new key for a fleet.' })
export class CreateKioskEnrolmentKeyInput {
  @Field(() => ID, { description: 'The global id of the event that the kiosks may read.' })
  eventId: string;

  @Field(() => String, { description: 'Which fleet, 1 to 100 characters.' })
  name: string;

  @Field(() => Int, { description: 'How many devices it lets in, 1 to 1,000.' })
  devices: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether its kiosks execute registered documents only, as `UpdateKioskInput` can change for each.',
  })
  trustedDocumentsOnly: boolean;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself, within the next 90 days.' })
  expiresAt: Date;
}

@InputType('KioskEnrolmentKeyIdInput', { description: 'Which key.' })
export class KioskEnrolmentKeyIdInput {
  @Field(() => ID, { description: 'The global id of the key.' })
  enrolmentKeyId: string;
}

@ObjectType('CreateKioskEnrolmentKeyPayload', { description: 'The key that was made.' })
export class CreateKioskEnrolmentKeyPayloadType extends PayloadType {
  @Field(() => String, {
    nullable: true,
    description: 'The key itself, shown this once; null where nothing was done.',
  })
  key: string | null;
}

@ObjectType('RevokeKioskEnrolmentKeyPayload', { description: 'The key after the change.' })
export class RevokeKioskEnrolmentKeyPayloadType extends PayloadType {}

@ObjectType('TakeOverKioskEnrolmentKeyPayload', { description: 'The key with its new owner.' })
export class TakeOverKioskEnrolmentKeyPayloadType extends PayloadType {}
