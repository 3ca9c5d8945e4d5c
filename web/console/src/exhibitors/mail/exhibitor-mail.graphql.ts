// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An object matches a field if it has one of its values. It must match all fields. An empty list is ignored. An unknown slug or code matches nothing. At most 100 values per field. */
export type ExhibitorFilter = {
  /** Slugs of zones. Matches exhibitors that apply for one of them. For staff of the event; FORBIDDEN for others. */
  appliedZones?: Array<string> | null | undefined;
  /** Slugs of categories. A category includes all its descendants. */
  categories?: Array<string> | null | undefined;
  /** Countries of exhibitors. */
  countries?: Array<string> | null | undefined;
  /** Codes of halls. Matches exhibitors with a booth in one of them. `main.H1` is the hall H1 of the venue `main`, if several venues have a hall H1. With `venues`, only halls of these venues match. */
  halls?: Array<string> | null | undefined;
  /** Whether the exhibitor has a booth. */
  hasBooth?: boolean | null | undefined;
  /** Whether an enabled account is a member of the exhibitor. For staff of the event; FORBIDDEN for others. */
  hasMember?: boolean | null | undefined;
  /** Global ids. Any other id matches nothing. */
  ids?: Array<string | number> | null | undefined;
  /** Kinds of exhibitors. */
  kinds?: Array<ExhibitorKind> | null | undefined;
  /** Labels of the event's staff. For staff of the event; FORBIDDEN for others. */
  labels?: Array<string> | null | undefined;
  /** Data that the exhibitor lacks. For staff of the event; FORBIDDEN for others. */
  lacks?: Array<ExhibitorLack> | null | undefined;
  /** Whether a change of the exhibitor, or of one of its products, waits for a decision. For staff of the event; FORBIDDEN for others. */
  pending?: boolean | null | undefined;
  /** Whether visitors can read the exhibitor. For staff of the event; FORBIDDEN for others. */
  published?: boolean | null | undefined;
  /** A search text, matched in the same way as in `Event.search`. Blank text is ignored. */
  search?: string | null | undefined;
  /** Statuses of registrations. For staff of the event; FORBIDDEN for others. */
  statuses?: Array<RegistrationStatus> | null | undefined;
  /** Only objects whose `updatedAt` is this instant or later. */
  updatedSince?: string | null | undefined;
  /** Slugs of venues. Matches exhibitors with a booth at one of them. */
  venues?: Array<string> | null | undefined;
  /** Slugs of zones. Matches exhibitors with a booth in one of them. */
  zones?: Array<string> | null | undefined;
};

/** The kind of an exhibitor. */
export type ExhibitorKind =
  /** A company. */
  | 'COMPANY'
  /** A public body. */
  | 'GOVERNMENT'
  /** A research institute. */
  | 'INSTITUTE'
  /** A team of founders or makers without a company yet. */
  | 'TEAM'
  /** A university or college. */
  | 'UNIVERSITY';

/** Data that an exhibitor can lack. */
export type ExhibitorLack =
  /** No booth is assigned to it. */
  | 'BOOTH'
  /** It is in no category. */
  | 'CATEGORY'
  /** It has neither an e-mail address nor a telephone number of a contact. */
  | 'CONTACT'
  /** It has no description in any language. */
  | 'DESCRIPTION'
  /** It has no logo. */
  | 'LOGO'
  /** Its name, or an existing description, lacks a text in a language of the event. */
  | 'TRANSLATION';

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

/** A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored. */
export type TextInput = {
  /** The language. */
  locale: string;
  /** The text; space around it and control characters do not count. Null, or absent, removes it in this language. */
  text?: string | null | undefined;
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

export type ExhibitorMailPreviewQueryVariables = Exact<{
  event: string;
  exhibitorIds?: Array<string | number> | string | number | null | undefined;
  filter?: ExhibitorFilter | null | undefined;
  subject: Array<TextInput> | TextInput;
  body: Array<TextInput> | TextInput;
}>;

export type ExhibitorMailPreviewQuery = {
  event: {
    exhibitorMailPreview: {
      mails: number | null;
      unreachable: number | null;
      samples: Array<{ locale: string; mails: number; to: string; subject: string; text: string }> | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    };
  } | null;
};

export const ExhibitorMailPreviewDocument = new TypedDocumentString(`
    query ExhibitorMailPreview($event: String!, $exhibitorIds: [ID!], $filter: ExhibitorFilter, $subject: [TextInput!]!, $body: [TextInput!]!) {
  event(slug: $event) {
    exhibitorMailPreview(
      exhibitorIds: $exhibitorIds
      filter: $filter
      subject: $subject
      body: $body
    ) {
      mails
      unreachable
      samples {
        locale
        mails
        to
        subject
        text
      }
      errors {
        code
        message
        path
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExhibitorMailPreviewQuery, ExhibitorMailPreviewQueryVariables>;
