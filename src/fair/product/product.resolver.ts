import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { RowChangeFields } from '../../catalog/row-change-fields.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type { CatalogSource, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { CategoryType } from '../category/category.type.js';
import { ExhibitorType } from '../exhibitor/exhibitor.type.js';
import { type ImageSource, ImageType } from '../media/image.type.js';
import { AssumedLength } from '../../platform/graphql/limits/field-cost.js';
import { withinCost } from '../../platform/graphql/limits/stored-length.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { type ProductSource, ProductType } from './product.type.js';
import { LocalizedDetail, LocalizedField } from '../../catalog/localized-field.js';

/** The lengths of lists in the cost estimate. Objects beyond it are added to the cost. */
const USUAL_CATEGORIES = 3;
const USUAL_IMAGES = 3;

@Resolver(() => ProductType)
@RowChangeFields('product', 'exhibitor')
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
@LocalizedDetail('description', 'descriptions', {
  nullable: true,
  description: 'The description in the requested language, some sentences long. Null without one.',
})
export class ProductResolver {
  constructor(readonly loaders: CatalogLoaders) {}

  @PlainField(() => String, {
    nullable: true,
    description:
      "The key in the exhibitor's or organizer's own system. For the event's staff and members of the exhibitor; null for other callers.",
  })
  externalId(source: ProductSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'externalId', source.exhibitor);
  }

  @PlainField(() => ExhibitorType, { description: 'The exhibitor of the product.' })
  exhibitor(
    source: ProductSource,
    _args: object,
    context: object,
  ): CatalogSource | Promise<CatalogSource | null> {
    return source.parent ?? this.loaders.entry(source.exhibitor, context);
  }

  @AssumedLength(USUAL_CATEGORIES)
  @PlainField(() => [CategoryType], { description: 'The categories of the product.' })
  categories(
    source: ProductSource,
    _args: object,
    context: object,
    info: GraphQLResolveInfo,
  ): ReferenceSource[] {
    return withinCost(source.event.getAll(source.categories), USUAL_CATEGORIES, context, info);
  }

  @AssumedLength(USUAL_IMAGES)
  @PlainField(() => [ImageType], { description: "The pictures of the product, in the exhibitor's order." })
  images(source: ProductSource, _args: object, context: object, info: GraphQLResolveInfo): ImageSource[] {
    const images = source.images.map((image) => ({ ...image, event: source.event }));
    return withinCost(images, USUAL_IMAGES, context, info);
  }
}
