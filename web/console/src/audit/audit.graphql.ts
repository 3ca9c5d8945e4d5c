// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AuditQueryVariables = Exact<{
  event: string;
  actor?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  object?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type AuditQuery = {
  event: {
    auditEntries: {
      nodes: Array<{
        id: string;
        at: string;
        actor: string;
        action: string;
        requestId: string | null;
        changes: Array<{
          kind: string;
          objectId: string;
          name: string | null;
          before: Record<string, unknown> | null;
          after: Record<string, unknown> | null;
        }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export const AuditDocument = new TypedDocumentString(`
    query Audit($event: String!, $actor: String, $since: DateTime, $until: DateTime, $object: ID, $first: Int, $after: String, $locale: Locale) {
  event(slug: $event) {
    auditEntries(
      first: $first
      after: $after
      actor: $actor
      since: $since
      until: $until
      objectId: $object
    ) {
      nodes {
        id
        at
        actor
        action
        requestId
        changes(locale: $locale) {
          kind
          objectId
          name
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
    `) as unknown as TypedDocumentString<AuditQuery, AuditQueryVariables>;
