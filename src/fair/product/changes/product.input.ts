import { Field, ID, InputType } from '@nestjs/graphql';
import { ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { ImageInput } from '../../media/image.input.js';
import { UrlScalar } from '../../../platform/graphql/schema/scalars.js';
import { BoundedField, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { PRODUCT_FIELDS as FIELDS } from '../product.fields.js';
import { ProductKind } from '../product.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@InputType('ProductIdInput', {
  description: 'The identification of a product and the version that the caller has read.',
})
export class ProductIdInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the product.' })
  productId: string;
}

/** The fields of a product for its creation and its changes. */
@InputType({ isAbstract: true })
class ProductFieldsInput {
  @TextsField(FIELDS.name, 'The name of the product')
  name: TextInput[];

  @NullableField(() => ProductKind, 'The kind of the product. Default for a new product: PRODUCT.')
  kind?: ProductKind | null;

  @TextsField(FIELDS.description, 'The description')
  description?: TextInput[] | null;

  @BoundedField(() => [ID], FIELDS.categories, 'Global ids of the categories of the product')
  categoryIds?: string[] | null;

  @BoundedField(
    () => UrlScalar,
    FIELDS.website,
    'The web page of the product, http or https without a user name',
  )
  website?: URL | string | null;

  @NullableField(
    () => Boolean,
    'Whether the product is shown in public for the first time at this event. Default for a new product: false.',
  )
  premiere?: boolean | null;
}

@InputType('AddProductInput', {
  description: 'A new product of an exhibitor. It becomes the last one in the order of the exhibitor.',
})
export class AddProductInput extends ProductFieldsInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @NullableField(
    () => String,
    "The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. Default: derived from the name, Chinese by pinyin. TAKEN for the event's organizers if it exists. For other callers a random number is appended, such as `acme-4821`, because the slug may belong to an object that they may not see.",
  )
  slug?: string | null;

  @NullableField(
    () => String,
    "The key in the exhibitor's or organizer's own system, 1 to 200 characters, unique in the exhibitor.",
  )
  externalId?: string | null;
}

@InputType('UpdateProductInput', { description: 'The changes of a product. Absent fields stay unchanged.' })
export class UpdateProductInput extends ChangesOf(ProductIdInput, ProductFieldsInput) {}

@InputType('SetProductImagesInput', {
  description: 'The pictures of a product. They replace its present pictures.',
})
export class SetProductImagesInput extends ProductIdInput {
  @Field(() => [ImageInput], {
    description: 'At most 20 pictures in their display order, each once. An empty list removes all.',
  })
  images: ImageInput[];
}
