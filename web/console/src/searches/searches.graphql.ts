// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type EmptySearchesQueryVariables = Exact<{
  event: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
}>;

export type EmptySearchesQuery = {
  event: { emptySearches: { days: Array<{ day: string; count: number }> } | null } | null;
};

export type EmptySearchWordsQueryVariables = Exact<{
  event: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
  after?: string | null | undefined;
}>;

export type EmptySearchWordsQuery = {
  event: {
    emptySearches: {
      words: {
        totalCount: number;
        nodes: Array<{ words: string; count: number; lastDay: string }>;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    } | null;
  } | null;
};

export const EmptySearchesDocument = new TypedDocumentString(`
    query EmptySearches($event: String!, $since: Date, $until: Date) {
  event(slug: $event) {
    emptySearches(since: $since, until: $until) {
      days {
        day
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EmptySearchesQuery, EmptySearchesQueryVariables>;
export const EmptySearchWordsDocument = new TypedDocumentString(`
    query EmptySearchWords($event: String!, $since: Date, $until: Date, $after: String) {
  event(slug: $event) {
    emptySearches(since: $since, until: $until) {
      words(first: 100, after: $after) {
        totalCount
        nodes {
          words
          count
          lastDay
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EmptySearchWordsQuery, EmptySearchWordsQueryVariables>;
