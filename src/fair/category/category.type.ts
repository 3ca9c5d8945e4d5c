import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';

@ObjectType('Category', {
  implements: () => NodeType,
  description: 'What exhibitors and products are about; categories of an event form a tree.',
})
export class CategoryType extends NodeType {
  @Field(() => String, { description: 'The slug, unique in the event, such as `artificial-intelligence`.' })
  slug: string;

  @Field(() => String, { nullable: true, description: 'Code in an outside classification, `SEI2018:1.5`.' })
  externalCode: string | null;
}

@ObjectType('CategoryCount', { description: 'The number of objects in a category or below it.' })
export class CategoryCountType {
  @Field(() => CategoryType, { description: 'The category.' })
  category: CategoryType;

  @Field(() => Int, { description: 'The number of objects.' })
  count: number;
}
