import { Field, ObjectType } from '@nestjs/graphql';
import { FieldChangeType } from '../../identity/audit/field-change.type.js';
import type { FieldChange } from '../../identity/audit/value-difference.js';
import { DateTimeScalar } from '../../platform/graphql/schema/scalars.js';
import type { PendingAction } from './pending-change.entity.js';

/** A pending change of any kind of object. */
@ObjectType({ isAbstract: true })
export abstract class PendingChangeType {
  action: PendingAction;

  @Field(() => [FieldChangeType], {
    description: 'The changed values. For a new object: all its values. For a removal: an empty list.',
  })
  changes: FieldChange[];

  @Field(() => String, { description: 'The e-mail address of the member who proposed the latest change.' })
  by: string;

  @Field(() => DateTimeScalar, { description: 'The time of the latest proposal.' })
  at: Date;
}
