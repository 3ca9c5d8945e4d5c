import { Field, ID, InputType } from '@nestjs/graphql';
import { VersionInput } from '../../../catalog/version.type.js';

const PRODUCT_ID = { description: 'The global id of the product.' };

@InputType('AcceptPendingProductChangeInput', {
  description: 'Which pending change of a product is accepted.',
})
export class AcceptPendingProductChangeInput extends VersionInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;
}

@InputType('RejectPendingProductChangeInput', {
  description: 'Which pending change of a product is refused.',
})
export class RejectPendingProductChangeInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 5,000 characters.' })
  note?: string | null;
}
