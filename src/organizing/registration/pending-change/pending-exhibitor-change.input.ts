import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';

@InputType('AcceptPendingChangeInput', { description: 'The pending changes to accept.' })
export class AcceptPendingChangeInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the exhibitor that the caller has read; without it any version matches.',
  })
  version?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The `at` of the pending change that the caller has read. STALE if a later proposal has replaced it. If it is absent, any pending change is accepted.',
  })
  proposedAt?: Date | null;
}

@InputType('RejectPendingChangeInput', { description: 'The pending changes to refuse.' })
export class RejectPendingChangeInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 5,000 characters.' })
  note?: string | null;
}
