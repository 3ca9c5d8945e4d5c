// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Unused pictures to remove. */
export type RemovePicturesInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** The ids of 1 to 100 pictures in `Event.media`. */
  pictureIds: Array<string | number>;
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

export type PicturesQueryVariables = Exact<{
  event: string;
  unused?: boolean | null | undefined;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type PicturesQuery = {
  event: {
    media: {
      totalCount: number;
      nodes: Array<{
        id: string;
        mime: string;
        bytes: number | null;
        uploadedAt: string;
        useCount: number;
        image: { url: string; width: number; height: number };
        usedBy: Array<
          | { __typename: 'Account' }
          | { __typename: 'Announcement' }
          | { __typename: 'ApiKey' }
          | { __typename: 'Booth' }
          | { __typename: 'Category' }
          | { __typename: 'Event' }
          | { __typename: 'Exhibitor'; id: string; name: string }
          | { __typename: 'Hall'; code: string; venue: { slug: string } }
          | { __typename: 'Invitation' }
          | { __typename: 'Kiosk' }
          | { __typename: 'KioskEnrolmentKey' }
          | { __typename: 'Product'; id: string; name: string; exhibitor: { id: string } }
          | { __typename: 'Session' }
          | { __typename: 'Venue' }
          | { __typename: 'Zone' }
        >;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type PictureCountsQueryVariables = Exact<{
  event: string;
}>;

export type PictureCountsQuery = {
  event: { all: { totalCount: number }; unused: { totalCount: number }; used: { totalCount: number } } | null;
};

export type RemovePicturesMutationVariables = Exact<{
  input: RemovePicturesInput;
}>;

export type RemovePicturesMutation = {
  removePictures: {
    removedIds: Array<string>;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export const PicturesDocument = new TypedDocumentString(`
    query Pictures($event: String!, $unused: Boolean, $after: String, $locale: Locale) {
  event(slug: $event) {
    media(first: 48, after: $after, unused: $unused) {
      totalCount
      nodes {
        id
        mime
        bytes
        uploadedAt
        useCount
        image {
          url(width: 256)
          width
          height
        }
        usedBy {
          __typename
          ... on Exhibitor {
            id
            name(locale: $locale)
          }
          ... on Product {
            id
            name(locale: $locale)
            exhibitor {
              id
            }
          }
          ... on Hall {
            code
            venue {
              slug
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PicturesQuery, PicturesQueryVariables>;
export const PictureCountsDocument = new TypedDocumentString(`
    query PictureCounts($event: String!) {
  event(slug: $event) {
    all: media(first: 1) {
      totalCount
    }
    unused: media(first: 1, unused: true) {
      totalCount
    }
    used: media(first: 1, unused: false) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<PictureCountsQuery, PictureCountsQueryVariables>;
export const RemovePicturesDocument = new TypedDocumentString(`
    mutation RemovePictures($input: RemovePicturesInput!) {
  removePictures(input: $input) {
    removedIds
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemovePicturesMutation, RemovePicturesMutationVariables>;
