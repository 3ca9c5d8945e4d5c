import { Field, ObjectType } from '@nestjs/graphql';
import type { FieldChange } from '../../identity/audit/value-difference.js';
import { DateTimeScalar } from '../../platform/graphql/schema/scalars.js';
import type { PendingAction } from './pending-change.entity.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@ObjectType('FieldChange', { description: 'One value that would change.' })
class FieldChangeType implements FieldChange {
  @Field(() => String, {
    description:
      'The path of the value: `website`, `name.en`, `representatives.0.role.en`, `logoAlt.en`. The ' +
      'value of categories and of the zone is the slug, of a `logo` the address.',
  })
  field: string;

  @NullableField(() => String, 'The present value. Null if there is none.')
  before: string | null;

  @NullableField(() => String, 'The proposed value. Null if the value would be removed.')
  after: string | null;
}

@ObjectType('RejectedChange', { description: 'A change that a member proposed and staff rejected.' })
export class RejectedChangeType {
  @Field(() => DateTimeScalar, { description: 'The time of the rejection.' })
  at: Date;

  @NullableField(() => String, 'The reason. Null if none was given.')
  note: string | null;

  @Field(() => Boolean, { description: 'Whether the change would have removed the object.' })
  removes: boolean;

  @Field(() => [FieldChangeType], {
    description:
      'The rejected values that differ from the present ones. Empty for a new object and for a removal. A picture that was deleted since is left out.',
  })
  changes: FieldChange[];
}

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
