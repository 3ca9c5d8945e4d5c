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

/** The order of a list of exhibitors. */
export type ExhibitorOrder =
  /** By venue, hall and booth code, A2 before A10. Exhibitors without a booth come last. */
  | 'BOOTH_ASC'
  /** By name in one language. Chinese names are sorted by pinyin, other names by alphabet. */
  | 'NAME_ASC'
  /** By name, in descending order. */
  | 'NAME_DESC'
  /** The best match of `filter.search` first. Without `filter.search`, the same as NAME_ASC. */
  | 'RELEVANCE'
  /** By `updatedAt`, the latest first. */
  | 'UPDATED_AT_DESC';

/** The exhibitors whose contacts are invited. */
export type InviteContactsInput = {
  /** With a filter: `nextAfter` of the step before. The step skips all exhibitors up to it. */
  after?: string | number | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of its exhibitors, 1 to 1,000, each once. Set either these, statuses or a filter. */
  exhibitorIds?: Array<string | number> | null | undefined;
  /** With a filter: the number of exhibitors that match, without those that `after` skips, as the caller has read it. STALE if another number matches; nothing is changed then. */
  expectedCount?: number | null | undefined;
  /** The filter of `Event.exhibitors`. The step changes the first 250 exhibitors that match, in an order of its own; `nextAfter` of the payload leads to the next step. */
  filter?: ExhibitorFilter | null | undefined;
  /** Whether a contact whose invitation is pending gets a new link, which replaces the previous one. By default it is TAKEN. */
  renew?: boolean | null | undefined;
  /** Statuses. The step changes the first 1,000 exhibitors that have one of them and are not changed yet. Repeat the call for the next ones. */
  statuses?: Array<RegistrationStatus> | null | undefined;
};

/** Labels of many exhibitors. */
export type LabelExhibitorsInput = {
  /** Labels to add, each 1 to 50 characters in one line. */
  add?: Array<string> | null | undefined;
  /** With a filter: `nextAfter` of the step before. The step skips all exhibitors up to it. */
  after?: string | number | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of its exhibitors, 1 to 1,000, each once. Set either these, statuses or a filter. */
  exhibitorIds?: Array<string | number> | null | undefined;
  /** With a filter: the number of exhibitors that match, without those that `after` skips, as the caller has read it. STALE if another number matches; nothing is changed then. */
  expectedCount?: number | null | undefined;
  /** The filter of `Event.exhibitors`. The step changes the first 250 exhibitors that match, in an order of its own; `nextAfter` of the payload leads to the next step. */
  filter?: ExhibitorFilter | null | undefined;
  /** Labels to remove, each 1 to 50 characters in one line. */
  remove?: Array<string> | null | undefined;
  /** Statuses. The step changes the first 1,000 exhibitors that have one of them and are not changed yet. Repeat the call for the next ones. */
  statuses?: Array<RegistrationStatus> | null | undefined;
};

/** A mail to many exhibitors. */
export type MailExhibitorsInput = {
  /** With a filter: `nextAfter` of the step before. The step skips all exhibitors up to it. */
  after?: string | number | null | undefined;
  /** The text by language, 1 to 5,000 characters, in the languages of the subject. It may contain `{event}`, `{dates}`, `{exhibitor}`, `{booths}`, `{contact}` and `{link}`, each at most twice. A line is omitted if all of its placeholders are empty. */
  body: Array<TextInput>;
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of its exhibitors, 1 to 1,000, each once. Set either these, statuses or a filter. */
  exhibitorIds?: Array<string | number> | null | undefined;
  /** With a filter: the number of exhibitors that match, without those that `after` skips, as the caller has read it. STALE if another number matches; nothing is changed then. */
  expectedCount?: number | null | undefined;
  /** The filter of `Event.exhibitors`. The step changes the first 250 exhibitors that match, in an order of its own; `nextAfter` of the payload leads to the next step. */
  filter?: ExhibitorFilter | null | undefined;
  /** Statuses. The step changes the first 1,000 exhibitors that have one of them and are not changed yet. Repeat the call for the next ones. */
  statuses?: Array<RegistrationStatus> | null | undefined;
  /** The subject by language, one line of 1 to 200 characters. It may contain `{event}`, `{dates}` and `{exhibitor}`. */
  subject: Array<TextInput>;
};

