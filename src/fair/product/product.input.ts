import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ImageInput } from '../media/image.input.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import { charactersOf } from '../../platform/text/field-rule.js';
import { TextInput } from '../../platform/graphql/text.input.js';
import { PRODUCT_FIELDS as FIELDS } from './product.fields.js';
import { ProductKind } from './product.type.js';

const PRODUCT_ID = { description: 'The global id of the product.' };
const VERSION = {
  nullable: true,
  description: 'The version that the caller has read. If it is absent, versions are not compared.',
};
const NAME = `Its name, in at least one language of the event; ${charactersOf(FIELDS.name)}.`;

@InputType('ProductIdInput', { description: 'Which product, as the caller has seen it.' })
export class ProductIdInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;

  @Field(() => Int, VERSION)
  version?: number | null;
}

/** What is told of a product, when it is added and later. */
@InputType({ isAbstract: true })
abstract class ProductFieldsInput {
  @Field(() => ProductKind, { nullable: true, description: 'What it is; at first PRODUCT where absent.' })
  kind?: ProductKind | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `What it is, ${charactersOf(FIELDS.description)}; null removes it.`,
  })
  description?: TextInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Global ids of the categories that it stands in, at most ${FIELDS.categories.items}; null removes all.`,
  })
  categoryIds?: string[] | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: `Where to read more, http or https, ${charactersOf(FIELDS.website)}; null removes it.`,
  })
  website?: URL | string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is shown in public for the first time at this event; at first false where absent.',
  })
  premiere?: boolean | null;
}

@InputType('AddProductInput', { description: 'A new product of an exhibitor, the last in its order.' })
export class AddProductInput extends ProductFieldsInput {
  @Field(() => ID, { description: 'The global id of the exhibitor.' })
  exhibitorId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The slug, unique in the event: lower-case letters, digits and hyphens, at most 120. Where absent it is made from the name, Chinese by pinyin.',
  })
  slug?: string | null;

  @Field(() => [TextInput], { description: NAME })
  name: TextInput[];

  @Field(() => String, {
    nullable: true,
    description: "The exhibitor's or organizer's own key, 1 to 200 characters; unique with the exhibitor.",
  })
  externalId?: string | null;
}

@InputType('UpdateProductInput', { description: 'The changes of a product. Absent fields stay unchanged.' })
export class UpdateProductInput extends ProductFieldsInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;

  @Field(() => Int, VERSION)
  version?: number | null;

  @Field(() => [TextInput], { nullable: true, description: NAME })
  name?: TextInput[] | null;
}

@InputType('SetProductImagesInput', {
  description: 'The pictures that a product gets, in place of those it has.',
})
export class SetProductImagesInput {
  @Field(() => ID, PRODUCT_ID)
  productId: string;

  @Field(() => Int, VERSION)
  version?: number | null;

  @Field(() => [ImageInput], {
    description: 'At most 20 pictures in the order they are shown in, each once; none removes all.',
  })
  images: ImageInput[];
}
