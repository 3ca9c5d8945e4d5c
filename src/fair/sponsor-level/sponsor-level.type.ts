import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/schema/node.type.js';

@ObjectType('SponsorLevel', {
  implements: () => NodeType,
  description: 'A level at which exhibitors sponsor an event, such as gold.',
})
export class SponsorLevelType extends NodeType {
  @Field(() => String, { description: 'The slug, unique in the event, such as `gold`.' })
  slug: string;
}

@ObjectType('SponsorLevelCount', { description: 'The number of exhibitors with a sponsor level.' })
export class SponsorLevelCountType {
  @Field(() => SponsorLevelType, { description: 'The sponsor level.' })
  sponsorLevel: SponsorLevelType;

  @Field(() => Int, { description: 'The number of exhibitors.' })
  count: number;
}
