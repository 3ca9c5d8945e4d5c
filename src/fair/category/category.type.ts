import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('Category', {
  implements: () => NodeType,
  description: 'A subject of exhibitors and products. The categories of an event form a tree.',
})
export class CategoryType extends NodeType {
  @Field(() => String, { description: 'The slug, unique in the event, such as `artificial-intelligence`.' })
  slug: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code in an external classification, such as `SEI2018:1.5`.',
  })
  externalCode: string | null;
}

@ObjectType('CategoryCount', { description: 'The number of objects in a category and its descendants.' })
export class CategoryCountType {
  @Field(() => CategoryType, { description: 'The category.' })
  category: CategoryType;

  @Field(() => Int, { description: 'The number of objects.' })
  count: number;
}
