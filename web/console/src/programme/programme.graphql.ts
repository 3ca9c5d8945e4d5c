// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new session of an event. */
export type AddSessionInput = {
  /** The abstract, at most 10,000 characters. Null for none. */
  abstract?: Array<TextInput> | null | undefined;
  /** The description, at most 10,000 characters. Null for none. */
  description?: Array<TextInput> | null | undefined;
  /** The end time, after the start time and not after the event's last day. */
  endsAt: string;
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of the participating exhibitors, in the same event, at most 500. The list replaces the stored one. Null for none. */
  exhibitorIds?: Array<string | number> | null | undefined;
  /** The key in another program, for staff only, at most 200 characters. TAKEN if another session of the event has it. Null for none. */
  externalId?: string | null | undefined;
  /** The global id of the hall, in this venue. TAKEN if another published session uses the same stage or the whole hall at the same time. Null for none. */
  hallId?: string | number | null | undefined;
  /** The names of hosts that are no exhibitors of the event, at most 50, each at most 200 characters. The list replaces the stored one. Null for none. */
  hosts?: Array<string> | null | undefined;
  /** The spoken language. Null if unknown. */
  language?: string | null | undefined;
  /** Whether visitors can read the session at once. False creates a draft. Default: true. */
  published?: boolean | null | undefined;
  /** The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another session of the event has it. */
  slug: string;
  /** The speakers, at most 100. The list replaces the stored one. Null for none. */
  speakers?: Array<RepresentativeInput> | null | undefined;
  /** The code of a stage of the hall. TAKEN if another published session uses it at the same time. Removing the hall removes the stage. Null for the whole hall. */
  stage?: string | null | undefined;
  /** The start time, on one of the event's days in its time zone. */
  startsAt: string;
  /** Whether the session takes place as announced. CANCELLED leaves its hall to other sessions; TAKEN if one of them prevents the way back. Default for a new session: SCHEDULED. */
  state?: SessionState | null | undefined;
  /** The subtitle, at most 300 characters. Null for none. */
  subtitle?: Array<TextInput> | null | undefined;
  /** The title, in at least one of the event's languages, at most 300 characters. */
  title: Array<TextInput>;
  /** The series of sessions that it belongs to, at most 100 characters. Null for none. */
  track?: Array<TextInput> | null | undefined;
  /** The type, such as talk or workshop, at most 100 characters. Null for none. */
  type?: Array<TextInput> | null | undefined;
  /** The address of a page about the session, at most 2,000 characters. Null for none. */
  url?: string | null | undefined;
  /** The global id of the venue, in the same event. Default for a new session: the venue of the hall. */
  venueId?: string | number | null | undefined;
};

/** A representative of an exhibitor, or a speaker of a session. The list replaces the stored list. A person whose name is stored in the same language keeps the values of absent fields. */
export type RepresentativeInput = {
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name: Array<TextInput>;
  /** The telephone number, with + and the country code, or in the national format of the exhibitor's country. It is stored in E.164. It is never public. Not permitted for speakers of a session. */
  phone?: string | null | undefined;
  /** The position of the person, such as CEO, at most 200 characters. Null for none. */
  role?: Array<TextInput> | null | undefined;
};

/** An object matches a field if it has one of its values. It must match all fields. An empty list is ignored. An unknown slug or code matches nothing. At most 100 values per field. */
export type SessionFilter = {
  /** Only sessions that have not ended at this instant. */
  from?: string | null | undefined;
  /** Codes of halls. Matches sessions in one of them. `main.H1` is the hall H1 of the venue `main`, if several venues have a hall H1. With `venues`, only halls of these venues match. */
  halls?: Array<string> | null | undefined;
  /** Global ids. Any other id matches nothing. */
  ids?: Array<string | number> | null | undefined;
  /** A day in the event's time zone. Matches sessions that take place on it, completely or in part. */
  on?: string | null | undefined;
  /** A search text, matched in the same way as in `Event.search`. Blank text is ignored. */
  search?: string | null | undefined;
  /** Only sessions that have begun before this instant. It must be later than `from`. */
  to?: string | null | undefined;
  /** Slugs of venues. Matches sessions at one of them. */
  venues?: Array<string> | null | undefined;
};

/** The identification of a session. */
export type SessionIdInput = {
  /** The global id of the session. */
  sessionId: string | number;
};

