import { Field, ID, InputType } from '@nestjs/graphql';
import { ExhibitorIdInput } from '../registration.input.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { BoundedField } from '../../../platform/graphql/schema/input-fields.js';
import { DECISION_NOTE } from '../../../fair/pending-change/pending-change.fields.js';

@InputType('AcceptPendingChangeInput', { description: 'The pending changes to accept.' })
export class AcceptPendingChangeInput extends ExhibitorIdInput {
  @NullableField(
    () => DateTimeScalar,
    'The `at` of the pending change that the caller has read. STALE if a later proposal has replaced it. If it is absent, any pending change is accepted.',
  )
  proposedAt?: Date | null;
}

@InputType('RejectPendingChangeInput', { description: 'The pending changes to reject.' })
export class RejectPendingChangeInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @BoundedField(() => String, DECISION_NOTE, 'Why')
  note?: string | null;
}
