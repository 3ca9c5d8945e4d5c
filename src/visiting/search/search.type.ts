import { createUnionType, Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BoothType } from '../../fair/booth/booth.type.js';
import { type ConnectionClass, connectionType } from '../../catalog/connection.type.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { CategoryType } from '../../fair/category/category.type.js';
import { CatalogFacetsType } from '../../fair/exhibitor/catalog-facets.type.js';
import { ExhibitorType } from '../../fair/exhibitor/exhibitor.type.js';
import { ProductType } from '../../fair/product/product.type.js';
import { SessionType } from '../../fair/programme/session.type.js';

export enum SearchKind {
  EXHIBITOR = 'EXHIBITOR',
  PRODUCT = 'PRODUCT',
  CATEGORY = 'CATEGORY',
  BOOTH = 'BOOTH',
  SESSION = 'SESSION',
}

registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What a search finds.',
  valuesMap: {
    EXHIBITOR: { description: 'Organizations.' },
    PRODUCT: { description: 'What they show.' },
    CATEGORY: { description: 'What these are about.' },
    BOOTH: { description: 'Places in halls.' },
    SESSION: { description: 'Programme items.' },
  },
});

const SearchResultType = createUnionType({
  name: 'SearchResult',
  description: 'What was found.',
  types: () => [ExhibitorType, ProductType, CategoryType, BoothType, SessionType] as const,
  resolveType: (source: unknown) => (source as CatalogSource).__typename,
});

@ObjectType('Highlight', { description: 'A text in which something was found.' })
class HighlightType {
  @Field(() => String, {
    description:
      'Whose text it is: `name`, `title`, `code`, `city`, `description`, `exhibitor`, `category` or `speaker`.',
  })
  field: string;

  @Field(() => String, {
    description:
      'The text as HTML: what matched, be it by pinyin, stands between `<mark>` and `</mark>`, all else is escaped. Of a long text the part around the first match.',
  })
  text: string;
}

/** A union takes the place of a class here: Nest looks at either only when the schema is built. */
type NodeClass = new () => object;

export const SearchConnectionType: ConnectionClass = connectionType(
  'Search',
  'hits',
  () => SearchResultType as unknown as NodeClass,
  () => CatalogFacetsType,
  (edge) => {
    Field(() => Float, {
      description:
        'How well it answers; greater is better, 0 for hits so many that they are not ranked any more.',
    })(edge.prototype as object, 'score');
    Field(() => [HighlightType], {
      description: 'Why it was found; empty where it is by a place or a keyword.',
    })(edge.prototype as object, 'highlights');
  },
);
