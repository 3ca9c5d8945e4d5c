import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PayloadType } from './user-error.type.js';

@ObjectType('DeletePayload', { description: 'The result of a deletion.' })
export class DeletePayloadType extends PayloadType {
  @Field(() => ID, {
    nullable: true,
    description: 'The global id of the deleted object. Null if the change failed.',
  })
  deletedId?: string | null;
}
