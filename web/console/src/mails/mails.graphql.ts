// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The state of a mail. */
export type NoticeState =
  /** An organizer discarded it, and it is not sent. */
  | 'DISCARDED'
  /** It failed after 12 attempts. */
  | 'FAILED'
  /** It waits in the outbox for the next delivery to a mail server. */
  | 'QUEUED'
  /** A mail server accepted it. */
  | 'SENT'
  /** It is older than `MAIL_MAX_AGE_HOURS` and waits for releaseNotices or discardNotices. */
  | 'WAITING';

/** The waiting mails of an event to release or discard. */
export type NoticesInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** The ids of the mails, 1 to 1,000; by default all that wait. */
  noticeIds?: Array<string | number> | null | undefined;
};

/** The event whose decisions are released. */
export type ReleaseDecisionsInput = {
  /** The global id of the event. */
  eventId: string | number;
};

/** The text to reset to the default. */
export type ResetMailTemplateInput = {
  /** The decision that the mail is about. */
  decision: ReviewDecision;
  /** The global id of the event. */
  eventId: string | number;
  /** One of the languages of the event, `en` or `zh-Hans`. */
  locale: string;
  /** The version of the template that the caller has read; without it any version matches. */
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

/** The text of mails about a decision in one language. */
export type SetMailTemplateInput = {
  /** The text, 1 to 5,000 characters. It may contain `{event}`, `{dates}`, `{exhibitor}`, `{booths}`, `{contact}`, `{link}` and `{note}`, each at most twice. A line is omitted if all of its placeholders are empty. */
  body: string;
  /** The decision that the mail is about. */
  decision: ReviewDecision;
  /** The global id of the event. */
  eventId: string | number;
  /** One of the languages of the event, `en` or `zh-Hans`. */
  locale: string;
  /** The subject, one line of 1 to 200 characters. It may contain `{event}`, `{dates}` and `{exhibitor}`. */
  subject: string;
  /** The version of the template that the caller has read; without it any version matches. */
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

export type NoticesQueryVariables = Exact<{
  event: string;
  states?: Array<NoticeState> | NoticeState | null | undefined;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type NoticesQuery = {
  event: {
    notices: {
      nodes: Array<{
        id: string;
        to: string;
        subject: string;
        text: string;
        state: NoticeState;
        createdAt: string;
        sentAt: string | null;
        attempts: number;
        dueAt: string | null;
        exhibitor: { id: string; name: string } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type NoticeCountsQueryVariables = Exact<{
  event: string;
}>;

export type NoticeCountsQuery = {
  event: {
    all: { totalCount: number };
    WAITING: { totalCount: number };
    FAILED: { totalCount: number };
    QUEUED: { totalCount: number };
    SENT: { totalCount: number };
    DISCARDED: { totalCount: number };
  } | null;
};

export type ReleaseNoticesMutationVariables = Exact<{
  input: NoticesInput;
}>;

export type ReleaseNoticesMutation = {
  releaseNotices: {
    count: number | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type DiscardNoticesMutationVariables = Exact<{
  input: NoticesInput;
}>;

export type DiscardNoticesMutation = {
  discardNotices: {
    count: number | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type ReleaseDecisionsMutationVariables = Exact<{
  input: ReleaseDecisionsInput;
}>;

export type ReleaseDecisionsMutation = {
  releaseDecisions: {
    results: Array<{ exhibitor: { id: string } | null }>;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type MailTemplatesQueryVariables = Exact<{
  event: string;
}>;

export type MailTemplatesQuery = {
  event: {
    mailTemplates: Array<{
      decision: ReviewDecision;
      locale: string;
      subject: string;
      body: string;
      changed: boolean;
      version: number;
    }>;
  } | null;
};

export type MailPreviewQueryVariables = Exact<{
  event: string;
  decision: ReviewDecision;
  locale: string;
  subject?: string | null | undefined;
  body?: string | null | undefined;
  note?: string | null | undefined;
}>;

export type MailPreviewQuery = {
  event: {
    mailPreview: {
      subject: string | null;
      text: string | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    };
  } | null;
};

export type SetMailTemplateMutationVariables = Exact<{
  input: SetMailTemplateInput;
}>;

export type SetMailTemplateMutation = {
  setMailTemplate: {
    mailTemplate: {
      decision: ReviewDecision;
      locale: string;
      subject: string;
      body: string;
      changed: boolean;
      version: number;
    } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type ResetMailTemplateMutationVariables = Exact<{
  input: ResetMailTemplateInput;
}>;

export type ResetMailTemplateMutation = {
  resetMailTemplate: {
    mailTemplate: {
      decision: ReviewDecision;
      locale: string;
      subject: string;
      body: string;
      changed: boolean;
      version: number;
    } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type MailTemplateTextFragment = {
  decision: ReviewDecision;
  locale: string;
  subject: string;
  body: string;
  changed: boolean;
  version: number;
};

export const MailTemplateTextFragmentDoc = new TypedDocumentString(
  `
    fragment MailTemplateText on MailTemplate {
  decision
  locale
  subject
  body
  changed
  version
}
    `,
  { fragmentName: 'MailTemplateText' },
) as unknown as TypedDocumentString<MailTemplateTextFragment, unknown>;
export const NoticesDocument = new TypedDocumentString(`
    query Notices($event: String!, $states: [NoticeState!], $after: String, $locale: Locale) {
  event(slug: $event) {
    notices(first: 50, after: $after, states: $states) {
      nodes {
        id
        to
        subject
        text
        state
        createdAt
        sentAt
        attempts
        dueAt
        exhibitor {
          id
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
    `) as unknown as TypedDocumentString<NoticesQuery, NoticesQueryVariables>;
export const NoticeCountsDocument = new TypedDocumentString(`
    query NoticeCounts($event: String!) {
  event(slug: $event) {
    all: notices(first: 1) {
      totalCount
    }
    WAITING: notices(first: 1, states: [WAITING]) {
      totalCount
    }
    FAILED: notices(first: 1, states: [FAILED]) {
      totalCount
    }
    QUEUED: notices(first: 1, states: [QUEUED]) {
      totalCount
    }
    SENT: notices(first: 1, states: [SENT]) {
      totalCount
    }
    DISCARDED: notices(first: 1, states: [DISCARDED]) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<NoticeCountsQuery, NoticeCountsQueryVariables>;
export const ReleaseNoticesDocument = new TypedDocumentString(`
    mutation ReleaseNotices($input: NoticesInput!) {
  releaseNotices(input: $input) {
    count
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseNoticesMutation, ReleaseNoticesMutationVariables>;
export const DiscardNoticesDocument = new TypedDocumentString(`
    mutation DiscardNotices($input: NoticesInput!) {
  discardNotices(input: $input) {
    count
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardNoticesMutation, DiscardNoticesMutationVariables>;
export const ReleaseDecisionsDocument = new TypedDocumentString(`
    mutation ReleaseDecisions($input: ReleaseDecisionsInput!) {
  releaseDecisions(input: $input) {
    results {
      exhibitor {
        id
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseDecisionsMutation, ReleaseDecisionsMutationVariables>;
export const MailTemplatesDocument = new TypedDocumentString(`
    query MailTemplates($event: String!) {
  event(slug: $event) {
    mailTemplates {
      ...MailTemplateText
    }
  }
}
    fragment MailTemplateText on MailTemplate {
  decision
  locale
  subject
  body
  changed
  version
}`) as unknown as TypedDocumentString<MailTemplatesQuery, MailTemplatesQueryVariables>;
export const MailPreviewDocument = new TypedDocumentString(`
    query MailPreview($event: String!, $decision: ReviewDecision!, $locale: Locale!, $subject: String, $body: String, $note: String) {
  event(slug: $event) {
    mailPreview(
      decision: $decision
      locale: $locale
      subject: $subject
      body: $body
      note: $note
    ) {
      subject
      text
      errors {
        code
        message
        path
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MailPreviewQuery, MailPreviewQueryVariables>;
export const SetMailTemplateDocument = new TypedDocumentString(`
    mutation SetMailTemplate($input: SetMailTemplateInput!) {
  setMailTemplate(input: $input) {
    mailTemplate {
      ...MailTemplateText
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment MailTemplateText on MailTemplate {
  decision
  locale
  subject
  body
  changed
  version
}`) as unknown as TypedDocumentString<SetMailTemplateMutation, SetMailTemplateMutationVariables>;
export const ResetMailTemplateDocument = new TypedDocumentString(`
    mutation ResetMailTemplate($input: ResetMailTemplateInput!) {
  resetMailTemplate(input: $input) {
    mailTemplate {
      ...MailTemplateText
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment MailTemplateText on MailTemplate {
  decision
  locale
  subject
  body
  changed
  version
}`) as unknown as TypedDocumentString<ResetMailTemplateMutation, ResetMailTemplateMutationVariables>;