/** The exhibitors to publish. */
export type PublishExhibitorsInput = {
  /** With a filter: `nextAfter` of the step before. The step skips all exhibitors up to it. */
  after?: string | number | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of its exhibitors, 1 to 1,000, each once. Set either these, statuses or a filter. */
  exhibitorIds?: Array<string | number> | null | undefined;
  /** With a filter: the number of exhibitors that match, without those that `after` skips, as the caller has read it. STALE if another number matches; nothing is changed then. */
  expectedCount?: number | null | undefined;
  /** The filter of `Event.exhibitors`. The step changes the first 250 exhibitors that match, in an order of its own; `nextAfter` of the payload leads to the next step. */
  filter?: ExhibitorFilter | null | undefined;
  /** Statuses. The step changes the first 1,000 exhibitors that have one of them and are not changed yet. Repeat the call for the next ones. */
  statuses?: Array<RegistrationStatus> | null | undefined;
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

/** One decision about many registrations. */
export type ReviewExhibitorsInput = {
  /** With a filter: `nextAfter` of the step before. The step skips all exhibitors up to it. */
  after?: string | number | null | undefined;
  /** The decision. */
  decision: ReviewDecision;
  /** Whether the applicant is notified only by releaseDecisions, together with others; by default at once. */
  deferNotification?: boolean | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of its exhibitors, 1 to 1,000, each once. Set either these, statuses or a filter. */
  exhibitorIds?: Array<string | number> | null | undefined;
  /** With a filter: the number of exhibitors that match, without those that `after` skips, as the caller has read it. STALE if another number matches; nothing is changed then. */
  expectedCount?: number | null | undefined;
  /** The filter of `Event.exhibitors`. The step changes the first 250 exhibitors that match, in an order of its own; `nextAfter` of the payload leads to the next step. */
  filter?: ExhibitorFilter | null | undefined;
  /** A note for the event's staff only, at most 5,000 characters. Null for none. */
  internalNote?: string | null | undefined;
  /** To the applicant, at most 5,000 characters. Null for none. */
  note?: string | null | undefined;
  /** Statuses. The step changes the first 1,000 exhibitors that have one of them and are not changed yet. Repeat the call for the next ones. */
  statuses?: Array<RegistrationStatus> | null | undefined;
};

/** The exhibitors to submit. */
export type SubmitExhibitorsInput = {
  /** With a filter: `nextAfter` of the step before. The step skips all exhibitors up to it. */
  after?: string | number | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of its exhibitors, 1 to 1,000, each once. Set either these, statuses or a filter. */
  exhibitorIds?: Array<string | number> | null | undefined;
  /** With a filter: the number of exhibitors that match, without those that `after` skips, as the caller has read it. STALE if another number matches; nothing is changed then. */
  expectedCount?: number | null | undefined;
  /** The filter of `Event.exhibitors`. The step changes the first 250 exhibitors that match, in an order of its own; `nextAfter` of the payload leads to the next step. */
  filter?: ExhibitorFilter | null | undefined;
  /** Statuses. The step changes the first 1,000 exhibitors that have one of them and are not changed yet. Repeat the call for the next ones. */
  statuses?: Array<RegistrationStatus> | null | undefined;
};

/** A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored. */
export type TextInput = {
  /** The language. */
  locale: string;
  /** The text; space around it and control characters do not count. Null, or absent, removes it in this language. */
  text?: string | null | undefined;
};

/** The exhibitors to hide. */
export type UnpublishExhibitorsInput = {
  /** With a filter: `nextAfter` of the step before. The step skips all exhibitors up to it. */
  after?: string | number | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of its exhibitors, 1 to 1,000, each once. Set either these, statuses or a filter. */
  exhibitorIds?: Array<string | number> | null | undefined;
  /** With a filter: the number of exhibitors that match, without those that `after` skips, as the caller has read it. STALE if another number matches; nothing is changed then. */
  expectedCount?: number | null | undefined;
  /** The filter of `Event.exhibitors`. The step changes the first 250 exhibitors that match, in an order of its own; `nextAfter` of the payload leads to the next step. */
  filter?: ExhibitorFilter | null | undefined;
  /** Statuses. The step changes the first 1,000 exhibitors that have one of them and are not changed yet. Repeat the call for the next ones. */
  statuses?: Array<RegistrationStatus> | null | undefined;
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

export type ExhibitorRowsQueryVariables = Exact<{
  event: string;
  filter?: ExhibitorFilter | null | undefined;
  orderBy?: ExhibitorOrder | null | undefined;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type ExhibitorRowsQuery = {
  event: {
    exhibitors: {
      nodes: Array<{
        id: string;
        name: string;
        status: RegistrationStatus | null;
        published: boolean;
        country: string | null;
        updatedAt: string;
        labels: Array<string> | null;
        booths: Array<{ code: string; hall: { code: string } }>;
        heldBooths: Array<{ booth: { code: string; hall: { code: string } } | null }> | null;
        categories: Array<{ name: string }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type ExhibitorCountsQueryVariables = Exact<{
  event: string;
  filter?: ExhibitorFilter | null | undefined;
  withoutStatus?: ExhibitorFilter | null | undefined;
  locale?: string | null | undefined;
}>;

export type ExhibitorCountsQuery = {
  event: {
    exhibitorLabels: Array<string> | null;
    zones: Array<{ slug: string; name: string }>;
    exhibitors: {
      totalCount: number;
      facets: {
        categories: Array<{
          count: number;
          category: {
            slug: string;
            name: string;
            color: number;
            hatched: boolean;
            parent: { id: string } | null;
          };
        }>;
        countries: Array<{ country: string; count: number }>;
        kinds: Array<{ kind: string; count: number }>;
        halls: Array<{ count: number; hall: { code: string; venue: { slug: string; name: string } } }>;
        zones: Array<{ count: number; zone: { slug: string; name: string } }>;
        published: { published: number; unpublished: number } | null;
      };
    };
    all: {
      totalCount: number;
      facets: { statuses: Array<{ status: RegistrationStatus; count: number }> | null };
    };
  } | null;
};

export type ReviewExhibitorsMutationVariables = Exact<{
  input: ReviewExhibitorsInput;
  locale?: string | null | undefined;
}>;

export type ReviewExhibitorsMutation = {
  reviewExhibitors: {
    nextAfter: string | null;
    remaining: number | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    results: Array<{
      exhibitor: { id: string; name: string } | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    }>;
  };
};

export type PublishExhibitorsMutationVariables = Exact<{
  input: PublishExhibitorsInput;
  locale?: string | null | undefined;
}>;

export type PublishExhibitorsMutation = {
  publishExhibitors: {
    nextAfter: string | null;
    remaining: number | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    results: Array<{
      exhibitor: { id: string; name: string } | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    }>;
  };
};

export type SubmitExhibitorsMutationVariables = Exact<{
  input: SubmitExhibitorsInput;
  locale?: string | null | undefined;
}>;

export type SubmitExhibitorsMutation = {
  submitExhibitors: {
    nextAfter: string | null;
    remaining: number | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    results: Array<{
      exhibitor: { id: string; name: string } | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    }>;
  };
};

export type UnpublishExhibitorsMutationVariables = Exact<{
  input: UnpublishExhibitorsInput;
  locale?: string | null | undefined;
}>;

export type UnpublishExhibitorsMutation = {
  unpublishExhibitors: {
    nextAfter: string | null;
    remaining: number | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    results: Array<{
      exhibitor: { id: string; name: string } | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    }>;
  };
};

export type LabelExhibitorsMutationVariables = Exact<{
  input: LabelExhibitorsInput;
  locale?: string | null | undefined;
}>;

export type LabelExhibitorsMutation = {
  labelExhibitors: {
    nextAfter: string | null;
    remaining: number | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    results: Array<{
      exhibitor: { id: string; name: string } | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    }>;
  };
};

export type InviteContactsMutationVariables = Exact<{
  input: InviteContactsInput;
  locale?: string | null | undefined;
}>;

export type InviteContactsMutation = {
  inviteContacts: {
    nextAfter: string | null;
    remaining: number | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    results: Array<{
      email: string | null;
      link: string | null;
      exhibitor: { id: string; name: string } | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    }> | null;
  };
};

export type MailExhibitorsMutationVariables = Exact<{
  input: MailExhibitorsInput;
  locale?: string | null | undefined;
}>;

export type MailExhibitorsMutation = {
  mailExhibitors: {
    nextAfter: string | null;
    remaining: number | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    results: Array<{
      exhibitor: { id: string; name: string } | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    }>;
  };
};

export type BulkResultFragment = {
  nextAfter: string | null;
  remaining: number | null;
  errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  results: Array<{
    exhibitor: { id: string; name: string } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  }>;
};

export type PublicationPreviewQueryVariables = Exact<{
  event: string;
  exhibitorIds?: Array<string | number> | string | number | null | undefined;
  filter?: ExhibitorFilter | null | undefined;
}>;

export type PublicationPreviewQuery = {
  event: {
    publicationPreview: {
      appearing: number;
      products: number;
      visible: number;
      refused: number;
      lacks: Array<{ lack: ExhibitorLack; count: number }>;
    } | null;
    kiosks: { totalCount: number } | null;
  } | null;
};

export const BulkResultFragmentDoc = new TypedDocumentString(
  `
    fragment BulkResult on ExhibitorsPayload {
  errors {
    code
    message
    path
  }
  nextAfter
  remaining
  results {
    exhibitor {
      id
      name(locale: $locale)
    }
    errors {
      code
      message
      path
    }
  }
}
    `,
  { fragmentName: 'BulkResult' },
) as unknown as TypedDocumentString<BulkResultFragment, unknown>;
export const ExhibitorRowsDocument = new TypedDocumentString(`
    query ExhibitorRows($event: String!, $filter: ExhibitorFilter, $orderBy: ExhibitorOrder, $after: String, $locale: Locale) {
  event(slug: $event) {
    exhibitors(
      first: 100
      after: $after
      filter: $filter
      orderBy: $orderBy
      locale: $locale
    ) {
      nodes {
        id
        name(locale: $locale)
        status
        published
        country
        updatedAt
        labels
        booths {
          code
          hall {
            code
          }
        }
        heldBooths {
          booth {
            code
            hall {
              code
            }
          }
        }
        categories {
          name(locale: $locale)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExhibitorRowsQuery, ExhibitorRowsQueryVariables>;
export const ExhibitorCountsDocument = new TypedDocumentString(`
    query ExhibitorCounts($event: String!, $filter: ExhibitorFilter, $withoutStatus: ExhibitorFilter, $locale: Locale) {
  event(slug: $event) {
    exhibitorLabels
    zones {
      slug
      name(locale: $locale)
    }
    exhibitors(first: 1, filter: $filter) {
      totalCount
      facets {
        categories {
          count
          category {
            slug
            name(locale: $locale)
            color
            hatched
            parent {
              id
            }
          }
        }
        countries {
          country
          count
        }
        kinds {
          kind
          count
        }
        halls {
          count
          hall {
            code
            venue {
              slug
              name(locale: $locale)
            }
          }
        }
        zones {
          count
          zone {
            slug
            name(locale: $locale)
          }
        }
        published {
          published
          unpublished
        }
      }
    }
    all: exhibitors(first: 1, filter: $withoutStatus) {
      totalCount
      facets {
        statuses {
          status
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExhibitorCountsQuery, ExhibitorCountsQueryVariables>;
export const ReviewExhibitorsDocument = new TypedDocumentString(`
    mutation ReviewExhibitors($input: ReviewExhibitorsInput!, $locale: Locale) {
  reviewExhibitors(input: $input) {
    ...BulkResult
  }
}
    fragment BulkResult on ExhibitorsPayload {
  errors {
    code
    message
    path
  }
  nextAfter
  remaining
  results {
    exhibitor {
      id
      name(locale: $locale)
    }
    errors {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<ReviewExhibitorsMutation, ReviewExhibitorsMutationVariables>;
export const PublishExhibitorsDocument = new TypedDocumentString(`
    mutation PublishExhibitors($input: PublishExhibitorsInput!, $locale: Locale) {
  publishExhibitors(input: $input) {
    ...BulkResult
  }
}
    fragment BulkResult on ExhibitorsPayload {
  errors {
    code
    message
    path
  }
  nextAfter
  remaining
  results {
    exhibitor {
      id
      name(locale: $locale)
    }
    errors {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<PublishExhibitorsMutation, PublishExhibitorsMutationVariables>;
export const SubmitExhibitorsDocument = new TypedDocumentString(`
    mutation SubmitExhibitors($input: SubmitExhibitorsInput!, $locale: Locale) {
  submitExhibitors(input: $input) {
    ...BulkResult
  }
}
    fragment BulkResult on ExhibitorsPayload {
  errors {
    code
    message
    path
  }
  nextAfter
  remaining
  results {
    exhibitor {
      id
      name(locale: $locale)
    }
    errors {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<SubmitExhibitorsMutation, SubmitExhibitorsMutationVariables>;
export const UnpublishExhibitorsDocument = new TypedDocumentString(`
    mutation UnpublishExhibitors($input: UnpublishExhibitorsInput!, $locale: Locale) {
  unpublishExhibitors(input: $input) {
    ...BulkResult
  }
}
    fragment BulkResult on ExhibitorsPayload {
  errors {
    code
    message
    path
  }
  nextAfter
  remaining
  results {
    exhibitor {
      id
      name(locale: $locale)
    }
    errors {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<UnpublishExhibitorsMutation, UnpublishExhibitorsMutationVariables>;
export const LabelExhibitorsDocument = new TypedDocumentString(`
    mutation LabelExhibitors($input: LabelExhibitorsInput!, $locale: Locale) {
  labelExhibitors(input: $input) {
    ...BulkResult
  }
}
    fragment BulkResult on ExhibitorsPayload {
  errors {
    code
    message
    path
  }
  nextAfter
  remaining
  results {
    exhibitor {
      id
      name(locale: $locale)
    }
    errors {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<LabelExhibitorsMutation, LabelExhibitorsMutationVariables>;
export const InviteContactsDocument = new TypedDocumentString(`
    mutation InviteContacts($input: InviteContactsInput!, $locale: Locale) {
  inviteContacts(input: $input) {
    errors {
      code
      message
      path
    }
    nextAfter
    remaining
    results {
      exhibitor {
        id
        name(locale: $locale)
      }
      email
      link
      errors {
        code
        message
        path
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InviteContactsMutation, InviteContactsMutationVariables>;
export const MailExhibitorsDocument = new TypedDocumentString(`
    mutation MailExhibitors($input: MailExhibitorsInput!, $locale: Locale) {
  mailExhibitors(input: $input) {
    ...BulkResult
  }
}
    fragment BulkResult on ExhibitorsPayload {
  errors {
    code
    message
    path
  }
  nextAfter
  remaining
  results {
    exhibitor {
      id
      name(locale: $locale)
    }
    errors {
      code
      message
      path
    }
  }
}`) as unknown as TypedDocumentString<MailExhibitorsMutation, MailExhibitorsMutationVariables>;
export const PublicationPreviewDocument = new TypedDocumentString(`
    query PublicationPreview($event: String!, $exhibitorIds: [ID!], $filter: ExhibitorFilter) {
  event(slug: $event) {
    publicationPreview(exhibitorIds: $exhibitorIds, filter: $filter) {
      appearing
      products
      lacks {
        lack
        count
      }
      visible
      refused
    }
    kiosks(first: 1, filter: {statuses: [PAIRED]}) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<PublicationPreviewQuery, PublicationPreviewQueryVariables>;
