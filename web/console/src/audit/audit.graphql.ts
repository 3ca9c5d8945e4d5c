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
  action?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  object?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  changes?: number | null | undefined;
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
        changeCount: number;
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

export type AuditChangesQueryVariables = Exact<{
  event: string;
  id: string | number;
  first: number;
  skip: number;
  locale?: string | null | undefined;
}>;

export type AuditChangesQuery = {
  event: {
    auditEntry: {
      changes: Array<{
        kind: string;
        objectId: string;
        name: string | null;
        before: Record<string, unknown> | null;
        after: Record<string, unknown> | null;
      }>;
    } | null;
  } | null;
};

export type ChangePartsFragment = {
  kind: string;
  objectId: string;
  name: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

export const ChangePartsFragmentDoc = new TypedDocumentString(
  `
    fragment ChangeParts on AuditChange {
  kind
  objectId
  name
  before
  after
}
    `,
  { fragmentName: 'ChangeParts' },
) as unknown as TypedDocumentString<ChangePartsFragment, unknown>;
export const AuditDocument = new TypedDocumentString(`
    query Audit($event: String!, $actor: String, $action: String, $since: DateTime, $until: DateTime, $object: ID, $first: Int, $after: String, $changes: Int, $locale: Locale) {
  event(slug: $event) {
    auditEntries(
      first: $first
      after: $after
      actorContains: $actor
      action: $action
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
        changeCount
        changes(first: $changes, locale: $locale) {
          ...ChangeParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ChangeParts on AuditChange {
  kind
  objectId
  name
  before
  after
}`) as unknown as TypedDocumentString<AuditQuery, AuditQueryVariables>;
export const AuditChangesDocument = new TypedDocumentString(`
    query AuditChanges($event: String!, $id: ID!, $first: Int!, $skip: Int!, $locale: Locale) {
  event(slug: $event) {
    auditEntry(id: $id) {
      changes(first: $first, skip: $skip, locale: $locale) {
        ...ChangeParts
      }
    }
  }
}
    fragment ChangeParts on AuditChange {
  kind
  objectId
  name
  before
  after
}`) as unknown as TypedDocumentString<AuditChangesQuery, AuditChangesQueryVariables>;
