// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An object matches a field if it has one of its values. It must match all fields. An empty list is ignored. An unknown slug or code matches nothing. At most 100 values per field. */
export type AnnouncementFilter = {
  /** True: only announcements that are shown at the present time of the server. False: only the others. */
  active?: boolean | null | undefined;
  /** Only announcements that are shown at this instant. */
  at?: string | null | undefined;
  /** Codes of halls. Matches announcements for one of them, for its venue, or for the whole event. `main.H1` is the hall H1 of the venue `main`, if several venues have a hall H1. With `venues`, only halls of these venues match. */
  halls?: Array<string> | null | undefined;
  /** Global ids. Any other id matches nothing. */
  ids?: Array<string | number> | null | undefined;
  /** A search text, matched in the same way as in `Event.search`. Blank text is ignored. */
  search?: string | null | undefined;
  /** Urgencies. */
  urgencies?: Array<AnnouncementUrgency> | null | undefined;
  /** Slugs of venues. Matches announcements for one of them, for one of their halls, or for the whole event. */
  venues?: Array<string> | null | undefined;
};

/** The identification of an announcement. */
export type AnnouncementIdInput = {
  /** The global id of the announcement. */
  announcementId: string | number;
};

/** The urgency of an announcement. */
export type AnnouncementUrgency =
  /** A fact that is useful to visitors. */
  | 'INFO'
  /** Visitors must act at once. */
  | 'URGENT'
  /** An unexpected change for visitors, such as a closed entrance. */
  | 'WARNING';

/** A new announcement of an event. */
export type CreateAnnouncementInput = {
  /** The instant from which it is no longer shown: after the start, at most 30 days after the event's last day. Null for no end. */
  endsAt?: string | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of the halls that it is for, in the same event, at most 500. The list replaces the stored one. Null for none. */
  hallIds?: Array<string | number> | null | undefined;
  /** Whether visitors can read the announcement at once. False creates a draft. Default: true. */
  published?: boolean | null | undefined;
  /** The first instant at which it is shown, from 30 days before the event's first day to 30 days after its last day. Default for a new announcement: the present. */
  startsAt?: string | null | undefined;
  /** The text, one line, in at least one of the event's languages, at most 300 characters. */
  text: Array<TextInput>;
  /** The urgency. Default for a new announcement: INFO. */
  urgency?: AnnouncementUrgency | null | undefined;
  /** Global ids of the venues that it is for, in the same event, at most 500. The list replaces the stored one. Without venues and halls the announcement is for the whole event. Null for none. */
  venueIds?: Array<string | number> | null | undefined;
};

/** A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored. */
export type TextInput = {
  /** The language. */
  locale: string;
  /** The text; space around it and control characters do not count. Null, or absent, removes it in this language. */
  text?: string | null | undefined;
};

