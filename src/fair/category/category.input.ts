import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrangementInput, VersionInput } from '../../catalog/version.type.js';
import { TextInput } from '../../platform/graphql/text.input.js';

const SLUG =
  'The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another category of the event has it.';
const NAME = "The name, in at least one of the event's languages; at most 200 characters.";
const EXTERNAL_CODE =
  'Code in an outside classification, `SEI2018:1.5`, at most 64 characters; null for none.';
const QUOTA = 'How many exhibitors in it or below it may be approved, 0 or more; null for no limit.';

@InputType('CreateCategoryInput', { description: 'A new category of an event, behind the others.' })
export class CreateCategoryInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => String, { description: SLUG })
  slug: string;

  @Field(() => [TextInput], { description: NAME })
  name: TextInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'The global id of the category above it, of the same event; a root where absent.',
  })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: EXTERNAL_CODE })
  externalCode?: string | null;

  @Field(() => Int, { nullable: true, description: QUOTA })
  exhibitorQuota?: number | null;
}

@InputType('UpdateCategoryInput', {
  description: 'The changes of a category. Absent fields stay unchanged.',
})
export class UpdateCategoryInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the category.' })
  categoryId: string;

  @Field(() => String, { nullable: true, description: SLUG })
  slug?: string | null;

  @Field(() => [TextInput], { nullable: true, description: NAME })
  name?: TextInput[] | null;

  @Field(() => String, { nullable: true, description: EXTERNAL_CODE })
  externalCode?: string | null;

  @Field(() => Int, { nullable: true, description: QUOTA })
  exhibitorQuota?: number | null;
}

@InputType('MoveCategoryInput', { description: 'Where a category moves, with all below it.' })
export class MoveCategoryInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the category.' })
  categoryId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The global id of the category above it, of the same event and not below it, else INVALID; a root where absent.',
  })
  parentId?: string | null;
}

@InputType('CategoryIdInput', { description: 'Which category.' })
export class CategoryIdInput {
  @Field(() => ID, { description: 'The global id of the category.' })
  categoryId: string;
}

@InputType('OrderCategoriesInput', {
  description: 'The order of the roots, or the categories below one parent.',
})
export class OrderCategoriesInput extends ArrangementInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The global id of the category that they are directly below; the roots where absent.',
  })
  parentId?: string | null;

  @Field(() => [ID], {
    description:
      'Global ids of categories directly below the parent, the first one first, each once, at most 1,000. The other objects follow in their present order.',
  })
  categoryIds: string[];
}
