// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A common property of exhibitors. */
export type DuplicateReason =
  /** The unified social credit code. */
  | 'CREDIT_CODE'
  /** A name in one language, without spaces, punctuation and legal form. */
  | 'NAME'
  /** The host of the website. */
  | 'WEBSITE';

/** The status of a registration. */
export type RegistrationStatus =
  /** The exhibitor takes part in the event. */
  | 'APPROVED'
  /** Staff returned the registration to the applicant with a note. */
  | 'CHANGES_REQUESTED'
  /** The applicant has not submitted the registration. */
  | 'DRAFT'
  /** The exhibitor does not take part in the event. */
  | 'REJECTED'
  /** The registration waits for a review. */
  | 'SUBMITTED'
  /** The registration is suitable, but the event has no capacity yet. */
  | 'WAITLISTED'
  /** The applicant withdrew the registration. */
  | 'WITHDRAWN';

export type DuplicatesQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
}>;

export type DuplicatesQuery = {
  event: {
    duplicateExhibitors: Array<{
      reasons: Array<DuplicateReason>;
      exhibitors: Array<{
        id: string;
        name: string;
        status: RegistrationStatus | null;
        country: string | null;
        website: string | null;
        updatedAt: string;
        booths: Array<{ id: string; code: string; hall: { code: string } }>;
      }>;
    }> | null;
  } | null;
};

export const DuplicatesDocument = new TypedDocumentString(`
    query Duplicates($event: String!, $locale: Locale) {
  event(slug: $event) {
    duplicateExhibitors(first: 50) {
      reasons
      exhibitors {
        id
        name(locale: $locale)
        status
        country
        website
        updatedAt
        booths {
          id
          code
          hall {
            code
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DuplicatesQuery, DuplicatesQueryVariables>;
