import { Field, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { CatalogFacetsType } from '../exhibitor/list/catalog-facets.type.js';
import type { ImageDocument } from '../media/image.type.js';
import { UrlScalar } from '../../platform/graphql/schema/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

export const ProductKind = apiEnum('ProductKind', 'The kind of a product.', {
  PRODUCT: { zh: '产品', en: 'Product', description: 'A product for sale.' },
  SERVICE: { zh: '服务', en: 'Service', description: 'A service.' },
  TECHNOLOGY: { zh: '技术', en: 'Technology', description: 'A technology or method.' },
  PROJECT: { zh: '项目', en: 'Project', description: 'A project in progress.' },
});
export type ProductKind = keyof typeof ProductKind;

@ObjectType('Product', { implements: () => NodeType, description: 'An exhibit of an exhibitor.' })
export class ProductType extends NodeType {
  @Field(() => String, { description: 'The slug, unique in the event.' })
  slug: string;

  @Field(() => ProductKind, { description: 'The kind of the product.' })
  kind: ProductKind;

  @NullableField(() => UrlScalar, 'The web page of the product. Null if unknown.')
  website: string | null;

  @Field(() => Boolean, {
    description: 'Whether the product is shown in public for the first time at this event.',
  })
  premiere: boolean;
}

export const ProductConnectionType = connectionType(
  'Product',
  'products',
  () => ProductType,
  () => CatalogFacetsType,
);

/** The source of the fields of Product. */
export interface ProductSource extends CatalogSource {
  name: LocalizedText;
  /** The id of the exhibitor. */
  exhibitor: string;
  /** The exhibitor, if the same statement has read it. */
  parent?: CatalogSource;
  /** Ids of categories in the event's snapshot. */
  categories: string[];
  images: ImageDocument[];
}
