import { Field, ID, InputType } from '@nestjs/graphql';
import { VersionInput } from '../../catalog/version.type.js';

const PRODUCT_ID = { description: 'The global id of the product.' };

@InputType('AcceptProductRevisionInput', { description: 'Which pending change of a product is accepted.' })
export class AcceptProductRevisionInput extends VersionInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;
}

@InputType('RefuseProductRevisionInput', { description: 'Which pending change of a product is refused.' })
export class RefuseProductRevisionInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 5,000 characters.' })
  note?: string | null;
}
