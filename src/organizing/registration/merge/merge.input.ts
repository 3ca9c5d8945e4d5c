import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

const COMPARED = 'as the caller has read it. If it is absent, versions are not compared.';

@InputType('MergeExhibitorsInput', { description: 'Two duplicate exhibitors of one event.' })
export class MergeExhibitorsInput {
  @Field(() => ID, { description: 'The global id of the exhibitor that stays.' })
  keepId: string;

  @Field(() => ID, {
    description: 'The global id of the exhibitor that is merged into the other and removed.',
  })
  mergeId: string;

  @NullableField(() => Int, `The version of the exhibitor that stays, ${COMPARED}`)
  keepVersion?: number | null;

  @NullableField(() => Int, `The version of the exhibitor that is removed, ${COMPARED}`)
  mergeVersion?: number | null;
}
