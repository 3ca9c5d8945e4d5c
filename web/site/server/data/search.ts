import { graphql } from '../execute-query.js';
import type { LocalizedText } from './event.js';
import { type SessionCard, SESSION_FIELDS } from './exhibitor.js';
import {
  type BoothPlace,
  CARD_FIELDS,
  type ExhibitorCard,
  type Facets,
  type PageInfo,
} from './exhibitors.js';

/** The exhibitor of a product, with its places. */
interface Maker {
  readonly name: string;
  readonly booths: readonly BoothPlace[];
}

const MAKER_FIELDS = 'name(locale: $locale) booths { code hall { code venue { slug } } }';

interface FoundProduct {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly names: readonly LocalizedText[];
  readonly exhibitor: Maker;
}

interface FoundCategory {
  readonly slug: string;
  readonly name: string;
  readonly path: readonly { readonly slug: string }[];
}

interface FoundBooth {
  readonly id: string;
  readonly code: string;
  /** An alias, because the hall of a session has another nullability. */
  readonly place: BoothPlace['hall'];
  readonly exhibitors: readonly { readonly name: string }[];
}

interface FoundAnnouncement {
  readonly text: string;
  readonly texts: readonly LocalizedText[];
  readonly urgency: string;
  readonly startsAt: string;
}

export type FoundObject =
  | ({ readonly __typename: 'Exhibitor' } & ExhibitorCard)
  | ({ readonly __typename: 'Product' } & FoundProduct)
  | ({ readonly __typename: 'Session' } & SessionCard)
  | ({ readonly __typename: 'Category' } & FoundCategory)
  | ({ readonly __typename: 'Booth' } & FoundBooth)
  | ({ readonly __typename: 'Announcement' } & FoundAnnouncement);

export interface SearchEdge {
  readonly highlights: readonly { readonly field: string; readonly text: string }[];
  readonly node: FoundObject;
}

interface SearchResult {
  readonly event: {
    readonly search: {
      readonly totalCount: number;
      /** Absent in the results below the search field. */
      readonly facets?: Pick<Facets, 'kinds'>;
      readonly pageInfo: Pick<PageInfo, 'hasNextPage' | 'endCursor'>;
      readonly edges: readonly SearchEdge[];
    };
  };
}

export const SEARCH = graphql<SearchResult>(`
  query SiteSearch(
    $event: String!, $query: String!, $locale: Locale, $kinds: [SearchKind!], $first: Int, $after: String,
    $counts: Boolean!
  ) {
    event(slug: $event) {
      search(query: $query, kinds: $kinds, first: $first, after: $after) {
        totalCount
        facets @include(if: $counts) { kinds { kind count } }
        pageInfo { hasNextPage endCursor }
        edges {
          highlights { field text }
          node {
            __typename
            ... on Exhibitor { ${CARD_FIELDS} }
            ... on Product { id slug name(locale: $locale) names { locale text } exhibitor { ${MAKER_FIELDS} } }
            ... on Session { ${SESSION_FIELDS} }
            ... on Category { slug name(locale: $locale) path { slug } }
            ... on Announcement { text(locale: $locale) texts { locale text } urgency startsAt }
            ... on Booth { id code place: hall { code venue { slug } } exhibitors { name(locale: $locale) } }
          }
        }
      }
    }
  }
`);
