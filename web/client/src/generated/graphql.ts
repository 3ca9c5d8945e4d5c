/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '../connect.js';
/** An object matches a field if it has one of its values. It must match all fields. An empty list is ignored. An unknown slug or code matches nothing. At most 100 values per field. */
export type ExhibitorFilter = {
  /** Slugs of zones. Matches exhibitors that apply for one of them. For staff of the event; FORBIDDEN for others. */
  appliedZones?: Array<string> | null | undefined;
  /** Slugs of categories. A category includes all its descendants. */
  categories?: Array<string> | null | undefined;
  /** Countries of exhibitors. */
  countries?: Array<string> | null | undefined;
  /** Codes of halls. Matches exhibitors with a booth in one of them. `main.H1` is the hall H1 of the venue `main`, if several venues have a hall H1. With `venues`, only halls of these venues match. */
  halls?: Array<string> | null | undefined;
  /** Whether the exhibitor has a booth. */
  hasBooth?: boolean | null | undefined;
  /** Whether an enabled account is a member of the exhibitor. For staff of the event; FORBIDDEN for others. */
  hasMember?: boolean | null | undefined;
  /** Global ids. Any other id matches nothing. */
  ids?: Array<string | number> | null | undefined;
  /** Kinds of exhibitors. */
  kinds?: Array<ExhibitorKind> | null | undefined;
  /** Labels of the event's staff. For staff of the event; FORBIDDEN for others. */
  labels?: Array<string> | null | undefined;
  /** Data that the exhibitor lacks. For staff of the event; FORBIDDEN for others. */
  lacks?: Array<ExhibitorLack> | null | undefined;
  /** Whether a change of the exhibitor, or of one of its products, waits for a decision. For staff of the event; FORBIDDEN for others. */
  pending?: boolean | null | undefined;
  /** Whether visitors can read the exhibitor. For staff of the event; FORBIDDEN for others. */
  published?: boolean | null | undefined;
  /** A search text, matched in the same way as in `Event.search`. Blank text is ignored. */
  search?: string | null | undefined;
  /** Statuses of registrations. For staff of the event; FORBIDDEN for others. */
  statuses?: Array<RegistrationStatus> | null | undefined;
  /** Only objects whose `updatedAt` is this instant or later. */
  updatedSince?: string | null | undefined;
  /** Slugs of venues. Matches exhibitors with a booth at one of them. */
  venues?: Array<string> | null | undefined;
  /** Slugs of zones. Matches exhibitors with a booth in one of them. */
  zones?: Array<string> | null | undefined;
};

/** The kind of an exhibitor. */
export type ExhibitorKind =
  /** A company. */
  | 'COMPANY'
  /** A public body. */
  | 'GOVERNMENT'
  /** A research institute. */
  | 'INSTITUTE'
  /** A team of founders or makers without a company yet. */
  | 'TEAM'
  /** A university or college. */
  | 'UNIVERSITY';

/** Data that an exhibitor can lack. */
export type ExhibitorLack =
  /** No booth is assigned to it. */
  | 'BOOTH'
  /** It is in no category. */
  | 'CATEGORY'
  /** It has neither an e-mail address nor a telephone number of a contact. */
  | 'CONTACT'
  /** It has no description in any language. */
  | 'DESCRIPTION'
  /** It has no logo. */
  | 'LOGO'
  /** Its name, or an existing description, lacks a text in a language of the event. */
  | 'TRANSLATION';

/** The order of a list of exhibitors. */
export type ExhibitorOrder =
  /** By venue, hall and booth code, A2 before A10. Exhibitors without a booth come last. */
  | 'BOOTH_ASC'
  /** By name in one language. Chinese names are sorted by pinyin, other names by alphabet. */
  | 'NAME_ASC'
  /** By name, in descending order. */
  | 'NAME_DESC'
  /** The best match of `filter.search` first. Without `filter.search`, the same as NAME_ASC. */
  | 'RELEVANCE'
  /** By `updatedAt`, the latest first. */
  | 'UPDATED_AT_DESC';

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

/** A kind of object that a search can find. */
export type SearchKind =
  /** Announcements, past and future ones included. */
  | 'ANNOUNCEMENT'
  /** Places in halls. */
  | 'BOOTH'
  /** Subjects of exhibitors and products. */
  | 'CATEGORY'
  /** Organizations. */
  | 'EXHIBITOR'
  /** Products of exhibitors. */
  | 'PRODUCT'
  /** Programme items. */
  | 'SESSION';

export type EventFactsQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
}>;

export type EventFactsQuery = {
  event: {
    id: string;
    slug: string;
    name: string;
    theme: string | null;
    startsOn: string;
    endsOn: string;
    timeZone: string;
    locales: Array<string>;
    revision: number;
    statistics: { exhibitors: number; products: number };
    categories: Array<{ id: string; slug: string; name: string }>;
    venues: Array<{
      id: string;
      slug: string;
      name: string;
      halls: Array<{ id: string; code: string; name: string }>;
    }>;
  } | null;
};

