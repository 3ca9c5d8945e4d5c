import { ObjectType } from '@nestjs/graphql';
import { PayloadType } from '../../platform/failure/user-error.type.js';

@ObjectType('ProductPayload', { description: 'The product after the change.' })
export class ProductPayloadType extends PayloadType {}

/** What the mutations of a product return: its id. */
export interface ProductOutcome {
  productId?: string;
}
