import { NAME_FIELD } from '../event/event.fields.js';
import { BoundedField, SlugField, TextsField } from '../../platform/graphql/schema/input-fields.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrangementInput, ChangesOf, VersionInput } from '../../platform/graphql/schema/version.input.js';
import type { TextInput } from '../../platform/graphql/schema/text.input.js';
import { CATEGORY_SIGNS } from './category-signs.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';
import { EXTERNAL_CODE } from './category.fields.js';

/** The fields of a category for its creation and its changes. */
@InputType({ isAbstract: true })
class CategoryFieldsInput {
  @SlugField('category')
  slug: string;

  @TextsField(NAME_FIELD, 'The name')
  name: TextInput[];

  @BoundedField(() => String, EXTERNAL_CODE, 'The code in an external classification, such as `SEI2018:1.5`')
  externalCode?: string | null;

  @NullableField(
    () => String,
    `The icon of the category: ${CATEGORY_SIGNS.join(', ')}. Null: it follows from the words of slug and name, else from the parent.`,
  )
  sign?: string | null;

  @NullableField(
    () => Int,
    'The number of its colour in the palette, 1 to 10, as in `Category.color`. Shown on the category and its descendants if it is a root. Null: a root gets the colour that the fewest roots have.',
  )
  color?: number | null;

  @NullableField(() => Boolean, 'Whether a hatch lies over the colour. Absent or null for no change.')
  hatched?: boolean | null;

  @NullableField(
    () => Int,
    'The maximum number of approved exhibitors in the category and its descendants, 0 or more. Null for no limit.',
  )
  exhibitorQuota?: number | null;
}

@InputType('CreateCategoryInput', {
  description: 'A new category of an event. It becomes the last of its siblings.',
})
export class CreateCategoryInput extends CategoryFieldsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @NullableField(
    () => ID,
    'The global id of the parent category, in the same event. If it is absent, the category becomes a root.',
  )
  parentId?: string | null;
}

@InputType('UpdateCategoryInput', { description: 'The changes of a category. Absent fields stay unchanged.' })
export class UpdateCategoryInput extends ChangesOf(VersionInput, CategoryFieldsInput) {
  @Field(() => ID, { description: 'The global id of the category.' })
  categoryId: string;
}

@InputType('MoveCategoryInput', { description: 'The move of a category with all its descendants.' })
export class MoveCategoryInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the category.' })
  categoryId: string;

  @NullableField(
    () => ID,
    'The global id of the new parent, in the same event. INVALID if it is a descendant of the category. If it is absent, the category becomes a root.',
  )
  parentId?: string | null;
}

@InputType('CategoryIdInput', { description: 'The identification of a category.' })
export class CategoryIdInput {
  @Field(() => ID, { description: 'The global id of the category.' })
  categoryId: string;
}

@InputType('OrderCategoriesInput', {
  description: 'The order of the root categories, or of the children of one category.',
})
export class OrderCategoriesInput extends ArrangementInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @NullableField(
    () => ID,
    'The global id of the parent of the categories. If it is absent, the root categories are ordered.',
  )
  parentId?: string | null;

  @Field(() => [ID], {
    description:
      'Global ids of categories directly below the parent, the first one first, each once, at most 1,000. The other objects follow in their present order.',
  })
  categoryIds: string[];
}
