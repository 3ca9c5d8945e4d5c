import { graphql } from '../execute-query.js';
import { type BoothPlace, CARD_FIELDS, type CategoryLink, type ExhibitorCard } from './exhibitors.js';
import type { LocalizedText } from './event.js';
import { type Picture, PICTURE_FIELDS } from './picture.js';

export interface ProductCard {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly name: string;
  readonly names: readonly LocalizedText[];
  readonly description: string | null;
  readonly premiere: boolean;
  readonly images: readonly Picture[];
}

export const PRODUCT_FIELDS = `
  id
  slug
  kind
  name(locale: $locale)
  names { locale text }
  description(locale: $locale)
  premiere
  images { url(width: 640) ${PICTURE_FIELDS} }
`;

/** Whether a session takes place as first announced. */
export type SessionState = 'SCHEDULED' | 'MOVED' | 'CANCELLED';

export interface SessionCard {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly titles: readonly LocalizedText[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: SessionState;
  readonly hall: { readonly code: string } | null;
  readonly stage: { readonly name: string } | null;
  readonly venue: { readonly slug: string; readonly name: string } | null;
}

export const SESSION_FIELDS = `
  id
  slug
  title(locale: $locale)
  titles { locale text }
  startsAt
  endsAt
  state
  hall { code }
  stage { name(locale: $locale) }
  venue { slug name(locale: $locale) }
`;

export interface ExhibitorBooth extends BoothPlace {
  readonly id: string;
  readonly zone: { readonly name: string } | null;
  readonly hall: BoothPlace['hall'] & { readonly name: string };
}

export interface Exhibitor {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string;
  readonly names: readonly LocalizedText[];
  readonly description: string | null;
  readonly descriptions: readonly LocalizedText[];
  readonly city: string | null;
  readonly country: string | null;
  /** Null unless the event shows addresses. */
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly website: string | null;
  readonly brands: readonly string[];
  readonly mainProducts: readonly string[];
  readonly sponsorLevel: string | null;
  readonly logo: Picture | null;
  readonly categories: readonly CategoryLink[];
  readonly representatives: readonly { readonly name: string; readonly role: string | null }[];
  readonly booths: readonly ExhibitorBooth[];
  readonly products: { readonly totalCount: number; readonly nodes: readonly ProductCard[] };
  readonly sessions: { readonly nodes: readonly SessionCard[] };
}

export const EXHIBITOR = graphql<{ event: { exhibitor: Exhibitor | null } }>(`
  query SiteExhibitor($event: String!, $slug: String!, $locale: Locale) {
    event(slug: $event) {
      exhibitor(slug: $slug) {
        id
        slug
        kind
        name(locale: $locale)
        shortName(locale: $locale)
        names { locale text }
        description(locale: $locale)
        descriptions { locale text }
        city(locale: $locale)
        country
        address(locale: $locale)
        postalCode
        website
        brands
        mainProducts
        sponsorLevel
        logo { url(width: 256) ${PICTURE_FIELDS} }
        categories { slug name(locale: $locale) path { slug } }
        representatives { name(locale: $locale) role(locale: $locale) }
        booths {
          id
          code
          zone { name(locale: $locale) }
          hall { code name(locale: $locale) venue { slug } }
        }
        products(first: 24, locale: $locale) { totalCount nodes { ${PRODUCT_FIELDS} } }
        sessions(first: 24) { nodes { ${SESSION_FIELDS} } }
      }
    }
  }
`);

/** The exhibitors that are similar to one. */
export const SIMILAR = graphql<{ event: { exhibitor: { similar: readonly ExhibitorCard[] } | null } }>(`
  query SiteSimilarExhibitors($event: String!, $slug: String!, $locale: Locale, $first: Int) {
    event(slug: $event) {
      exhibitor(slug: $slug) {
        similar(first: $first) { ${CARD_FIELDS} }
      }
    }
  }
`);
