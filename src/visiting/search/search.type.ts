import { createUnionType, Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { AnnouncementType } from '../../fair/announcement/announcement.type.js';
import { BoothType } from '../../fair/booth/booth.type.js';
import { type ConnectionClass, connectionType } from '../../catalog/connection.type.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import { CategoryType } from '../../fair/category/category.type.js';
import { CatalogFacetsType } from '../../fair/exhibitor/list/catalog-facets.type.js';
import { ExhibitorType } from '../../fair/exhibitor/exhibitor.type.js';
import { ProductType } from '../../fair/product/product.type.js';
import { SessionType } from '../../fair/programme/session.type.js';
import { SEARCH_KINDS, SEARCHABLE, type SearchKind as SearchedKind } from './index/searchable.js';

export const SearchKind = apiEnum(
  'SearchKind',
  'A kind of object that a search can find.',
  Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, SEARCHABLE[kind].description])) as Record<
    SearchedKind,
    string
  >,
);
export type SearchKind = SearchedKind;

const SearchResultType = createUnionType({
  name: 'SearchResult',
  description: 'An object that a search has found.',
  types: () => [ExhibitorType, ProductType, CategoryType, BoothType, SessionType, AnnouncementType] as const,
  resolveType: (source: unknown) => (source as CatalogSource).__typename,
});

@ObjectType('SearchSuggestion', { description: 'An object whose name continues a typed text.' })
export class SearchSuggestionType {
  @Field(() => ID, { description: 'The global id of the object.' })
  id: string;

  @Field(() => SearchKind, { description: 'The kind of the object.' })
  kind: SearchKind;

  @Field(() => String, {
    description: 'The name of the object, in the script of the text if it has a name in it.',
  })
  text: string;

  @Field(() => SearchResultType, { description: 'The object.' })
  object: object;
}

@ObjectType('Highlight', { description: 'A text of a hit with its matches marked.' })
class HighlightType {
  @Field(() => String, {
    description:
      'The field of the text: `name`, `title`, `text`, `code`, `city`, `description`, `exhibitor`, `category` or `speaker`.',
  })
  field: string;

  @Field(() => String, {
    description:
      'The text as HTML, escaped, with matches between `<mark>` and `</mark>`, matches by pinyin included. Of a long text, the part around the first match.',
  })
  text: string;
}

@ObjectType('SearchReason', { description: 'A word of a query that matched a hit only by its meaning.' })
class SearchReasonType {
  @Field(() => String, {
    description: 'The word of the query, in lower case and simplified characters: `老人`.',
  })
  word: string;

  @Field(() => String, {
    description: 'The word of the hit with the same meaning or a narrower one: `康复`.',
  })
  text: string;
}

/** Stands for a class: Nest uses a union and a class alike, and only when it builds the schema. */
type NodeClass = new () => object;

export const SearchConnectionType: ConnectionClass = connectionType(
  'Search',
  'hits',
  () => SearchResultType as unknown as NodeClass,
  () => CatalogFacetsType,
  (edge) => {
    Field(() => Float, {
      description: 'The relevance of the hit; greater is better. 0 for hits that are too many to be ranked.',
    })(edge.prototype as object, 'score');
    Field(() => [HighlightType], {
      description: 'The texts that matched; empty if the hit matched by a place or a keyword.',
    })(edge.prototype as object, 'highlights');
    Field(() => [SearchReasonType], {
      description:
        'The words of the query that matched only by their meaning; empty if all words of the query are in the hit.',
    })(edge.prototype as object, 'because');
  },
);
