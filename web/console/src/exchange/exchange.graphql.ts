// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The objects that the rows of an import describe. */
export type ImportKind =
  /** Booths of halls. */
  | 'BOOTHS'
  /** Exhibitors, with their categories and booths. */
  | 'EXHIBITORS'
  /** Halls of venues. */
  | 'HALLS'
  /** Products of exhibitors. */
  | 'PRODUCTS'
  /** Sessions of the programme. */
  | 'SESSIONS'
  /** Venues. */
  | 'VENUES';

export type ImportsQueryVariables = Exact<{
  event: string;
  after?: string | null | undefined;
}>;

export type ImportsQuery = {
  event: {
    imports: {
      nodes: Array<{
        id: string;
        kind: ImportKind;
        file: string | null;
        created: number;
        changed: number;
        at: string;
        actor: string;
        revertedAt: string | null;
        revertedBy: string | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type LatestChangeQueryVariables = Exact<{
  event: string;
}>;

export type LatestChangeQuery = { event: { auditEntries: { nodes: Array<{ id: string }> } } | null };

export const ImportsDocument = new TypedDocumentString(`
    query Imports($event: String!, $after: String) {
  event(slug: $event) {
    imports(first: 20, after: $after) {
      nodes {
        id
        kind
        file
        created
        changed
        at
        actor
        revertedAt
        revertedBy
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportsQuery, ImportsQueryVariables>;
export const LatestChangeDocument = new TypedDocumentString(`
    query LatestChange($event: String!) {
  event(slug: $event) {
    auditEntries(first: 1) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LatestChangeQuery, LatestChangeQueryVariables>;
