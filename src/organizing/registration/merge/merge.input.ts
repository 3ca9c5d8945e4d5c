import { Field, ID, InputType, Int } from '@nestjs/graphql';

const VERSION = 'The version that the caller has read; without it any version matches.';

@InputType('MergeExhibitorsInput', { description: 'Two duplicate exhibitors of one event.' })
export class MergeExhibitorsInput {
  @Field(() => ID, { description: 'The global id of the exhibitor that stays.' })
  keepId: string;

  @Field(() => ID, {
    description: 'The global id of the exhibitor that is merged into the other and removed.',
  })
  mergeId: string;

  @Field(() => Int, { nullable: true, description: `${VERSION} Of the exhibitor that stays.` })
  keepVersion?: number | null;

  @Field(() => Int, { nullable: true, description: `${VERSION} Of the exhibitor that is removed.` })
  mergeVersion?: number | null;
}
