import { ID, ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { ProductChangesService } from './product-changes.service.js';
import { type ProductOutcome, ProductPayloadType } from '../product-payload.type.js';
import { ProductPicturesService } from './product-pictures.service.js';
import {
  AddProductInput,
  ProductIdInput,
  SetProductImagesInput,
  UpdateProductInput,
} from './product.input.js';
import { ProductType } from '../product.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('RemoveProductPayload', { description: 'The result of the removal.' })
class RemoveProductPayloadType extends PayloadType {
  @NullableField(
    () => ID,
    'The global id of the removed product. Null if the change failed, or while the removal waits for acceptance by staff.',
  )
  removedId?: string;
}

@Resolver(() => ProductPayloadType)
@EntryField('product', 'productId', () => ProductType, {
  description: 'The product. Null if the change failed.',
})
export class ProductChangesResolver {
  constructor(
    private readonly changes: ProductChangesService,
    private readonly pictures: ProductPicturesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => ProductPayloadType, {
    description:
      "Adds a product to an exhibitor. For members of the exhibitor and the event's organizers. If the exhibitor is APPROVED and the event moderates changes, a product added by a member is hidden from visitors until staff accept it.",
  })
  async addProduct(@Input('The product.') input: AddProductInput): Promise<ProductOutcome> {
    return { productId: await this.changes.add(input) };
  }

  @Change(() => ProductPayloadType, {
    description:
      "Changes a product. For members of the exhibitor and the event's organizers. If the exhibitor is APPROVED and the event moderates changes, a change by a member is pending until staff accept it.",
  })
  async updateProduct(@Input('The changes.') input: UpdateProductInput): Promise<ProductOutcome> {
    return { productId: await this.changes.update(input) };
  }

  @Change(() => ProductPayloadType, {
    description:
      "Replaces the pictures of a product, their order and their alternative texts. For members of the exhibitor and the event's organizers. The change takes effect at once, even if other changes wait for acceptance. NOT_FOUND for a picture that was not uploaded for the event.",
  })
  async setProductImages(@Input('The pictures.') input: SetProductImagesInput): Promise<ProductOutcome> {
    return { productId: await this.pictures.set(input) };
  }

  @Change(() => RemoveProductPayloadType, {
    description:
      "Removes a product permanently. For members of the exhibitor and the event's organizers. If the exhibitor is APPROVED and the event moderates changes, a removal by a member is pending until staff accept it.",
  })
  async removeProduct(@Input('The product.') input: ProductIdInput): Promise<{ removedId?: string }> {
    return (await this.changes.remove(input)) ? { removedId: input.productId } : {};
  }
}
