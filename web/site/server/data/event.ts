import type { CategoryLook } from '@vitrine/ui/categories';
import { graphql } from '../execute-query.js';
import { type Picture, PICTURE_FIELDS } from './picture.js';

export interface LocalizedText {
  readonly locale: string;
  readonly text: string;
}

export interface Hall {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly width: number | null;
  readonly depth: number | null;
}

export interface Venue {
  readonly slug: string;
  readonly name: string;
  readonly city: string | null;
  readonly address: string | null;
  readonly halls: readonly Hall[];
}

/** A root category, with its colour and sign. */
export interface Category extends CategoryLook {
  readonly slug: string;
  readonly name: string;
}

/** The data of an event that all its pages show. */
export interface EventFrame {
  readonly logo: Picture | null;
  /** The picture of the start page. */
  readonly picture: Picture | null;
  readonly slug: string;
  readonly name: string;
  readonly locales: readonly string[];
  readonly timeZone: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly showsCall: boolean;
  /** The instant until which applicants can register. */
  readonly registrationClosesAt: string | null;
  readonly categories: readonly Category[];
  readonly venues: readonly Venue[];
  /** The public contact of the organizer. */
  readonly contact: {
    readonly name: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  } | null;
}

export const EVENT_FRAME = graphql<{ event: EventFrame | null }>(`
  query SiteEvent($event: String!, $locale: Locale) {
    event(slug: $event) {
      slug
      name(locale: $locale)
      locales
      timeZone
      startsOn
      endsOn
      showsCall
      registrationClosesAt
      logo { url(width: 256) ${PICTURE_FIELDS} }
      picture { url(width: 1080) ${PICTURE_FIELDS} }
      categories {
        slug
        name(locale: $locale)
        color
        hatched
        sign
      }
      venues {
        slug
        name(locale: $locale)
        city(locale: $locale)
        address(locale: $locale)
        halls {
          id
          code
          name(locale: $locale)
          width
          depth
        }
      }
      contact {
        name(locale: $locale)
        phone
        email
      }
    }
  }
`);

export interface EventSummary {
  readonly slug: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly locales: readonly string[];
  readonly timeZone: string;
}

/** The published events, the latest first. */
export const EVENTS = graphql<{ events: { nodes: readonly EventSummary[] } }>(`
  query SiteEvents($locale: Locale) {
    events(first: 100, orderBy: STARTS_ON_DESC) {
      nodes {
        slug
        name(locale: $locale)
        startsOn
        endsOn
        locales
        timeZone
      }
    }
  }
`);

/** An event that the site may open by default. */
export interface LatestEvent extends Omit<EventSummary, 'name'> {
  /** One exhibitor if any exhibitor has a booth, else none. */
  readonly exhibitors: { readonly nodes: readonly unknown[] };
}

/** The latest published events. */
export const LATEST_EVENTS = graphql<{ events: { nodes: readonly LatestEvent[] } }>(`
  query SiteLatestEvents {
    events(first: 20, orderBy: STARTS_ON_DESC) {
      nodes {
        slug
        startsOn
        endsOn
        locales
        timeZone
        exhibitors(first: 1, filter: { hasBooth: true }) {
          nodes {
            id
          }
        }
      }
    }
  }
`);
