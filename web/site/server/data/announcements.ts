import { graphql } from '../execute-query.js';
import type { LocalizedText } from './event.js';

export interface Announcement {
  readonly text: string;
  readonly texts: readonly LocalizedText[];
  readonly urgency: 'INFO' | 'WARNING' | 'URGENT';
  /** The places of the announcement; none for the whole event. */
  readonly venues: readonly { readonly shortName: string }[];
  readonly halls: readonly { readonly code: string }[];
}

/** The fields of an announcement that is shown at present. */
export const ANNOUNCEMENT_FIELDS = `
  text(locale: $locale)
  texts {
    locale
    text
  }
  urgency
  venues {
    shortName(locale: $locale)
  }
  halls {
    code
  }
`;

/** The current announcements for visitors of a hall: for the hall, its venue and the whole event. */
export const HALL_ANNOUNCEMENTS = graphql<{
  event: { announcements: { readonly nodes: readonly Announcement[] } };
}>(`
  query SiteHallAnnouncements($event: String!, $venue: String!, $hall: String!, $locale: Locale) {
    event(slug: $event) {
      announcements(first: 3, filter: { active: true, venues: [$venue], halls: [$hall] }) {
        nodes { ${ANNOUNCEMENT_FIELDS} }
      }
    }
  }
`);
