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
  @Field(() => String, { description: 'The slug, unique in the event.' })
  slug: string;

  @Field(() => ProductKind, { description: 'What it is.' })
  kind: ProductKind;

  @Field(() => UrlScalar, { nullable: true, description: 'Where to read more. Null if unknown.' })
  website: string | null;

  @Field(() => Boolean, { description: 'Shown in public for the first time at this event.' })
  premiere: boolean;

  @Field(() => DateTimeScalar, { description: 'The time of the last change of the object itself.' })
  updatedAt: string;

  @Field(() => Int, {
    description:
      'The number of the stored version. It rises with each change. Send it with a mutation to detect concurrent changes.',
  })
  version: number;
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
  /** The exhibitor itself, where it was read along. */
  parent?: CatalogSource;
  /** Ids of categories in the event's snapshot. */
  categories: string[];
  images: ImageDocument[];
}
