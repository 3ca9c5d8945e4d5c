// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The pending changes to accept. */
export type AcceptPendingChangeInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** The `at` of the pending change that the caller has read. STALE if a later proposal has replaced it. If it is absent, any pending change is accepted. */
  proposedAt?: string | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

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

/** An exhibitor, with the version that the caller has read. */
export type ExhibitorIdInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
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

/** Two duplicate exhibitors of one event. */
export type MergeExhibitorsInput = {
  /** The global id of the exhibitor that stays. */
  keepId: string | number;
  /** The version of the exhibitor that stays, as the caller has read it. If it is absent, versions are not compared. */
  keepVersion?: number | null | undefined;
  /** The global id of the exhibitor that is merged into the other and removed. */
  mergeId: string | number;
  /** The version of the exhibitor that is removed, as the caller has read it. If it is absent, versions are not compared. */
  mergeVersion?: number | null | undefined;
};

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

/** The pending changes to reject. */
export type RejectPendingChangeInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** Why, at most 5,000 characters. Null for none. */
  note?: string | null | undefined;
};

/** The registration to review again. */
export type ReopenExhibitorInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** To the applicant, at most 5,000 characters. Null for none. */
  note?: string | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** A decision about a registration. */
export type ReviewDecision =
  /** The exhibitor is approved; from SUBMITTED or WAITLISTED, within the quota. */
  | 'APPROVE'
  /** The exhibitor is rejected; from SUBMITTED. */
  | 'REJECT'
  /** The registration is SUBMITTED again; from WAITLISTED, REJECTED, APPROVED or WITHDRAWN. An approved exhibitor is hidden and its booths are released. */
  | 'REOPEN'
  /** The applicant must make changes, stated in a note; from SUBMITTED. */
  | 'REQUEST_CHANGES'
  /** The exhibitor waits for a free place of the quota; from SUBMITTED. */
  | 'WAITLIST';

