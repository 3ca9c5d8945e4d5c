import { Field, ObjectType } from '@nestjs/graphql';
import type { FieldChange } from './value-difference.js';

@ObjectType('FieldChange', { description: 'One value that would change.' })
export class FieldChangeType implements FieldChange {
  @Field(() => String, {
    description:
      'Which: `website`, `name.en`, `representatives.0.role.en`, `logoAlt.en`; of categories and the zone the slugs, of a `logo` its address.',
  })
  field: string;

  @Field(() => String, { nullable: true, description: 'What it is now; null where there is none.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it would be; null where it would be removed.' })
  after: string | null;
}
