import { Args, Field, ID, ObjectType, Resolver } from '@nestjs/graphql';
import { Change } from '../../identity/audit/change.decorator.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import { ProductChangesService } from './product-changes.service.js';
import { type ProductOutcome, ProductPayloadType } from './product-payload.type.js';
import { ProductPicturesService } from './product-pictures.service.js';
import {
  AddProductInput,
  ProductIdInput,
  SetProductImagesInput,
  UpdateProductInput,
} from './product.input.js';
import { ProductType } from './product.type.js';

@ObjectType('RemoveProductPayload', { description: 'What was removed.' })
class RemoveProductPayloadType extends PayloadType {
  @Field(() => ID, {
    nullable: true,
    description:
      'The global id of the product that is no more. Null if the change failed, or while the removal waits for acceptance by staff.',
  })
  removedId?: string;
}

/** Takes changes of what exhibitors show. */
@Resolver(() => ProductPayloadType)
export class ProductChangesResolver {
  constructor(
    private readonly changes: ProductChangesService,
    private readonly pictures: ProductPicturesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => ProductPayloadType, {
    description:
      'Adds a product to an exhibitor. Only members of the exhibitor and organizers can call it. Where the exhibitor is APPROVED, what a member adds is hidden from visitors until staff accept it, if the event moderates changes.',
  })
  async addProduct(
    @Args('input', { type: () => AddProductInput, description: 'The product.' }) input: AddProductInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.changes.add(input) };
  }

  @Change(() => ProductPayloadType, {
    description:
      'Changes a product. Only members of the exhibitor and organizers can call it. Where the exhibitor is APPROVED, what a member changes is pending until staff accept it, if the event moderates changes.',
  })
  async updateProduct(
    @Args('input', { type: () => UpdateProductInput, description: 'The changes.' })
    input: UpdateProductInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.changes.update(input) };
  }

  @Change(() => ProductPayloadType, {
    description:
      'Gives a product its pictures, their order and what they show. Only members of the exhibitor and organizers can call it. It is done at once, also where other changes wait for staff. NOT_FOUND for a picture that was not uploaded for the event.',
  })
  async setProductImages(
    @Args('input', { type: () => SetProductImagesInput, description: 'Which pictures.' })
    input: SetProductImagesInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.pictures.set(input) };
  }

  @Change(() => RemoveProductPayloadType, {
    description:
      'Removes a product for good. Only members of the exhibitor and organizers can call it. Where the exhibitor is APPROVED, a removal by a member is pending until staff accept it, if the event moderates changes.',
  })
  async removeProduct(
    @Args('input', { type: () => ProductIdInput, description: 'Which product.' }) input: ProductIdInput,
  ): Promise<{ removedId?: string }> {
    return (await this.changes.remove(input)) ? { removedId: input.productId } : {};
  }

  @PlainField(() => ProductType, { nullable: true, description: 'The product. Null if the change failed.' })
  product(
    { productId }: ProductOutcome,
    _args: object,
    context: object,
  ): Promise<CatalogSource | null> | null {
    return productId === undefined ? null : this.loaders.of(context).entry(productId);
  }
}
