import { graphql } from '../execute-query.js';
import type { LocalizedText } from './event.js';

export interface CategoryLink {
  readonly slug: string;
  readonly name: string;
  /** The categories from the root to this one. */
  readonly path: readonly { readonly slug: string }[];
}

export interface BoothPlace {
  readonly code: string;
  readonly hall: { readonly code: string; readonly venue: { readonly slug: string } };
}

/** An exhibitor in a list. */
export interface ExhibitorCard {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Without legal form and city. */
  readonly shortName: string;
  readonly names: readonly LocalizedText[];
  readonly city: string | null;
  readonly categories: readonly CategoryLink[];
  readonly booths: readonly BoothPlace[];
}

export const CARD_FIELDS = `
  id
  slug
  name(locale: $locale)
  shortName(locale: $locale)
  names { locale text }
  city(locale: $locale)
  categories { slug name(locale: $locale) path { slug } }
  booths { code hall { code venue { slug } } }
`;

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

export interface Facets {
  readonly categories: readonly { readonly count: number; readonly category: { readonly slug: string } }[];
  readonly venues: readonly { readonly count: number; readonly venue: { readonly slug: string } }[];
  readonly halls: readonly {
    readonly count: number;
    readonly hall: { readonly code: string; readonly venue: { readonly slug: string } };
  }[];
  readonly countries: readonly { readonly count: number; readonly country: string }[];
  readonly kinds: readonly { readonly count: number; readonly kind: string }[];
}

/** The position of a letter in the order of names. */
export interface Initial {
  /** A to Z, or `#` for other characters. */
  readonly initial: string;
  /** Whether it is a letter of the pinyin of Chinese names. */
  readonly pinyin: boolean;
  readonly count: number;
  /** The cursor before the letter; null for the start of the list. */
  readonly cursor: string | null;
}

export const FACET_FIELDS = `
  categories { count category { slug } }
  venues { count venue { slug } }
  halls { count hall { code venue { slug } } }
  kinds { count kind }
`;

export interface ExhibitorList {
  readonly event: {
    readonly exhibitorInitials: readonly Initial[];
    readonly exhibitors: {
      readonly totalCount: number;
      readonly facets: Facets;
      readonly pageInfo: PageInfo;
      readonly nodes: readonly ExhibitorCard[];
    };
  };
}

export const EXHIBITORS = graphql<ExhibitorList>(`
  query SiteExhibitors(
    $event: String!, $locale: Locale, $filter: ExhibitorFilter, $first: Int, $after: String, $last: Int, $before: String
  ) {
    event(slug: $event) {
      exhibitors(first: $first, after: $after, last: $last, before: $before, filter: $filter, locale: $locale) {
        totalCount
        facets { ${FACET_FIELDS} countries { count country } }
        ${PAGE_INFO}
        nodes { ${CARD_FIELDS} }
      }
      exhibitorInitials(filter: $filter, locale: $locale) { initial pinyin count cursor }
    }
  }
`);
