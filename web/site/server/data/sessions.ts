import { graphql } from '../execute-query.js';
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

const LIST = `
  sessions(first: 100, after: $after, filter: $filter) {
    totalCount
    ${PAGE_INFO}
    nodes { ${SESSION_FIELDS} ${SPEAKER_FIELDS} }
  }
`;

export const SESSIONS = graphql<SessionPage>(`
  query SiteSessions($event: String!, $locale: Locale, $filter: SessionFilter, $after: String) {
    event(slug: $event) { ${LIST} }
  }
`);

/** The sessions of a day, and whether other days have any. */
export const PROGRAMME = graphql<{
  event: SessionPage['event'] & { readonly all: { readonly totalCount: number } };
}>(`
  query SiteProgramme($event: String!, $locale: Locale, $filter: SessionFilter, $after: String) {
    event(slug: $event) {
      all: sessions(first: 1) { totalCount }
      ${LIST}
    }
  }
`);

/** The revision of the event. It rises with each change of published data. */
export const REVISION = graphql<{ event: { revision: number } }>(`
  query SiteRevision($event: String!) {
    event(slug: $event) {
      revision
    }
  }
`);

export interface Session extends ListedSession {
  readonly subtitle: string | null;
  readonly subtitles: readonly LocalizedText[];
  readonly abstract: string | null;
  readonly abstracts: readonly LocalizedText[];
  readonly type: string | null;
  readonly track: string | null;
  /** The spoken language. */
  readonly language: string | null;
  /** Names of hosts who are not exhibitors of the event. */
  readonly hosts: readonly string[];
  readonly url: string | null;
  readonly description: string | null;
  readonly descriptions: readonly LocalizedText[];
  readonly exhibitors: readonly ExhibitorCard[];
}

export const SESSION = graphql<{ event: { session: Session | null } }>(`
  query SiteSession($event: String!, $slug: String!, $locale: Locale) {
    event(slug: $event) {
      session(slug: $slug) {
        ${SESSION_FIELDS}
        ${SPEAKER_FIELDS}
        subtitle(locale: $locale)
        subtitles { locale text }
        abstract(locale: $locale)
        abstracts { locale text }
        type(locale: $locale)
        track(locale: $locale)
        language
        hosts
        url
        description(locale: $locale)
        descriptions { locale text }
        exhibitors { ${CARD_FIELDS} }
      }
    }
  }
`);
