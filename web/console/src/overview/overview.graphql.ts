// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The status of a registration. */
export type RegistrationStatus =
  /** The exhibitor takes part in the event. */
  | 'APPROVED'
  /** Staff returned the registration to the applicant with a note. */
  | 'CHANGES_REQUESTED'
  /** The applicant has not submitted the registration. */
  | 'DRAFT'
  /** The exhibitor does not take part in the event. */
  | 'REJECTED'
  /** The registration waits for a review. */
  | 'SUBMITTED'
  /** The registration is suitable, but the event has no capacity yet. */
  | 'WAITLISTED'
  /** The applicant withdrew the registration. */
  | 'WITHDRAWN';

export type OverviewQueryVariables = Exact<{
  event: string;
  endingBefore: string;
  since?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type OverviewQuery = {
  event: {
    registrationOpensAt: string | null;
    registrationClosesAt: string | null;
    exhibitorQuota: number | null;
    descriptions: Array<{ locale: string }>;
    venues: Array<{ halls: Array<{ id: string }> }>;
    categories: Array<{ id: string }>;
    call: { isShown: boolean } | null;
    exhibitors: {
      totalCount: number;
      facets: {
        halls: Array<{ count: number }>;
        statuses: Array<{ status: RegistrationStatus; count: number }> | null;
        published: { published: number } | null;
      };
    };
    unpublished: { totalCount: number };
    pending: { totalCount: number };
    TRANSLATION: { totalCount: number };
    LOGO: { totalCount: number };
    DESCRIPTION: { totalCount: number };
    BOOTH: { totalCount: number };
    CATEGORY: { totalCount: number };
    products: { totalCount: number };
    sessions: { totalCount: number };
    kiosks: { totalCount: number } | null;
    silent: { totalCount: number } | null;
    lagging: { totalCount: number } | null;
    FAILED: { totalCount: number };
    WAITING: { totalCount: number };
    signUps: { totalCount: number } | null;
    readingCandidates: { totalCount: number } | null;
    emptySearches: { words: { totalCount: number } } | null;
    boothReport: {
      freeBooths: Array<{ count: number }>;
      endingHolds: { totalCount: number };
      sharedBooths: {
        totalCount: number;
        nodes: Array<{
          id: string;
          code: string;
          hall: { code: string; venue: { slug: string; shortName: string } };
          allocations: {
            nodes: Array<{ endedAt: string | null; exhibitor: { name: string } | null }>;
          } | null;
        }>;
      };
    } | null;
  } | null;
};

export const OverviewDocument = new TypedDocumentString(`
    query Overview($event: String!, $endingBefore: DateTime!, $since: Date, $locale: Locale) {
  event(slug: $event) {
    registrationOpensAt
    registrationClosesAt
    exhibitorQuota
    descriptions {
      locale
    }
    venues {
      halls {
        id
      }
    }
    categories {
      id
    }
    call {
      isShown
    }
    exhibitors(first: 1) {
      totalCount
      facets {
        halls {
          count
        }
        statuses {
          status
          count
        }
        published {
          published
        }
      }
    }
    unpublished: exhibitors(
      first: 1
      filter: {statuses: [APPROVED], published: false}
    ) {
      totalCount
    }
    pending: exhibitors(first: 1, filter: {pending: true}) {
      totalCount
    }
    TRANSLATION: exhibitors(
      first: 1
      filter: {statuses: [APPROVED], lacks: [TRANSLATION]}
    ) {
      totalCount
    }
    LOGO: exhibitors(first: 1, filter: {statuses: [APPROVED], lacks: [LOGO]}) {
      totalCount
    }
    DESCRIPTION: exhibitors(
      first: 1
      filter: {statuses: [APPROVED], lacks: [DESCRIPTION]}
    ) {
      totalCount
    }
    BOOTH: exhibitors(first: 1, filter: {statuses: [APPROVED], lacks: [BOOTH]}) {
      totalCount
    }
    CATEGORY: exhibitors(
      first: 1
      filter: {statuses: [APPROVED], lacks: [CATEGORY]}
    ) {
      totalCount
    }
    products(first: 1) {
      totalCount
    }
    sessions(first: 1) {
      totalCount
    }
    kiosks(first: 1, filter: {statuses: [PAIRED]}) {
      totalCount
    }
    silent: kiosks(first: 1, filter: {silent: true}) {
      totalCount
    }
    lagging: kiosks(first: 1, filter: {lagging: true, silent: false}) {
      totalCount
    }
    FAILED: notices(first: 1, states: [FAILED]) {
      totalCount
    }
    WAITING: notices(first: 1, states: [WAITING]) {
      totalCount
    }
    signUps(first: 1) {
      totalCount
    }
    readingCandidates(first: 1) {
      totalCount
    }
    emptySearches(since: $since) {
      words(first: 1) {
        totalCount
      }
    }
    boothReport {
      freeBooths {
        count
      }
      endingHolds(first: 1, endingBefore: $endingBefore) {
        totalCount
      }
      sharedBooths(first: 20) {
        totalCount
        nodes {
          id
          code
          hall {
            code
            venue {
              slug
              shortName(locale: $locale)
            }
          }
          allocations(first: 10) {
            nodes {
              endedAt
              exhibitor {
                name(locale: $locale)
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
