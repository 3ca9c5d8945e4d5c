import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('AcceptPendingChangeInput', { description: 'The pending changes to accept.' })
export class AcceptPendingChangeInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the exhibitor that the caller has read; without it any version matches.',
  })
  version?: number | null;
}

@InputType('RejectPendingChangeInput', { description: 'The pending changes to refuse.' })
export class RejectPendingChangeInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 5,000 characters.' })
  note?: string | null;
}
