import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@ObjectType('Category', {
  implements: () => NodeType,
  description: 'A subject of exhibitors and products. The categories of an event form a tree.',
})
export class CategoryType extends NodeType {
  @Field(() => String, { description: 'The slug, unique in the event, such as `artificial-intelligence`.' })
  slug: string;

  @NullableField(
    () => String,
    'The code in an external classification, such as `SEI2018:1.5`. Null for none.',
  )
  externalCode: string | null;

  @Field(() => Int, {
    description:
      'The number of its colour in a palette, 1 to 10: that of its root category. A new root gets the one that the fewest roots have; organizers can choose another.',
  })
  color: number;

  @Field(() => Boolean, {
    description: 'Whether a hatch distinguishes its colour from the same colour of another root category.',
  })
  hatched: boolean;

  @Field(() => String, {
    description:
      'The name of its icon, such as `bot`. Organizers can choose it. By default it follows from the words of slug and name, else it is that of its parent, else `shapes`.',
  })
  sign: string;
}

@ObjectType('CategoryCount', { description: 'The number of objects in a category and its descendants.' })
export class CategoryCountType {
  @Field(() => CategoryType, { description: 'The category.' })
  category: CategoryType;

  @Field(() => Int, { description: 'The number of objects.' })
  count: number;
}
