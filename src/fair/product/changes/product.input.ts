import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ChangesOf } from '../../../platform/graphql/schema/version.input.js';
import { ImageInput } from '../../media/image.input.js';
import { UrlScalar } from '../../../platform/graphql/schema/scalars.js';
import { charactersOf } from '../../../platform/text/field-rule.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { PRODUCT_FIELDS as FIELDS } from '../product.fields.js';
import { ProductKind } from '../product.type.js';

@InputType('ProductIdInput', {
  description: 'The identification of a product and the version that the caller has read.',
})
export class ProductIdInput {
  @Field(() => ID, { description: 'The global id of the product.' })
  productId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has read. If it is absent, versions are not compared.',
  })
  version?: number | null;
}

/** The fields of a product for its creation and its changes. */
@InputType({ isAbstract: true })
class ProductFieldsInput {
  @Field(() => [TextInput], {
    description: `The name of the product, in at least one language of the event; ${charactersOf(FIELDS.name)}.`,
  })
  name: TextInput[];

  @Field(() => ProductKind, {
    nullable: true,
    description: 'The kind of the product. Default for a new product: PRODUCT.',
  })
  kind?: ProductKind | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `The description, ${charactersOf(FIELDS.description)}. Null removes it.`,
  })
  description?: TextInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Global ids of the categories of the product, at most ${FIELDS.categories.items}. Null removes all.`,
  })
  categoryIds?: string[] | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: `The web page of the product, http or https, ${charactersOf(FIELDS.website)}. Null removes it.`,
  })
  website?: URL | string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the product is shown in public for the first time at this event. Default for a new product: false.',
  })
  premiere?: boolean | null;
}

@InputType('AddProductInput', {
  description: 'A new product of an exhibitor. It becomes the last one in the order of the exhibitor.',
})
export class AddProductInput extends ProductFieldsInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The slug, unique in the event: lower-case letters, digits and hyphens, at most 120 characters. Default: derived from the name, Chinese by pinyin.',
  })
  slug?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The key in the exhibitor's or organizer's own system, 1 to 200 characters, unique in the exhibitor.",
  })
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