export type ExhibitorPageQueryVariables = Exact<{
  event: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ExhibitorFilter | null | undefined;
  orderBy?: ExhibitorOrder | null | undefined;
  locale?: string | null | undefined;
}>;

export type ExhibitorPageQuery = {
  event: {
    exhibitors: {
      totalCount: number;
      nodes: Array<{
        id: string;
        slug: string;
        name: string;
        country: string | null;
        logo: { sha256: string; width: number; height: number } | null;
        booths: Array<{ code: string; hall: { code: string } }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type ExhibitorDetailQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;

export type ExhibitorDetailQuery = {
  node:
    | {
        id: string;
        slug: string;
        name: string;
        description: string | null;
        website: string | null;
        country: string | null;
        categories: Array<{ id: string; name: string }>;
        booths: Array<{ id: string; code: string; hall: { id: string; code: string } }>;
        products: { nodes: Array<{ id: string; name: string }> };
      }
    | Record<PropertyKey, never>
    | null;
};

export type SearchCatalogQueryVariables = Exact<{
  event: string;
  query: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  locale?: string | null | undefined;
}>;

export type SearchCatalogQuery = {
  event: {
    suggestions: Array<string>;
    search: {
      totalCount: number;
      edges: Array<{
        score: number;
        node:
          | { __typename: 'Announcement' }
          | { __typename: 'Booth'; id: string; code: string }
          | { __typename: 'Category'; id: string; name: string }
          | { __typename: 'Exhibitor'; id: string; name: string }
          | { __typename: 'Product'; id: string; name: string }
          | { __typename: 'Session'; id: string; title: string };
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, unknown> | undefined;

  constructor(value: string, __meta__?: Record<string, unknown> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const EventFactsDocument = new TypedDocumentString(
  `
    query EventFacts($event: String!, $locale: Locale) {
  event(slug: $event) {
    id
    slug
    name(locale: $locale)
    theme(locale: $locale)
    startsOn
    endsOn
    timeZone
    locales
    revision
    statistics {
      exhibitors
      products
    }
    categories {
      id
      slug
      name(locale: $locale)
    }
    venues {
      id
      slug
      name(locale: $locale)
      halls {
        id
        code
        name(locale: $locale)
      }
    }
  }
}
    `,
  { hash: 'sha256:2415b0e577fe187e686eb7ef68f101b56ab1323e756a7a7759ec1e90b0132e5f' },
) as unknown as TypedDocumentString<EventFactsQuery, EventFactsQueryVariables>;
export const ExhibitorPageDocument = new TypedDocumentString(
  `
    query ExhibitorPage($event: String!, $first: Int, $after: String, $filter: ExhibitorFilter, $orderBy: ExhibitorOrder, $locale: Locale) {
  event(slug: $event) {
    exhibitors(
      first: $first
      after: $after
      filter: $filter
      orderBy: $orderBy
      locale: $locale
    ) {
      totalCount
      nodes {
        id
        slug
        name(locale: $locale)
        country
        logo {
          sha256
          width
          height
        }
        booths {
          code
          hall {
            code
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
    `,
  { hash: 'sha256:ae9544dafbd4f746b0efc6f5d06958354cff8fb370ee86e87100df168c0e8944' },
) as unknown as TypedDocumentString<ExhibitorPageQuery, ExhibitorPageQueryVariables>;
export const ExhibitorDetailDocument = new TypedDocumentString(
  `
    query ExhibitorDetail($id: ID!, $locale: Locale) {
  node(id: $id) {
    ... on Exhibitor {
      id
      slug
      name(locale: $locale)
      description(locale: $locale)
      website
      country
      categories {
        id
        name(locale: $locale)
      }
      booths {
        id
        code
        hall {
          id
          code
        }
      }
      products(first: 50, locale: $locale) {
        nodes {
          id
          name(locale: $locale)
        }
      }
    }
  }
}
    `,
  { hash: 'sha256:3454a511f9f4ca5d60b868595ad25184f869a57771b94d5700272aacf4e2d618' },
) as unknown as TypedDocumentString<ExhibitorDetailQuery, ExhibitorDetailQueryVariables>;
export const SearchCatalogDocument = new TypedDocumentString(
  `
    query SearchCatalog($event: String!, $query: String!, $first: Int, $after: String, $kinds: [SearchKind!], $locale: Locale) {
  event(slug: $event) {
    search(query: $query, first: $first, after: $after, kinds: $kinds) {
      totalCount
      edges {
        score
        node {
          __typename
          ... on Exhibitor {
            id
            name(locale: $locale)
          }
          ... on Product {
            id
            name(locale: $locale)
          }
          ... on Session {
            id
            title(locale: $locale)
          }
          ... on Category {
            id
            name(locale: $locale)
          }
          ... on Booth {
            id
            code
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    suggestions(query: $query)
  }
}
    `,
  { hash: 'sha256:e668337f0040550da64b706d36634e77a10c00c34515d8d1ade37b36f2085101' },
) as unknown as TypedDocumentString<SearchCatalogQuery, SearchCatalogQueryVariables>;
