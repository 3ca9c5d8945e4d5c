import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/schema/input.js';
import { Change } from '../../identity/audit/change.decorator.js';
import { DeletePayloadType } from '../../platform/failure/delete-payload.type.js';
import { EntryField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { CategoryType } from './category.type.js';
import { CategoryChangesService } from './category-changes.service.js';
import {
  CategoryIdInput,
  CreateCategoryInput,
  MoveCategoryInput,
  OrderCategoriesInput,
  UpdateCategoryInput,
} from './category.input.js';

@ObjectType('CategoryPayload', { description: 'The category after the change.' })
class CategoryPayloadType extends PayloadType {}

@Resolver(() => CategoryPayloadType)
@EntryField('category', 'categoryId', () => CategoryType, {
  description: 'The category. Null if the change failed.',
})
export class CategoryChangesResolver {
  constructor(
    private readonly changes: CategoryChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => CategoryPayloadType, {
    description: "Adds a category to an event. For the event's organizers.",
  })
  async createCategory(
    @Input('The new category.') input: CreateCategoryInput,
  ): Promise<{ categoryId: string }> {
    return { categoryId: await this.changes.create(input) };
  }

  @Change(() => CategoryPayloadType, { description: "Changes a category. For the event's organizers." })
  async updateCategory(@Input('The changes.') input: UpdateCategoryInput): Promise<{ categoryId: string }> {
    return { categoryId: await this.changes.update(input) };
  }

  @Change(() => CategoryPayloadType, {
    description: "Moves a category with all its descendants. For the event's organizers.",
  })
  async moveCategory(@Input('The new parent.') input: MoveCategoryInput): Promise<{ categoryId: string }> {
    return { categoryId: await this.changes.move(input) };
  }

  @Change(() => DeletePayloadType, {
    description:
      "Deletes a category. For the event's organizers. IN_USE if it has subcategories, exhibitors or products.",
  })
  async deleteCategory(@Input('The category.') input: CategoryIdInput): Promise<{ deletedId: string }> {
    await this.changes.delete(input);
    return { deletedId: input.categoryId };
  }
}

@ObjectType('OrderCategoriesPayload', { description: 'The categories in their new order.' })
class OrderCategoriesPayloadType extends PayloadType {}

/** The result of the mutation: the id of their event or parent. */
interface CategoriesOutcome {
  aboveId?: string;
}

/** The mutation that sets the organizer's order of categories. */
@Resolver(() => OrderCategoriesPayloadType)
export class OrderCategoriesResolver {
  constructor(
    private readonly changes: CategoryChangesService,
    private readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => OrderCategoriesPayloadType, {
    description:
      "Sets the order of the root categories, or of the children of one category. For the event's organizers.",
  })
  async orderCategories(@Input('The order.') input: OrderCategoriesInput): Promise<CategoriesOutcome> {
    return { aboveId: await this.changes.arrange(input) };
  }

  @PlainField(() => [CategoryType], {
    nullable: true,
    description:
      'The root categories, or all children of the parent, in the new order. Null if the change failed.',
  })
  async categories(
    { aboveId }: CategoriesOutcome,
    _args: object,
    context: object,
  ): Promise<readonly ReferenceSource[] | null> {
    const parentOrEvent = await this.loaders.entry(aboveId, context);
    if (!parentOrEvent) return null;
    const parent = parentOrEvent.objectId === parentOrEvent.event.id ? null : parentOrEvent.objectId;
    return parentOrEvent.event.all('CATEGORY').filter(({ parentId }) => parentId === parent);
  }
}
