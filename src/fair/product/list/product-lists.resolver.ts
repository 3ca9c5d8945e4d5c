import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ListConnection } from '../../../catalog/queries/list-search.js';
import { CatalogLists } from '../../../catalog/queries/catalog-lists.js';
import { CatalogReader } from '../../../catalog/queries/catalog-reader.js';
import type { CatalogSource, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { CategoryType } from '../../category/category.type.js';
import { EventType } from '../../event/event.type.js';
import { ExhibitorType } from '../../exhibitor/exhibitor.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { ProductArgs, ProductsArgs } from './product.args.js';
import { productsIn } from './product-lists.js';
import { ProductConnectionType, ProductType } from '../product.type.js';

@Resolver(() => EventType)
export class EventProductsResolver {
  constructor(
    private readonly lists: CatalogLists,
    private readonly reader: CatalogReader,
  ) {}

  @PlainField(() => ProductType, {
    nullable: true,
    args: () => ProductArgs,
    description: 'The product with this slug. Null if none exists.',
  })
  product(
    source: ReferenceSource,
    { slug }: ProductArgs,
    context: RequestContext,
  ): Promise<CatalogSource | null> {
    return this.reader.bySlug(source.event, 'PRODUCT', slug, context);
  }

  @PlainField(() => ProductConnectionType, {
    args: () => ProductsArgs,
    description: 'The products of the exhibitors of the event.',
  })
  products(
    { event }: ReferenceSource,
    args: ProductsArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): ListConnection {
    return this.lists.connection(
      productsIn(event, [event.id], args, context),
      args,
      context,
      info,
      'exhibitor',
    );
  }
}

@Resolver(() => CategoryType)
export class CategoryProductsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @PlainField(() => ProductConnectionType, {
    args: () => ProductsArgs,
    description: 'The products in this category or its descendants.',
  })
  products(
    { event, objectId }: ReferenceSource,
    args: ProductsArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): ListConnection {
    const storedCount = { dimension: 'category', value: objectId } as const;
    const request = productsIn(event, event.withDescendants(objectId), args, context, storedCount);
    return this.lists.connection(request, args, context, info, 'exhibitor');
  }
}

@Resolver(() => ExhibitorType)
export class ExhibitorProductsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @PlainField(() => ProductConnectionType, {
    args: () => ProductsArgs,
    description: 'The products of the exhibitor.',
  })
  products(
    { event, objectId }: CatalogSource,
    args: ProductsArgs,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): ListConnection {
    return this.lists.connection(
      productsIn(event, [objectId], args, context),
      args,
      context,
      info,
      'exhibitor',
    );
  }
}
