import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { CatalogFacetsType } from '../exhibitor/catalog-facets.type.js';
import type { ImageDocument } from '../media/image.type.js';
import { DateTimeScalar, UrlScalar } from '../../platform/graphql/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

export enum ProductKind {
  PRODUCT = 'PRODUCT',
  PROJECT = 'PROJECT',
  TECHNOLOGY = 'TECHNOLOGY',
  SERVICE = 'SERVICE',
}

registerEnumType(ProductKind, {
  name: 'ProductKind',
  description: 'What an exhibitor shows.',
  valuesMap: {
    PRODUCT: { description: 'A thing that can be bought.' },
    PROJECT: { description: 'Work that goes on.' },
    TECHNOLOGY: { description: 'A technology or method.' },
    SERVICE: { description: 'A service.' },
  },
});

@ObjectType('Product', { implements: () => NodeType, description: 'Something that an exhibitor shows.' })
export class ProductType extends NodeType {
  @Field(() => String, { description: 'Unique in the event.' })
  slug: string;

  @Field(() => ProductKind, { description: 'What it is.' })
  kind: ProductKind;

  @Field(() => UrlScalar, { nullable: true, description: 'Where to read more; null where unknown.' })
  website: string | null;

  @Field(() => Boolean, { description: 'Shown in public for the first time at this event.' })
  premiere: boolean;

  @Field(() => DateTimeScalar, { description: 'When its own entry last changed.' })
  updatedAt: string;

  @Field(() => Int, {
    description:
      'Grows with each change; send it back with a mutation to detect that somebody else was faster.',
  })
  version: number;
}

export const ProductConnectionType = connectionType(
  'Product',
  'products',
  () => ProductType,
  () => CatalogFacetsType,
);

/** What the fields of Product get as their source. */
export interface ProductSource extends CatalogSource {
  name: LocalizedText;
  /** The id of the exhibitor. */
  exhibitor: string;
  /** The exhibitor itself, where it was read along. */
  parent?: CatalogSource;
  /** Ids of categories in the event's snapshot. */
  categories: string[];
  images: ImageDocument[];
}
