import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../platform/failure/user-error.type.js';

@ObjectType('DeletePayload', { description: 'What was deleted.' })
export class DeletePayloadType extends PayloadType {
  @Field(() => ID, {
    nullable: true,
    description: 'The global id that the object had. Null if the change failed.',
  })
  deletedId?: string | null;
}