/** Whether a session takes place as announced. */
export type SessionState =
  /** The session does not take place. Visitors still see it; its hall is free for others. */
  | 'CANCELLED'
  /** The session has another time or place than the one announced first. */
  | 'MOVED'
  /** The session takes place as announced. */
  | 'SCHEDULED';

/** The sessions of one event. */
export type SessionsInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of sessions of the event, 1 to 1,000, each once. */
  sessionIds: Array<string | number>;
};

/** A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored. */
export type TextInput = {
  /** The language. */
  locale: string;
  /** The text; space around it and control characters do not count. Null, or absent, removes it in this language. */
  text?: string | null | undefined;
};

/** The changes of a session. Absent fields stay unchanged. */
export type UpdateSessionInput = {
  /** The abstract, at most 10,000 characters. Null for none. */
  abstract?: Array<TextInput> | null | undefined;
  /** The description, at most 10,000 characters. Null for none. */
  description?: Array<TextInput> | null | undefined;
  /** The end time, after the start time and not after the event's last day. */
  endsAt?: string | null | undefined;
  /** Global ids of the participating exhibitors, in the same event, at most 500. The list replaces the stored one. Null for none. */
  exhibitorIds?: Array<string | number> | null | undefined;
  /** The key in another program, for staff only, at most 200 characters. TAKEN if another session of the event has it. Null for none. */
  externalId?: string | null | undefined;
  /** The global id of the hall, in this venue. TAKEN if another published session uses the same stage or the whole hall at the same time. Null for none. */
  hallId?: string | number | null | undefined;
  /** The names of hosts that are no exhibitors of the event, at most 50, each at most 200 characters. The list replaces the stored one. Null for none. */
  hosts?: Array<string> | null | undefined;
  /** The spoken language. Null if unknown. */
  language?: string | null | undefined;
  /** The global id of the session. */
  sessionId: string | number;
  /** The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another session of the event has it. */
  slug?: string | null | undefined;
  /** The speakers, at most 100. The list replaces the stored one. Null for none. */
  speakers?: Array<RepresentativeInput> | null | undefined;
  /** The code of a stage of the hall. TAKEN if another published session uses it at the same time. Removing the hall removes the stage. Null for the whole hall. */
  stage?: string | null | undefined;
  /** The start time, on one of the event's days in its time zone. */
  startsAt?: string | null | undefined;
  /** Whether the session takes place as announced. CANCELLED leaves its hall to other sessions; TAKEN if one of them prevents the way back. Default for a new session: SCHEDULED. */
  state?: SessionState | null | undefined;
  /** The subtitle, at most 300 characters. Null for none. */
  subtitle?: Array<TextInput> | null | undefined;
  /** The title, in at least one of the event's languages, at most 300 characters. */
  title?: Array<TextInput> | null | undefined;
  /** The series of sessions that it belongs to, at most 100 characters. Null for none. */
  track?: Array<TextInput> | null | undefined;
  /** The type, such as talk or workshop, at most 100 characters. Null for none. */
  type?: Array<TextInput> | null | undefined;
  /** The address of a page about the session, at most 2,000 characters. Null for none. */
  url?: string | null | undefined;
  /** The global id of the venue, in the same event. Default for a new session: the venue of the hall. */
  venueId?: string | number | null | undefined;
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

export type SessionsQueryVariables = Exact<{
  event: string;
  filter?: SessionFilter | null | undefined;
  after?: string | null | undefined;
  locale?: string | null | undefined;
}>;

export type SessionsQuery = {
  event: {
    sessions: {
      totalCount: number;
      nodes: Array<{
        id: string;
        title: string;
        track: string | null;
        startsAt: string;
        endsAt: string;
        published: boolean;
        state: SessionState;
        venue: { id: string; shortName: string } | null;
        hall: { id: string; code: string } | null;
        stage: { code: string; name: string } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type SessionDetailQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;

export type SessionDetailQuery = {
  node:
    | {
        id: string;
        version: number | null;
        slug: string;
        published: boolean;
        state: SessionState;
        startsAt: string;
        endsAt: string;
        language: string | null;
        url: string | null;
        externalId: string | null;
        hosts: Array<string>;
        titles: Array<{ locale: string; text: string }>;
        subtitles: Array<{ locale: string; text: string }>;
        abstracts: Array<{ locale: string; text: string }>;
        descriptions: Array<{ locale: string; text: string }>;
        tracks: Array<{ locale: string; text: string }>;
        types: Array<{ locale: string; text: string }>;
        venue: { id: string } | null;
        hall: { id: string } | null;
        stage: { code: string } | null;
        speakers: Array<{
          phone: string | null;
          names: Array<{ locale: string; text: string }>;
          roles: Array<{ locale: string; text: string }>;
        }>;
        exhibitors: Array<{ id: string; name: string }>;
      }
    | Record<PropertyKey, never>
    | null;
};

export type AddSessionMutationVariables = Exact<{
  input: AddSessionInput;
}>;

export type AddSessionMutation = {
  addSession: {
    session: { id: string } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type UpdateSessionMutationVariables = Exact<{
  input: UpdateSessionInput;
  locale?: string | null | undefined;
}>;

export type UpdateSessionMutation = {
  updateSession: {
    session: {
      id: string;
      version: number | null;
      slug: string;
      published: boolean;
      state: SessionState;
      startsAt: string;
      endsAt: string;
      language: string | null;
      url: string | null;
      externalId: string | null;
      hosts: Array<string>;
      titles: Array<{ locale: string; text: string }>;
      subtitles: Array<{ locale: string; text: string }>;
      abstracts: Array<{ locale: string; text: string }>;
      descriptions: Array<{ locale: string; text: string }>;
      tracks: Array<{ locale: string; text: string }>;
      types: Array<{ locale: string; text: string }>;
      venue: { id: string } | null;
      hall: { id: string } | null;
      stage: { code: string } | null;
      speakers: Array<{
        phone: string | null;
        names: Array<{ locale: string; text: string }>;
        roles: Array<{ locale: string; text: string }>;
      }>;
      exhibitors: Array<{ id: string; name: string }>;
    } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type RemoveSessionMutationVariables = Exact<{
  input: SessionIdInput;
}>;

export type RemoveSessionMutation = {
  removeSession: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type PublishSessionsMutationVariables = Exact<{
  input: SessionsInput;
}>;

export type PublishSessionsMutation = {
  publishSessions: {
    results: Array<{ errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> }>;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type UnpublishSessionsMutationVariables = Exact<{
  input: SessionsInput;
}>;

export type UnpublishSessionsMutation = {
  unpublishSessions: {
    results: Array<{ errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> }>;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type FindExhibitorsQueryVariables = Exact<{
  event: string;
  search: string;
  locale?: string | null | undefined;
}>;

export type FindExhibitorsQuery = {
  event: { exhibitors: { nodes: Array<{ id: string; name: string }> } } | null;
};

export type HallStagesQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
}>;

export type HallStagesQuery = {
  event: {
    venues: Array<{
      id: string;
      halls: Array<{ id: string; stages: Array<{ code: string; name: string }> }>;
    }>;
  } | null;
};

export type SessionValuesFragment = {
  id: string;
  version: number | null;
  slug: string;
  published: boolean;
  state: SessionState;
  startsAt: string;
  endsAt: string;
  language: string | null;
  url: string | null;
  externalId: string | null;
  hosts: Array<string>;
  titles: Array<{ locale: string; text: string }>;
  subtitles: Array<{ locale: string; text: string }>;
  abstracts: Array<{ locale: string; text: string }>;
  descriptions: Array<{ locale: string; text: string }>;
  tracks: Array<{ locale: string; text: string }>;
  types: Array<{ locale: string; text: string }>;
  venue: { id: string } | null;
  hall: { id: string } | null;
  stage: { code: string } | null;
  speakers: Array<{
    phone: string | null;
    names: Array<{ locale: string; text: string }>;
    roles: Array<{ locale: string; text: string }>;
  }>;
  exhibitors: Array<{ id: string; name: string }>;
};

export const SessionValuesFragmentDoc = new TypedDocumentString(
  `
    fragment SessionValues on Session {
  id
  version
  slug
  published
  state
  startsAt
  endsAt
  language
  url
  externalId
  titles {
    locale
    text
  }
  subtitles {
    locale
    text
  }
  abstracts {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  tracks {
    locale
    text
  }
  types {
    locale
    text
  }
  hosts
  venue {
    id
  }
  hall {
    id
  }
  stage {
    code
  }
  speakers {
    names {
      locale
      text
    }
    roles {
      locale
      text
    }
    phone
  }
  exhibitors {
    id
    name(locale: $locale)
  }
}
    `,
  { fragmentName: 'SessionValues' },
) as unknown as TypedDocumentString<SessionValuesFragment, unknown>;
export const SessionsDocument = new TypedDocumentString(`
    query Sessions($event: String!, $filter: SessionFilter, $after: String, $locale: Locale) {
  event(slug: $event) {
    sessions(first: 100, after: $after, filter: $filter, orderBy: STARTS_AT_ASC) {
      totalCount
      nodes {
        id
        title(locale: $locale)
        track(locale: $locale)
        startsAt
        endsAt
        published
        state
        venue {
          id
          shortName(locale: $locale)
        }
        hall {
          id
          code
        }
        stage {
          code
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
    `) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const SessionDetailDocument = new TypedDocumentString(`
    query SessionDetail($id: ID!, $locale: Locale) {
  node(id: $id) {
    ...SessionValues
  }
}
    fragment SessionValues on Session {
  id
  version
  slug
  published
  state
  startsAt
  endsAt
  language
  url
  externalId
  titles {
    locale
    text
  }
  subtitles {
    locale
    text
  }
  abstracts {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  tracks {
    locale
    text
  }
  types {
    locale
    text
  }
  hosts
  venue {
    id
  }
  hall {
    id
  }
  stage {
    code
  }
  speakers {
    names {
      locale
      text
    }
    roles {
      locale
      text
    }
    phone
  }
  exhibitors {
    id
    name(locale: $locale)
  }
}`) as unknown as TypedDocumentString<SessionDetailQuery, SessionDetailQueryVariables>;
export const AddSessionDocument = new TypedDocumentString(`
    mutation AddSession($input: AddSessionInput!) {
  addSession(input: $input) {
    session {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AddSessionMutation, AddSessionMutationVariables>;
export const UpdateSessionDocument = new TypedDocumentString(`
    mutation UpdateSession($input: UpdateSessionInput!, $locale: Locale) {
  updateSession(input: $input) {
    session {
      ...SessionValues
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment SessionValues on Session {
  id
  version
  slug
  published
  state
  startsAt
  endsAt
  language
  url
  externalId
  titles {
    locale
    text
  }
  subtitles {
    locale
    text
  }
  abstracts {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  tracks {
    locale
    text
  }
  types {
    locale
    text
  }
  hosts
  venue {
    id
  }
  hall {
    id
  }
  stage {
    code
  }
  speakers {
    names {
      locale
      text
    }
    roles {
      locale
      text
    }
    phone
  }
  exhibitors {
    id
    name(locale: $locale)
  }
}`) as unknown as TypedDocumentString<UpdateSessionMutation, UpdateSessionMutationVariables>;
export const RemoveSessionDocument = new TypedDocumentString(`
    mutation RemoveSession($input: SessionIdInput!) {
  removeSession(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveSessionMutation, RemoveSessionMutationVariables>;
export const PublishSessionsDocument = new TypedDocumentString(`
    mutation PublishSessions($input: SessionsInput!) {
  publishSessions(input: $input) {
    results {
      errors {
        code
        message
        path
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PublishSessionsMutation, PublishSessionsMutationVariables>;
export const UnpublishSessionsDocument = new TypedDocumentString(`
    mutation UnpublishSessions($input: SessionsInput!) {
  unpublishSessions(input: $input) {
    results {
      errors {
        code
        message
        path
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UnpublishSessionsMutation, UnpublishSessionsMutationVariables>;
export const FindExhibitorsDocument = new TypedDocumentString(`
    query FindExhibitors($event: String!, $search: String!, $locale: Locale) {
  event(slug: $event) {
    exhibitors(first: 8, filter: {search: $search}) {
      nodes {
        id
        name(locale: $locale)
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindExhibitorsQuery, FindExhibitorsQueryVariables>;
export const HallStagesDocument = new TypedDocumentString(`
    query HallStages($event: String!, $locale: Locale) {
  event(slug: $event) {
    venues {
      id
      halls {
        id
        stages {
          code
          name(locale: $locale)
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HallStagesQuery, HallStagesQueryVariables>;
