import { graphql } from '../execute-query.js';

/** The kinds of objects with pages in lists. */
export const LIST_KINDS = ['exhibitors', 'products', 'sessions'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

interface ListedPage {
  readonly event: {
    readonly list: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly { readonly slug: string; readonly updatedAt?: string }[];
    };
  } | null;
}

/** The slugs of all objects of a kind, in pages of a hundred. */
export function listedSlugs(kind: ListKind) {
  const updatedField = kind === 'sessions' ? '' : ' updatedAt';
  return graphql<ListedPage>(`
    query SiteSitemap($event: String!, $after: String) {
      event(slug: $event) {
        list: ${kind}(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { slug${updatedField} } }
      }
    }
  `);
}

interface Counts {
  readonly events: {
    readonly nodes: readonly {
      readonly slug: string;
      readonly statistics: Readonly<Record<ListKind, number>>;
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
