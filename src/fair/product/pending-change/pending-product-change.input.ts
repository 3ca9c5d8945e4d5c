import { Field, ID, InputType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { BoundedField } from '../../../platform/graphql/schema/input-fields.js';
import { DECISION_NOTE } from '../../pending-change/pending-change.fields.js';

const PRODUCT_ID = { description: 'The global id of the product.' };

@InputType('AcceptPendingProductChangeInput', {
  description: 'The acceptance of the pending change of a product.',
})
export class AcceptPendingProductChangeInput extends VersionInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;

  @NullableField(
    () => DateTimeScalar,
    'The `at` of the pending change that the caller has read. STALE if a later proposal has replaced it. If it is absent, any pending change is accepted.',
  )
  proposedAt?: Date | null;
}

@InputType('RejectPendingProductChangeInput', {
  description: 'The rejection of the pending change of a product.',
})
export class RejectPendingProductChangeInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;

  @BoundedField(() => String, DECISION_NOTE, 'The reason')
  note?: string | null;
}
