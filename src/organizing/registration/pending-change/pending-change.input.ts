import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('AcceptPendingChangeInput', { description: 'Which pending changes are accepted.' })
export class AcceptPendingChangeInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the exhibitor that the caller has seen; any where absent.',
  })
  version?: number | null;
}

@InputType('RejectPendingChangeInput', { description: 'Which pending changes are refused.' })
export class RejectPendingChangeInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 5,000 characters.' })
  note?: string | null;
}
