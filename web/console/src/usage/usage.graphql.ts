// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A kind of use of kiosks that is counted. */
export type KioskUsageKind =
  /** A search returned no hits; it also counts as SEARCH. */
  | 'EMPTY_SEARCH'
  /** The code that opens an object on a phone was shown. */
  | 'QR_CODE'
  /** A visitor searched. */
  | 'SEARCH'
  /** The page of an object was opened. */
  | 'VIEW';

export type KioskUsageQueryVariables = Exact<{
  event: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
}>;

export type KioskUsageQuery = {
  event: { kioskUsage: { days: Array<{ day: string; kind: KioskUsageKind; count: number }> } | null } | null;
};

export type TopObjectsQueryVariables = Exact<{
  event: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type TopObjectsQuery = {
  event: {
    kioskUsage: {
      topObjects: {
        totalCount: number;
        nodes: Array<{
          count: number;
          object:
            | { __typename: 'Account' }
            | { __typename: 'Announcement' }
            | { __typename: 'ApiKey' }
            | { __typename: 'Booth' }
            | { __typename: 'Category' }
            | { __typename: 'Event' }
            | { __typename: 'Exhibitor'; id: string; name: string }
            | { __typename: 'Hall' }
            | { __typename: 'Invitation' }
            | { __typename: 'Kiosk' }
            | { __typename: 'KioskEnrolmentKey' }
            | { __typename: 'Product'; id: string; name: string; exhibitor: { id: string } }
            | { __typename: 'Session'; id: string; title: string }
            | { __typename: 'Venue' }
            | { __typename: 'Zone' }
            | null;
        }>;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    } | null;
  } | null;
};

export const KioskUsageDocument = new TypedDocumentString(`
    query KioskUsage($event: String!, $since: Date, $until: Date) {
  event(slug: $event) {
    kioskUsage(since: $since, until: $until) {
      days {
        day
        kind
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KioskUsageQuery, KioskUsageQueryVariables>;
export const TopObjectsDocument = new TypedDocumentString(`
    query TopObjects($event: String!, $since: Date, $until: Date, $after: String, $locale: Locale) {
  event(slug: $event) {
    kioskUsage(since: $since, until: $until) {
      topObjects(kind: VIEW, first: 100, after: $after) {
        totalCount
        nodes {
          count
          object {
            __typename
            ... on Exhibitor {
              id
              name(locale: $locale)
            }
            ... on Product {
              id
              name(locale: $locale)
              exhibitor {
                id
              }
            }
            ... on Session {
              id
              title(locale: $locale)
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TopObjectsQuery, TopObjectsQueryVariables>;
