import type { CategoryLook } from '@vitrine/ui/categories';
import { graphql } from '../ask.js';

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

/** What every page shows of its event. */
export interface EventFrame {
  readonly slug: string;
  readonly name: string;
  readonly locales: readonly string[];
  readonly timeZone: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly categories: readonly Category[];
  readonly venues: readonly Venue[];
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
    }
  }
`);

export interface EventSummary {
  readonly slug: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly locales: readonly string[];
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
      }
    }
  }
`);

/** The latest published events, and whether exhibitors stand at their booths. */
export const LATEST_EVENTS = graphql<{
  events: {
    nodes: readonly (EventSummary & { readonly exhibitors: { readonly nodes: readonly unknown[] } })[];
  };
}>(`
  query SiteLatestEvents($locale: Locale) {
    events(first: 20, orderBy: STARTS_ON_DESC) {
      nodes {
        slug
        name(locale: $locale)
        startsOn
        endsOn
        locales
        exhibitors(first: 1, filter: { hasBooth: true }) {
          nodes {
            id
          }
        }
      }
    }
  }
`);