/** A decision about one registration. */
export type ReviewExhibitorInput = {
  /** The decision. */
  decision: ReviewDecision;
  /** Whether the applicant is notified only by releaseDecisions, together with others; by default at once. */
  deferNotification?: boolean | null | undefined;
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** A note for the event's staff only, at most 5,000 characters. Null for none. */
  internalNote?: string | null | undefined;
  /** To the applicant, at most 5,000 characters. Null for none. */
  note?: string | null | undefined;
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

export type ReviewExhibitorMutationVariables = Exact<{
  input: ReviewExhibitorInput;
}>;

export type ReviewExhibitorMutation = {
  reviewExhibitor: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type ReopenExhibitorMutationVariables = Exact<{
  input: ReopenExhibitorInput;
}>;

export type ReopenExhibitorMutation = {
  reopenExhibitor: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type SubmitExhibitorMutationVariables = Exact<{
  input: ExhibitorIdInput;
}>;

export type SubmitExhibitorMutation = {
  submitExhibitor: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type WithdrawExhibitorMutationVariables = Exact<{
  input: ExhibitorIdInput;
}>;

export type WithdrawExhibitorMutation = {
  withdrawExhibitor: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type PublishExhibitorMutationVariables = Exact<{
  input: ExhibitorIdInput;
}>;

export type PublishExhibitorMutation = {
  publishExhibitor: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type UnpublishExhibitorMutationVariables = Exact<{
  input: ExhibitorIdInput;
}>;

export type UnpublishExhibitorMutation = {
  unpublishExhibitor: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type DeleteExhibitorMutationVariables = Exact<{
  input: ExhibitorIdInput;
}>;

export type DeleteExhibitorMutation = {
  deleteExhibitor: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type AcceptPendingChangeMutationVariables = Exact<{
  input: AcceptPendingChangeInput;
}>;

export type AcceptPendingChangeMutation = {
  acceptPendingChange: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type RejectPendingChangeMutationVariables = Exact<{
  input: RejectPendingChangeInput;
}>;

export type RejectPendingChangeMutation = {
  rejectPendingChange: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type MergeExhibitorsMutationVariables = Exact<{
  input: MergeExhibitorsInput;
}>;

export type MergeExhibitorsMutation = {
  mergeExhibitors: {
    filled: Array<string>;
    dropped: Array<string>;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    moved: {
      products: number;
      booths: number;
      sessions: number;
      members: number;
      invitations: number;
    } | null;
  };
};

export type MergeCandidatesQueryVariables = Exact<{
  event: string;
  filter: ExhibitorFilter;
  locale?: string | null | undefined;
}>;

export type MergeCandidatesQuery = {
  event: {
    exhibitors: {
      nodes: Array<{
        id: string;
        version: number;
        name: string;
        status: RegistrationStatus | null;
        country: string | null;
        website: string | null;
        contactEmail: string | null;
        creditCode: string | null;
        names: Array<{ locale: string; text: string }>;
        booths: Array<{ id: string; code: string; hall: { code: string } }>;
      }>;
    };
  } | null;
};

export const ReviewExhibitorDocument = new TypedDocumentString(`
    mutation ReviewExhibitor($input: ReviewExhibitorInput!) {
  reviewExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewExhibitorMutation, ReviewExhibitorMutationVariables>;
export const ReopenExhibitorDocument = new TypedDocumentString(`
    mutation ReopenExhibitor($input: ReopenExhibitorInput!) {
  reopenExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenExhibitorMutation, ReopenExhibitorMutationVariables>;
export const SubmitExhibitorDocument = new TypedDocumentString(`
    mutation SubmitExhibitor($input: ExhibitorIdInput!) {
  submitExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitExhibitorMutation, SubmitExhibitorMutationVariables>;
export const WithdrawExhibitorDocument = new TypedDocumentString(`
    mutation WithdrawExhibitor($input: ExhibitorIdInput!) {
  withdrawExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawExhibitorMutation, WithdrawExhibitorMutationVariables>;
export const PublishExhibitorDocument = new TypedDocumentString(`
    mutation PublishExhibitor($input: ExhibitorIdInput!) {
  publishExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PublishExhibitorMutation, PublishExhibitorMutationVariables>;
export const UnpublishExhibitorDocument = new TypedDocumentString(`
    mutation UnpublishExhibitor($input: ExhibitorIdInput!) {
  unpublishExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UnpublishExhibitorMutation, UnpublishExhibitorMutationVariables>;
export const DeleteExhibitorDocument = new TypedDocumentString(`
    mutation DeleteExhibitor($input: ExhibitorIdInput!) {
  deleteExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteExhibitorMutation, DeleteExhibitorMutationVariables>;
export const AcceptPendingChangeDocument = new TypedDocumentString(`
    mutation AcceptPendingChange($input: AcceptPendingChangeInput!) {
  acceptPendingChange(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptPendingChangeMutation, AcceptPendingChangeMutationVariables>;
export const RejectPendingChangeDocument = new TypedDocumentString(`
    mutation RejectPendingChange($input: RejectPendingChangeInput!) {
  rejectPendingChange(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RejectPendingChangeMutation, RejectPendingChangeMutationVariables>;
export const MergeExhibitorsDocument = new TypedDocumentString(`
    mutation MergeExhibitors($input: MergeExhibitorsInput!) {
  mergeExhibitors(input: $input) {
    errors {
      code
      message
      path
    }
    filled
    dropped
    moved {
      products
      booths
      sessions
      members
      invitations
    }
  }
}
    `) as unknown as TypedDocumentString<MergeExhibitorsMutation, MergeExhibitorsMutationVariables>;
export const MergeCandidatesDocument = new TypedDocumentString(`
    query MergeCandidates($event: String!, $filter: ExhibitorFilter!, $locale: Locale) {
  event(slug: $event) {
    exhibitors(first: 20, filter: $filter, locale: $locale) {
      nodes {
        id
        version
        name(locale: $locale)
        names {
          locale
          text
        }
        status
        country
        website
        contactEmail
        creditCode
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
    `) as unknown as TypedDocumentString<MergeCandidatesQuery, MergeCandidatesQueryVariables>;
