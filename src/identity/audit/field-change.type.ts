import { Field, ObjectType } from '@nestjs/graphql';
import type { FieldChange } from './value-difference.js';

@ObjectType('FieldChange', { description: 'One value that would change.' })
export class FieldChangeType implements FieldChange {
  @Field(() => String, {
    description:
      'The path of the value: `website`, `name.en`, `representatives.0.role.en`, `logoAlt.en`. The ' +
      'value of categories and of the zone is the slug, of a `logo` the address.',
  })
  field: string;

  @Field(() => String, { nullable: true, description: 'The present value; null if there is none.' })
  before: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The proposed value; null if the value would be removed.',
  })
  after: string | null;
}