/** The changes of an announcement. Absent fields stay unchanged. */
export type UpdateAnnouncementInput = {
  /** The global id of the announcement. */
  announcementId: string | number;
  /** The instant from which it is no longer shown: after the start, at most 30 days after the event's last day. Null for no end. */
  endsAt?: string | null | undefined;
  /** Global ids of the halls that it is for, in the same event, at most 500. The list replaces the stored one. Null for none. */
  hallIds?: Array<string | number> | null | undefined;
  /** The first instant at which it is shown, from 30 days before the event's first day to 30 days after its last day. Default for a new announcement: the present. */
  startsAt?: string | null | undefined;
  /** The text, one line, in at least one of the event's languages, at most 300 characters. */
  text?: Array<TextInput> | null | undefined;
  /** The urgency. Default for a new announcement: INFO. */
  urgency?: AnnouncementUrgency | null | undefined;
  /** Global ids of the venues that it is for, in the same event, at most 500. The list replaces the stored one. Without venues and halls the announcement is for the whole event. Null for none. */
  venueIds?: Array<string | number> | null | undefined;
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

export type AnnouncementsQueryVariables = Exact<{
  event: string;
  filter?: AnnouncementFilter | null | undefined;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type AnnouncementsQuery = {
  event: {
    announcements: {
      totalCount: number;
      nodes: Array<{
        id: string;
        version: number | null;
        text: string;
        urgency: AnnouncementUrgency;
        published: boolean;
        startsAt: string;
        endsAt: string | null;
        texts: Array<{ locale: string; text: string }>;
        venues: Array<{ id: string; shortName: string }>;
        halls: Array<{ id: string; code: string; venue: { shortName: string } }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type CreateAnnouncementMutationVariables = Exact<{
  input: CreateAnnouncementInput;
}>;

export type CreateAnnouncementMutation = {
  createAnnouncement: {
    announcement: { id: string } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type UpdateAnnouncementMutationVariables = Exact<{
  input: UpdateAnnouncementInput;
  locale?: string | null | undefined;
}>;

export type UpdateAnnouncementMutation = {
  updateAnnouncement: {
    announcement: {
      id: string;
      version: number | null;
      text: string;
      urgency: AnnouncementUrgency;
      published: boolean;
      startsAt: string;
      endsAt: string | null;
      texts: Array<{ locale: string; text: string }>;
      venues: Array<{ id: string; shortName: string }>;
      halls: Array<{ id: string; code: string; venue: { shortName: string } }>;
    } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type PublishAnnouncementMutationVariables = Exact<{
  input: AnnouncementIdInput;
}>;

export type PublishAnnouncementMutation = {
  publishAnnouncement: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type UnpublishAnnouncementMutationVariables = Exact<{
  input: AnnouncementIdInput;
}>;

export type UnpublishAnnouncementMutation = {
  unpublishAnnouncement: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type DeleteAnnouncementMutationVariables = Exact<{
  input: AnnouncementIdInput;
}>;

export type DeleteAnnouncementMutation = {
  deleteAnnouncement: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type AnnouncementRowFragment = {
  id: string;
  version: number | null;
  text: string;
  urgency: AnnouncementUrgency;
  published: boolean;
  startsAt: string;
  endsAt: string | null;
  texts: Array<{ locale: string; text: string }>;
  venues: Array<{ id: string; shortName: string }>;
  halls: Array<{ id: string; code: string; venue: { shortName: string } }>;
};

export const AnnouncementRowFragmentDoc = new TypedDocumentString(
  `
    fragment AnnouncementRow on Announcement {
  id
  version
  text(locale: $locale)
  texts {
    locale
    text
  }
  urgency
  published
  startsAt
  endsAt
  venues {
    id
    shortName(locale: $locale)
  }
  halls {
    id
    code
    venue {
      shortName(locale: $locale)
    }
  }
}
    `,
  { fragmentName: 'AnnouncementRow' },
) as unknown as TypedDocumentString<AnnouncementRowFragment, unknown>;
export const AnnouncementsDocument = new TypedDocumentString(`
    query Announcements($event: String!, $filter: AnnouncementFilter, $after: String, $locale: Locale) {
  event(slug: $event) {
    announcements(first: 50, after: $after, filter: $filter) {
      totalCount
      nodes {
        ...AnnouncementRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment AnnouncementRow on Announcement {
  id
  version
  text(locale: $locale)
  texts {
    locale
    text
  }
  urgency
  published
  startsAt
  endsAt
  venues {
    id
    shortName(locale: $locale)
  }
  halls {
    id
    code
    venue {
      shortName(locale: $locale)
    }
  }
}`) as unknown as TypedDocumentString<AnnouncementsQuery, AnnouncementsQueryVariables>;
export const CreateAnnouncementDocument = new TypedDocumentString(`
    mutation CreateAnnouncement($input: CreateAnnouncementInput!) {
  createAnnouncement(input: $input) {
    announcement {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAnnouncementMutation, CreateAnnouncementMutationVariables>;
export const UpdateAnnouncementDocument = new TypedDocumentString(`
    mutation UpdateAnnouncement($input: UpdateAnnouncementInput!, $locale: Locale) {
  updateAnnouncement(input: $input) {
    announcement {
      ...AnnouncementRow
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment AnnouncementRow on Announcement {
  id
  version
  text(locale: $locale)
  texts {
    locale
    text
  }
  urgency
  published
  startsAt
  endsAt
  venues {
    id
    shortName(locale: $locale)
  }
  halls {
    id
    code
    venue {
      shortName(locale: $locale)
    }
  }
}`) as unknown as TypedDocumentString<UpdateAnnouncementMutation, UpdateAnnouncementMutationVariables>;
export const PublishAnnouncementDocument = new TypedDocumentString(`
    mutation PublishAnnouncement($input: AnnouncementIdInput!) {
  publishAnnouncement(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PublishAnnouncementMutation, PublishAnnouncementMutationVariables>;
export const UnpublishAnnouncementDocument = new TypedDocumentString(`
    mutation UnpublishAnnouncement($input: AnnouncementIdInput!) {
  unpublishAnnouncement(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<
  UnpublishAnnouncementMutation,
  UnpublishAnnouncementMutationVariables
>;
export const DeleteAnnouncementDocument = new TypedDocumentString(`
    mutation DeleteAnnouncement($input: AnnouncementIdInput!) {
  deleteAnnouncement(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteAnnouncementMutation, DeleteAnnouncementMutationVariables>;
