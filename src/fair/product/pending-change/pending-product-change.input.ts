import { Field, ID, InputType } from '@nestjs/graphql';
import { VersionInput } from '../../../platform/graphql/schema/version.input.js';

const PRODUCT_ID = { description: 'The global id of the product.' };

@InputType('AcceptPendingProductChangeInput', {
  description: 'The acceptance of the pending change of a product.',
})
export class AcceptPendingProductChangeInput extends VersionInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;
}

@InputType('RejectPendingProductChangeInput', {
  description: 'The rejection of the pending change of a product.',
})
export class RejectPendingProductChangeInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;

  @Field(() => String, { nullable: true, description: 'The reason, at most 5,000 characters.' })
  note?: string | null;
}
