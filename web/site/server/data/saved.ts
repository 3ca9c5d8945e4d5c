import { graphql } from '../execute-query.js';
import type { LocalizedText } from './event.js';
import { type SessionCard, SESSION_FIELDS } from './exhibitor.js';
import { type BoothPlace, CARD_FIELDS, type ExhibitorCard } from './exhibitors.js';

export interface SavedProduct {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly names: readonly LocalizedText[];
  readonly exhibitor: { readonly name: string; readonly booths: readonly BoothPlace[] };
}

export type SavedObject =
  | ({ readonly __typename: 'Exhibitor' } & ExhibitorCard)
  | ({ readonly __typename: 'Product' } & SavedProduct)
  | ({ readonly __typename: 'Session' } & SessionCard)
  | { readonly __typename: 'Other'; readonly id: string };

/** Objects by id; null for each object that visitors cannot read. */
export const SAVED = graphql<{ nodes: readonly (SavedObject | null)[] }>(`
  query SiteSaved($ids: [ID!]!, $locale: Locale) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Exhibitor { ${CARD_FIELDS} }
      ... on Product {
        slug
        name(locale: $locale)
        names { locale text }
        exhibitor { name(locale: $locale) booths { code hall { code venue { slug } } } }
      }
      ... on Session { ${SESSION_FIELDS} }
    }
  }
`);

interface LinkedEvent {
  readonly slug: string;
  readonly locales: readonly string[];
}

/** The event and the slug of an object, for the address of its page. */
export type LinkedObject =
  | { readonly __typename: 'Exhibitor' | 'Session'; readonly slug: string; readonly event: LinkedEvent }
  | {
      readonly __typename: 'Product';
      readonly slug: string;
      readonly exhibitor: { readonly event: LinkedEvent };
    }
  | {
      readonly __typename: 'Booth';
      readonly code: string;
      readonly place: {
        readonly code: string;
        readonly venue: { readonly slug: string; readonly event: LinkedEvent };
      };
    };

export const LINKED = graphql<{ node: LinkedObject | null }>(`
  query SiteLink($id: ID!) {
    node(id: $id) {
      __typename
      ... on Exhibitor {
        slug
        event {
          slug
          locales
        }
      }
      ... on Product {
        slug
        exhibitor {
          event {
            slug
            locales
          }
        }
      }
      ... on Session {
        slug
        event {
          slug
          locales
        }
      }
      ... on Booth {
        code
        place: hall {
          code
          venue {
            slug
            event {
              slug
              locales
            }
          }
        }
      }
    }
  }
`);
