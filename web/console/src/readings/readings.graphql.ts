// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The search setting of an exhibitor: pinyin and keywords beside its own texts. */
export type SetExhibitorSearchInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** Further words that find the object as its name does; not shown to visitors. At most 50, each with a letter or digit and at most 100 characters. Absent: not changed; null or empty: removed. */
  keywords?: Array<string> | null | undefined;
  /** The pinyin of its Chinese name or of a part of it, without or with tones: `Chóng qìng`, `le4 qing1`; at most 200 characters. Absent: not changed; null: removed. */
  reading?: string | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** The kind of an error that the caller can correct. */
export type UserErrorCode =
  /** The booth is assigned to, or held for, another exhibitor, or blocked. */
  | 'BOOTH_TAKEN'
  /** This Idempotency-Key was used with another request. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The value has a wrong form: too long, empty, not an address. */
  | 'INVALID'
  /** Other objects still need the object. */
  | 'IN_USE'
  /** The object does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** As many as the event has room for are approved already. */
  | 'QUOTA_EXCEEDED'
  /** The event does not accept registrations now. */
  | 'REGISTRATION_CLOSED'
  /** The object has changed since the version sent. */
  | 'STALE'
  /** Another object has this slug, code or e-mail already. */
  | 'TAKEN'
  /** The e-mail address or the password is wrong. */
  | 'WRONG_CREDENTIALS'
  /** The status does not allow this step. */
  | 'WRONG_STATUS';

export type ReadingCandidatesQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
  after?: string | null | undefined;
}>;

export type ReadingCandidatesQuery = {
  event: {
    readingCandidates: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: Array<{
        text: string;
        syllables: Array<string>;
        characters: Array<{ position: number; character: string; readings: Array<string> }>;
        exhibitor: { id: string; name: string; searchSetting: { version: number } | null } | null;
      }>;
    } | null;
  } | null;
};

export type SetReadingMutationVariables = Exact<{
  input: SetExhibitorSearchInput;
}>;

export type SetReadingMutation = {
  setExhibitorSearch: {
    exhibitor: { id: string; searchSetting: { version: number } | null } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export const ReadingCandidatesDocument = new TypedDocumentString(`
    query ReadingCandidates($event: String!, $locale: Locale, $after: String) {
  event(slug: $event) {
    readingCandidates(first: 25, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        text
        syllables
        characters {
          position
          character
          readings
        }
        exhibitor {
          id
          name(locale: $locale)
          searchSetting {
            version
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadingCandidatesQuery, ReadingCandidatesQueryVariables>;
export const SetReadingDocument = new TypedDocumentString(`
    mutation SetReading($input: SetExhibitorSearchInput!) {
  setExhibitorSearch(input: $input) {
    exhibitor {
      id
      searchSetting {
        version
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetReadingMutation, SetReadingMutationVariables>;
