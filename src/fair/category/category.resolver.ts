import { ArgsType, Field, Int, Resolver } from '@nestjs/graphql';
import { StaffField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { QUOTA_FIELD, VERSION_FIELD } from '../event/staff-field.type.js';
import { EventType } from '../event/event.type.js';
import { AssumedLength } from '../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { CategoryType } from './category.type.js';
import { LocalizedField } from '../../catalog/localized-field.js';

@Resolver(() => CategoryType)
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
@StaffField('version', () => Int, VERSION_FIELD)
@StaffField('exhibitorQuota', () => Int, QUOTA_FIELD)
export class CategoryResolver {
  constructor(readonly loaders: CatalogLoaders) {}

  @PlainField(() => CategoryType, { nullable: true, description: 'The parent category. Null for a root.' })
  parent(source: ReferenceSource): ReferenceSource | null {
    return parentOf(source);
  }

  @PlainField(() => [CategoryType], { description: "The child categories in the organizer's order." })
  children(source: ReferenceSource): readonly ReferenceSource[] {
    return source.event.childrenOf(source.objectId, 'CATEGORY');
  }

  @PlainField(() => [CategoryType], {
    description: 'The categories from its root to itself; the root is the first one.',
  })
  path(source: ReferenceSource): ReferenceSource[] {
    const path = [source];
    for (let ancestor = parentOf(source); ancestor; ancestor = parentOf(ancestor)) path.unshift(ancestor);
    return path;
  }
}

function parentOf({ event, parentId }: ReferenceSource): ReferenceSource | null {
  return event.get(parentId);
}

/** The assumed number of categories for the cost of a query: that of a large fair. */
const TREE = 100;

@ArgsType()
class CategoryArgs {
  @Field(() => String, { description: 'The slug, unique in the event, such as `artificial-intelligence`.' })
  slug: string;
}

function rootsOf({ event }: ReferenceSource): readonly ReferenceSource[] {
  return event.all('CATEGORY').filter(({ parentId }) => parentId === null);
}

function withDescendants(category: ReferenceSource): readonly ReferenceSource[] {
  const children = category.event.childrenOf(category.objectId, 'CATEGORY');
  return [category, ...children.flatMap(withDescendants)];
}

@Resolver(() => EventType)
export class EventCategoriesResolver {
  @PlainField(() => [CategoryType], {
    description: "The root categories of the event, in the organizer's order.",
  })
  categories(source: ReferenceSource): readonly ReferenceSource[] {
    return rootsOf(source);
  }

  @AssumedLength(TREE)
  @PlainField(() => [CategoryType], {
    description:
      "All categories of the event in the organizer's order: each root, followed by the categories below it.",
  })
  allCategories(source: ReferenceSource): readonly ReferenceSource[] {
    return rootsOf(source).flatMap(withDescendants);
  }

  @PlainField(() => CategoryType, {
    nullable: true,
    args: () => CategoryArgs,
    description: 'The category with this slug. Null if none exists.',
  })
  category(source: ReferenceSource, { slug }: CategoryArgs): ReferenceSource | null {
    return source.event.bySlug('CATEGORY', slug) ?? null;
  }
}
