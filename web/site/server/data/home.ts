import { graphql } from '../execute-query.js';
import { type Announcement, ANNOUNCEMENT_FIELDS } from './announcements.js';
import type { LocalizedText } from './event.js';
import { type SessionCard, SESSION_FIELDS } from './exhibitor.js';

export interface HomeEvent {
  readonly edition: number | null;
  readonly theme: string | null;
  readonly themes: readonly LocalizedText[];
  readonly description: string | null;
  readonly statistics: {
    readonly exhibitors: number;
    readonly products: number;
    readonly sessions: number;
    readonly exhibitorsByCategory: readonly {
      readonly count: number;
      readonly category: { readonly slug: string };
    }[];
    readonly exhibitorsByVenue: readonly {
      readonly count: number;
      readonly venue: { readonly slug: string };
    }[];
  };
  /** The first sessions, or during the event the first ones that have not ended. */
  readonly sessions: { readonly nodes: readonly SessionCard[] };
  /** The announcements that are shown at present. */
  readonly announcements: { readonly nodes: readonly Announcement[] };
}

export const HOME = graphql<{ event: HomeEvent }>(`
  query SiteHome($event: String!, $locale: Locale, $from: DateTime) {
    event(slug: $event) {
      edition
      theme(locale: $locale)
      themes {
        locale
        text
      }
      description(locale: $locale)
      statistics {
        exhibitors
        products
        sessions
        exhibitorsByCategory { count category { slug } }
        exhibitorsByVenue { count venue { slug } }
      }
      announcements(first: 5, filter: { active: true }) {
        nodes { ${ANNOUNCEMENT_FIELDS} }
      }
      sessions(first: 5, filter: { from: $from }) { nodes { ${SESSION_FIELDS} } }
    }
  }
`);
