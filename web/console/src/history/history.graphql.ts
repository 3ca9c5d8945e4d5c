// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ExhibitorHistoryQueryVariables = Exact<{
  event: string;
  id: string | number;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type ExhibitorHistoryQuery = {
  event: {
    auditEntries: {
      nodes: Array<{
        id: string;
        at: string;
        actor: string;
        action: string;
        changes: Array<{
          kind: string;
          name: string | null;
          objectId: string;
          before: Record<string, unknown> | null;
          after: Record<string, unknown> | null;
        }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export const ExhibitorHistoryDocument = new TypedDocumentString(`
    query ExhibitorHistory($event: String!, $id: ID!, $after: String, $locale: Locale) {
  event(slug: $event) {
    auditEntries(first: 30, after: $after, objectId: $id) {
      nodes {
        id
        at
        actor
        action
        changes(locale: $locale) {
          kind
          name
          objectId
          before
          after
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExhibitorHistoryQuery, ExhibitorHistoryQueryVariables>;
