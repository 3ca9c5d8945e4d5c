import { Field, ID, InputType, Int } from '@nestjs/graphql';

const VERSION = 'The version that the caller has seen; any where absent.';

@InputType('MergeExhibitorsInput', { description: 'Two exhibitors of one event that are the same one.' })
export class MergeExhibitorsInput {
  @Field(() => ID, { description: 'The global id of the exhibitor that stays.' })
  keepId: string;

  @Field(() => ID, { description: 'The global id of the exhibitor that is merged into it and removed.' })
  mergeId: string;

  @Field(() => Int, { nullable: true, description: `${VERSION} Of the exhibitor that stays.` })
  keepVersion?: number | null;

  @Field(() => Int, { nullable: true, description: `${VERSION} Of the exhibitor that is removed.` })
  mergeVersion?: number | null;
}
