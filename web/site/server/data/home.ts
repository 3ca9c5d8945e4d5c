import { graphql } from '../ask.js';
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
  /** The first ones, or during the event those that are not over. */
  readonly sessions: { readonly nodes: readonly SessionCard[] };
  /** Those that are shown now. */
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
