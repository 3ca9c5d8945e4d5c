import { ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../platform/failure/user-error.type.js';

@ObjectType('ProductPayload', { description: 'The product after the change.' })
export class ProductPayloadType extends PayloadType {}

/** The result of the mutations of a product: its id. */
export interface ProductOutcome {
  productId?: string;
}
