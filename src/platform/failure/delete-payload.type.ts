import { ID, ObjectType } from '@nestjs/graphql';
import { PayloadType } from './user-error.type.js';
import { NullableField } from '../graphql/schema/nullable-field.js';

@ObjectType('DeletePayload', { description: 'The result of a deletion.' })
export class DeletePayloadType extends PayloadType {
  @NullableField(() => ID, 'The global id of the deleted object. Null if the change failed.')
  deletedId?: string | null;
}
