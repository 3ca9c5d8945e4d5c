import { graphql } from '../ask.js';

/** Kinds of objects that have pages. */
export const LISTED = ['exhibitors', 'products', 'sessions'] as const;
export type Listed = (typeof LISTED)[number];

interface ListedPage {
  readonly event: {
    readonly list: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly { readonly slug: string; readonly updatedAt?: string }[];
    };
  } | null;
}

/** The slugs of all objects of a kind, a hundred at a time. */
export function listedSlugs(kind: Listed) {
  const updated = kind === 'sessions' ? '' : ' updatedAt';
  return graphql<ListedPage>(`
    query SiteSitemap($event: String!, $after: String) {
      event(slug: $event) {
        list: ${kind}(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { slug${updated} } }
      }
    }
  `);
}

interface Counts {
  readonly events: {
    readonly nodes: readonly {
      readonly slug: string;
      readonly statistics: Readonly<Record<Listed, number>>;
    }[];
  };
}

export const EVENT_COUNTS = graphql<Counts>(`
  query SiteEventCounts {
    events(first: 100, orderBy: STARTS_ON_DESC) {
      nodes {
        slug
        statistics {
          exhibitors
          products
          sessions
        }
      }
    }
  }
`);
