import { graphql } from '../ask.js';
import type { Visit } from '../visit.js';
import type { LocalizedText } from './event.js';
import { type SessionCard, SESSION_FIELDS } from './exhibitor.js';
import { CARD_FIELDS, type ExhibitorCard, PAGE_INFO, type PageInfo } from './exhibitors.js';

interface Speaker {
  readonly name: string;
  readonly role: string | null;
}

export interface ListedSession extends SessionCard {
  readonly speakers: readonly Speaker[];
}

export interface SessionPage {
  readonly event: {
    readonly sessions: {
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
      readonly nodes: readonly ListedSession[];
    };
  };
}

const SPEAKER_FIELDS = 'speakers { name(locale: $locale) role(locale: $locale) }';

export const SESSIONS = graphql<SessionPage>(`
  query SiteSessions($event: String!, $locale: Locale, $filter: SessionFilter, $after: String) {
    event(slug: $event) {
      sessions(first: 100, after: $after, filter: $filter) {
        totalCount
        ${PAGE_INFO}
        nodes { ${SESSION_FIELDS} ${SPEAKER_FIELDS} }
      }
    }
  }
`);

export interface Session extends ListedSession {
  readonly description: string | null;
  readonly descriptions: readonly LocalizedText[];
  readonly exhibitors: readonly ExhibitorCard[];
}

interface SlugPage {
  readonly event: {
    readonly sessions: {
      readonly pageInfo: Pick<PageInfo, 'hasNextPage' | 'endCursor'>;
      readonly nodes: readonly { readonly id: string; readonly slug: string }[];
    };
  };
}

export const SLUGS = graphql<SlugPage>(`
  query SiteSessionSlugs($event: String!, $after: String) {
    event(slug: $event) {
      sessions(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          slug
        }
      }
    }
  }
`);

export const SESSION = graphql<{ node: Session | null }>(`
  query SiteSession($id: ID!, $locale: Locale) {
    node(id: $id) {
      ... on Session {
        ${SESSION_FIELDS}
        ${SPEAKER_FIELDS}
        description(locale: $locale)
        descriptions { locale text }
        exhibitors { ${CARD_FIELDS} }
      }
    }
  }
`);

/** The session with this slug; undefined if there is none. */
export async function sessionOf(
  { ask, event, locale }: Pick<Visit, 'ask' | 'event' | 'locale'>,
  slug: string,
): Promise<Session | undefined> {
  let after: string | null = null;
  for (;;) {
    const page: SlugPage = await ask(SLUGS, { event: event.slug, after });
    const { nodes, pageInfo } = page.event.sessions;
    const found = nodes.find((session) => session.slug === slug);
    if (found) return (await ask(SESSION, { id: found.id, locale })).node ?? undefined;
    if (!pageInfo.hasNextPage) return undefined;
    after = pageInfo.endCursor;
  }
}
