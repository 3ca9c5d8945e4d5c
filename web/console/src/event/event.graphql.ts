// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The status of an event. */
export type EventStatus =
  /** The event is over. Visitors can still read its catalog. */
  | 'ARCHIVED'
  /** The event is in preparation. Visitors cannot read it. Members of its exhibitors can read its name, dates, categories and zones, and their own exhibitor. */
  | 'DRAFT'
  /** Visitors can read the event. */
  | 'PUBLISHED';

export type EventsQueryVariables = Exact<{
  locale?: string | null | undefined;
  after?: string | null | undefined;
}>;

export type EventsQuery = {
  events: {
    nodes: Array<{
      id: string;
      slug: string;
      name: string;
      status: EventStatus;
      startsOn: string;
      endsOn: string;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type EventFrameQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
}>;

export type EventFrameQuery = {
  sendsMails: boolean;
  viewer: { id: string } | null;
  event: {
    id: string;
    slug: string;
    name: string;
    status: EventStatus;
    startsOn: string;
    endsOn: string;
    timeZone: string;
    locales: Array<string>;
    version: number | null;
    names: Array<{ locale: string; text: string }>;
  } | null;
};

export const EventsDocument = new TypedDocumentString(`
    query Events($locale: Locale, $after: String) {
  events(first: 50, after: $after) {
    nodes {
      id
      slug
      name(locale: $locale)
      status
      startsOn
      endsOn
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const EventFrameDocument = new TypedDocumentString(`
    query EventFrame($event: String!, $locale: Locale) {
  sendsMails
  viewer {
    id
  }
  event(slug: $event) {
    id
    slug
    name(locale: $locale)
    names {
      locale
      text
    }
    status
    startsOn
    endsOn
    timeZone
    locales
    version
  }
}
    `) as unknown as TypedDocumentString<EventFrameQuery, EventFrameQueryVariables>;
