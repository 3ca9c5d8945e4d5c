import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { NodeType } from '../../../platform/graphql/schema/node.type.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { Bounded } from '../../../platform/graphql/schema/input-fields.js';
import { KIOSK_NAME } from '../kiosk.fields.js';

@ObjectType('KioskEnrolmentKey', {
  implements: () => NodeType,
  description: 'A secret with which a fleet of kiosks registers without approval of each device.',
})
export class KioskEnrolmentKeyType extends NodeType {
  @Field(() => String, {
    description: 'The name of the fleet, for people; the names of its kiosks begin with it.',
  })
  name: string;

  @Field(() => Int, { description: 'How many devices the key admits, 1 to 1,000.' })
  devices: number;

  @Field(() => Int, { description: 'How many devices the key has admitted.' })
  enrolled: number;

  @Field(() => Boolean, { description: 'Whether its kiosks execute persisted queries only.' })
  persistedQueriesOnly: boolean;

  @Field(() => DateTimeScalar, { description: 'When the key was created.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { description: 'When the key expires.' })
  expiresAt: string;

  @NullableField(() => DateTimeScalar, 'When the key was revoked. Null if it is not revoked.')
  revokedAt: string | null;
}

@InputType('CreateKioskEnrolmentKeyInput', { description: 'A new key for a fleet.' })
export class CreateKioskEnrolmentKeyInput {
  @Field(() => ID, { description: 'The global id of the event that the kiosks may read.' })
  eventId: string;

  @Bounded(KIOSK_NAME)
  @Field(() => String, {
    description: `The name of the fleet, 1 to ${String(KIOSK_NAME.maximum)} characters.`,
  })
  name: string;

  @Field(() => Int, { description: 'How many devices the key admits, 1 to 1,000.' })
  devices: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether its kiosks execute persisted queries only. `UpdateKioskInput` can change this ' +
      'for each kiosk.',
  })
  persistedQueriesOnly: boolean;

  @Field(() => DateTimeScalar, { description: 'When the key expires, within the next 90 days.' })
  expiresAt: Date;
}

@InputType('KioskEnrolmentKeyIdInput', { description: 'The key.' })
export class KioskEnrolmentKeyIdInput {
  @Field(() => ID, { description: 'The global id of the key.' })
  enrolmentKeyId: string;
}

@ObjectType('CreateKioskEnrolmentKeyPayload', { description: 'The new key.' })
export class CreateKioskEnrolmentKeyPayloadType extends PayloadType {
  @NullableField(() => String, 'The key itself, returned only once. Null if the change failed.')
  key: string | null;
}

@ObjectType('RevokeKioskEnrolmentKeyPayload', { description: 'The key after the change.' })
export class RevokeKioskEnrolmentKeyPayloadType extends PayloadType {}

@ObjectType('TakeOverKioskEnrolmentKeyPayload', { description: 'The key with its new owner.' })
export class TakeOverKioskEnrolmentKeyPayloadType extends PayloadType {}
