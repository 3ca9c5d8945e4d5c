import { Args, Field, ID, ObjectType, Resolver } from '@nestjs/graphql';
import { Change } from '../audit/change.decorator.js';
import { CatalogLoaders } from '../catalog/reading/catalog-loaders.js';
import type { CatalogSource } from '../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../platform/failure/user-error.type.js';
import { PlainField } from '../platform/graphql/plain-field.js';
import { ProductChangesService } from './product-changes.service.js';
import { AddProductInput, ProductIdInput, UpdateProductInput } from './product.input.js';
import { ProductType } from './product.type.js';

@ObjectType('ProductPayload', { description: 'The product after the change.' })
class ProductPayloadType extends PayloadType {}

@ObjectType('RemoveProductPayload', { description: 'What was removed.' })
class RemoveProductPayloadType extends PayloadType {
  @Field(() => ID, {
    nullable: true,
    description: 'The global id of the product that is no more; null where nothing was done.',
  })
  removedId?: string;
}

/** What the mutations of a product return: its id. */
interface ProductOutcome {
  productId?: string;
}

/** Takes changes of what exhibitors show. */
@Resolver(() => ProductPayloadType)
export class ProductChangesResolver {
  constructor(
    private readonly changes: ProductChangesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => ProductPayloadType, {
    description: "Adds a product to an exhibitor; for the exhibitor's members and for organizers.",
  })
  async addProduct(
    @Args('input', { type: () => AddProductInput, description: 'The product.' }) input: AddProductInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.changes.add(input) };
  }

  @Change(() => ProductPayloadType, {
    description: "Changes a product; for the exhibitor's members and for organizers.",
  })
  async updateProduct(
    @Args('input', { type: () => UpdateProductInput, description: 'What changes.' })
    input: UpdateProductInput,
  ): Promise<ProductOutcome> {
    return { productId: await this.changes.update(input) };
  }

  @Change(() => RemoveProductPayloadType, {
    description: "Removes a product for good; for the exhibitor's members and for organizers.",
  })
  async removeProduct(
    @Args('input', { type: () => ProductIdInput, description: 'Which product.' }) input: ProductIdInput,
  ): Promise<{ removedId: string }> {
    await this.changes.remove(input);
    return { removedId: input.productId };
  }

  @PlainField(() => ProductType, { nullable: true, description: 'The product; null where nothing was done.' })
  product(
    { productId }: ProductOutcome,
    _args: object,
    context: object,
  ): Promise<CatalogSource | null> | null {
    return productId === undefined ? null : this.loaders.of(context).entry(productId);
  }
}
