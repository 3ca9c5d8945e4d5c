import { graphql } from '../execute-query.js';
import { type ProductCard, PRODUCT_FIELDS } from './exhibitor.js';
import { type Picture, PICTURE_FIELDS } from './picture.js';
import {
  CARD_FIELDS,
  type CategoryLink,
  type ExhibitorCard,
  type Facets,
  FACET_FIELDS,
} from './exhibitors.js';
import { PAGE_INFO, type PageInfo } from './exhibitors.js';
import type { LocalizedText } from './event.js';

export interface ListedProduct extends ProductCard {
  readonly exhibitor: ExhibitorCard;
}

interface ProductList {
  readonly event: {
    readonly products: {
      readonly totalCount: number;
      readonly facets: Omit<Facets, 'countries'>;
      readonly pageInfo: PageInfo;
      readonly nodes: readonly ListedProduct[];
    };
  };
}

export const PRODUCTS = graphql<ProductList>(`
  query SiteProducts(
    $event: String!, $locale: Locale, $filter: ProductFilter, $first: Int, $after: String, $last: Int, $before: String
  ) {
    event(slug: $event) {
      products(first: $first, after: $after, last: $last, before: $before, filter: $filter, locale: $locale) {
        totalCount
        facets { ${FACET_FIELDS} }
        ${PAGE_INFO}
        nodes { ${PRODUCT_FIELDS} exhibitor { ${CARD_FIELDS} } }
      }
    }
  }
`);

export interface Product extends Omit<ListedProduct, 'images'> {
  readonly descriptions: readonly LocalizedText[];
  readonly website: string | null;
  readonly categories: readonly CategoryLink[];
  readonly images: readonly Picture[];
}

export const PRODUCT = graphql<{ event: { product: Product | null } }>(`
  query SiteProduct($event: String!, $slug: String!, $locale: Locale) {
    event(slug: $event) {
      product(slug: $slug) {
        id
        slug
        kind
        name(locale: $locale)
        names { locale text }
        description(locale: $locale)
        descriptions { locale text }
        premiere
        website
        categories { slug name(locale: $locale) path { slug } }
        images { url(width: 1280) ${PICTURE_FIELDS} }
        exhibitor { ${CARD_FIELDS} }
      }
    }
  }
`);
