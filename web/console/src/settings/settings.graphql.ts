// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The exhibitors to carry over from an earlier edition. */
export type CarryOverExhibitorsInput = {
  /** The global id of the event that receives the exhibitors. */
  eventId: string | number;
  /** Global ids of exhibitors of the earlier event, 1 to 1,000. By default: the first 1,000 approved exhibitors that the new event does not have yet. */
  exhibitorIds?: Array<string | number> | null | undefined;
  /** The global id of the earlier event. */
  fromEventId: string | number;
};

/** A new event, a draft, with the venues, halls, booths, zones and categories of an earlier one, its languages, time zone and quota. */
export type CopyEventInput = {
  /** The number of the edition in its series, 1 to 9999. */
  edition?: number | null | undefined;
  /** The last day, not earlier than the first. */
  endsOn: string;
  /** The global id of the earlier event. */
  eventId: string | number;
  /** The name, at most 200 characters. Default: the name of the earlier event. */
  name?: Array<TextInput> | null | undefined;
  /** The slug, unique among all events: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another event has it. */
  slug: string;
  /** The first day. */
  startsOn: string;
};

/** A new event, a draft. */
export type CreateEventInput = {
  /** The public contact of the event's organizer. Null for none. */
  contact?: EventContactInput | null | undefined;
  /** The country in which the event takes place. Null if unknown. */
  country?: string | null | undefined;
  /** The description of the event, at most 10,000 characters. Null for none. */
  description?: Array<TextInput> | null | undefined;
  /** The number of the edition in its series, 1 to 9999. */
  edition?: number | null | undefined;
  /** The last day, not before the first. */
  endsOn: string;
  /** The maximum number of approved exhibitors. Null: no limit. */
  exhibitorQuota?: number | null | undefined;
  /** The languages of the event, 1 to 20. The first is the default and the fallback. */
  locales: Array<string>;
  /** Whether a member's changes of an approved exhibitor wait for acceptance by staff. Default for a new event: true. */
  moderatesChanges?: boolean | null | undefined;
  /** The name of the event, in at least one of the event's languages, at most 200 characters. */
  name: Array<TextInput>;
  /** The instant until which applicants can register. Null: registration does not end. */
  registrationClosesAt?: string | null | undefined;
  /** The instant from which applicants can register. Null: at once. */
  registrationOpensAt?: string | null | undefined;
  /** The slug, unique among all events: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another event has it. */
  slug: string;
  /** The first day. */
  startsOn: string;
  /** The motto of the event, at most 500 characters. Null for none. */
  theme?: Array<TextInput> | null | undefined;
  /** The time zone of the days and the programme. */
  timeZone: string;
};

/** The draft to delete. */
export type DeleteEventInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** The slug of the event, as a confirmation. INVALID if it differs. */
  slug: string;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** The public contact of an organizer. Absent fields stay unchanged. Null removes a value. */
export type EventContactInput = {
  /** The e-mail address, at most 254 characters. Null for none. */
  email?: string | null | undefined;
  /** The name of an office or a person, at most 200 characters. Null for none. */
  name?: Array<TextInput> | null | undefined;
  /** The telephone number, with + and the country code, or as dialled in the country of the event. It is stored as E.164. */
  phone?: string | null | undefined;
};

/** The identification of an event and the version that the caller has read. */
export type EventIdInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** The status of an event. */
export type EventStatus =
  /** The event is over. Visitors can still read its catalog. */
  | 'ARCHIVED'
  /** The event is in preparation. Visitors cannot read it. Members of its exhibitors can read its name, dates, categories and zones, and their own exhibitor. */
  | 'DRAFT'
  /** Visitors can read the event. */
  | 'PUBLISHED';

/** A picture that was uploaded for the event by `POST /media`. */
export type ImageInput = {
  /** The alternative text, at most 500 characters. If the object has the picture already, absent languages stay unchanged. Null for none. */
  alt?: Array<TextInput> | null | undefined;
  /** The SHA-256 of the file from the response of the upload, 64 hexadecimal digits. */
  sha256: string;
};

/** The pictures of an event. Absent fields stay unchanged. Null removes a picture. */
export type SetEventImagesInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** The logo of the event. */
  logo?: ImageInput | null | undefined;
  /** The picture of the start page of the event. */
  picture?: ImageInput | null | undefined;
};

/** The synonyms in the searches of an event. */
export type SetSearchSynonymsInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** All groups, at most 200; they replace the previous groups. */
  groups: Array<SynonymGroupInput>;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** Words and phrases with the same meaning. */
export type SynonymGroupInput = {
  /** 2 to 20 words or phrases in any languages. Each has a letter or digit, at most 6 words and 100 characters, and is in no other group. */
  terms: Array<string>;
};

/** A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored. */
export type TextInput = {
  /** The language. */
  locale: string;
  /** The text; space around it and control characters do not count. Null, or absent, removes it in this language. */
  text?: string | null | undefined;
};

/** The changes of an event. Absent fields stay unchanged. */
export type UpdateEventInput = {
  /** The introduction of the call for exhibitors, at most 10,000 characters. Null for none. */
  callIntroduction?: Array<TextInput> | null | undefined;
  /** The public contact of the event's organizer. Null for none. */
  contact?: EventContactInput | null | undefined;
  /** The country in which the event takes place. Null if unknown. */
  country?: string | null | undefined;
  /** The description of the event, at most 10,000 characters. Null for none. */
  description?: Array<TextInput> | null | undefined;
  /** The last day, not before the first. */
  endsOn?: string | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** The maximum number of approved exhibitors. Null: no limit. */
  exhibitorQuota?: number | null | undefined;
  /** All languages of the event, 1 to 20. The first is the default and the fallback. A draft can lose a language without texts, else IN_USE. After publication, languages can only be appended, else WRONG_STATUS. */
  locales?: Array<string> | null | undefined;
  /** Whether a member's changes of an approved exhibitor wait for acceptance by staff. Default for a new event: true. */
  moderatesChanges?: boolean | null | undefined;
  /** Whether sessions, announcements and the times of registration that the input does not contain move with the first day: by as many days, at the same local times. Otherwise a session outside of the new days is IN_USE. Default: false. */
  movesProgramme?: boolean | null | undefined;
  /** The name of the event, in at least one of the event's languages, at most 200 characters. */
  name?: Array<TextInput> | null | undefined;
  /** The instant until which applicants can register. Null: registration does not end. */
  registrationClosesAt?: string | null | undefined;
  /** The instant from which applicants can register. Null: at once. */
  registrationOpensAt?: string | null | undefined;
  /** Whether all callers can read the postal addresses of exhibitors. Default for a new event: false. */
  showsAddresses?: boolean | null | undefined;
  /** Whether all callers can read the call for exhibitors. A draft takes registrations while it shows its call. */
  showsCall?: boolean | null | undefined;
  /** Whether the call states how many places of the quotas are left. */
  showsPlacesLeft?: boolean | null | undefined;
  /** The first day. */
  startsOn?: string | null | undefined;
  /** The motto of the event, at most 500 characters. Null for none. */
  theme?: Array<TextInput> | null | undefined;
  /** The time zone. Only a draft can change it, else WRONG_STATUS. Sessions keep their local times. The times of registration stay the same instants. */
  timeZone?: string | null | undefined;
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

export type EventSettingsQueryVariables = Exact<{
  event: string;
}>;

export type EventSettingsQuery = {
  event: {
    id: string;
    slug: string;
    version: number | null;
    status: EventStatus;
    edition: number | null;
    startsOn: string;
    endsOn: string;
    timeZone: string;
    country: string | null;
    locales: Array<string>;
    registrationOpensAt: string | null;
    registrationClosesAt: string | null;
    exhibitorQuota: number | null;
    moderatesChanges: boolean | null;
    showsAddresses: boolean;
    names: Array<{ locale: string; text: string }>;
    themes: Array<{ locale: string; text: string }>;
    descriptions: Array<{ locale: string; text: string }>;
    contact: {
      email: string | null;
      phone: string | null;
      names: Array<{ locale: string; text: string }>;
    } | null;
    call: {
      isShown: boolean;
      showsPlacesLeft: boolean;
      introductions: Array<{ locale: string; text: string }>;
    } | null;
    logo: { sha256: string; url: string; alts: Array<{ locale: string; text: string }> } | null;
    picture: { sha256: string; url: string; alts: Array<{ locale: string; text: string }> } | null;
  } | null;
};

export type EventPreviewQueryVariables = Exact<{
  event: string;
}>;

export type EventPreviewQuery = {
  event: {
    descriptions: Array<{ locale: string }>;
    picture: { sha256: string } | null;
    published: { totalCount: number };
    hidden: { totalCount: number };
    kiosks: { totalCount: number } | null;
  } | null;
};

export type UpdateEventSettingsMutationVariables = Exact<{
  input: UpdateEventInput;
}>;

export type UpdateEventSettingsMutation = {
  updateEvent: {
    event: {
      id: string;
      slug: string;
      version: number | null;
      status: EventStatus;
      edition: number | null;
      startsOn: string;
      endsOn: string;
      timeZone: string;
      country: string | null;
      locales: Array<string>;
      registrationOpensAt: string | null;
      registrationClosesAt: string | null;
      exhibitorQuota: number | null;
      moderatesChanges: boolean | null;
      showsAddresses: boolean;
      names: Array<{ locale: string; text: string }>;
      themes: Array<{ locale: string; text: string }>;
      descriptions: Array<{ locale: string; text: string }>;
      contact: {
        email: string | null;
        phone: string | null;
        names: Array<{ locale: string; text: string }>;
      } | null;
      call: {
        isShown: boolean;
        showsPlacesLeft: boolean;
        introductions: Array<{ locale: string; text: string }>;
      } | null;
      logo: { sha256: string; url: string; alts: Array<{ locale: string; text: string }> } | null;
      picture: { sha256: string; url: string; alts: Array<{ locale: string; text: string }> } | null;
    } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type SetEventImagesMutationVariables = Exact<{
  input: SetEventImagesInput;
}>;

export type SetEventImagesMutation = {
  setEventImages: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type PublishEventMutationVariables = Exact<{
  input: EventIdInput;
}>;

export type PublishEventMutation = {
  publishEvent: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type ArchiveEventMutationVariables = Exact<{
  input: EventIdInput;
}>;

export type ArchiveEventMutation = {
  archiveEvent: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type DeleteEventMutationVariables = Exact<{
  input: DeleteEventInput;
}>;

export type DeleteEventMutation = {
  deleteEvent: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type CopyEventMutationVariables = Exact<{
  input: CopyEventInput;
}>;

export type CopyEventMutation = {
  copyEvent: {
    event: { slug: string } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type CreateEventMutationVariables = Exact<{
  input: CreateEventInput;
}>;

export type CreateEventMutation = {
  createEvent: {
    event: { slug: string } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type CarryOverExhibitorsMutationVariables = Exact<{
  input: CarryOverExhibitorsInput;
}>;

export type CarryOverExhibitorsMutation = {
  carryOverExhibitors: {
    results: Array<{
      exhibitor: { id: string; name: string } | null;
      errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    }>;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type SearchSynonymsQueryVariables = Exact<{
  event: string;
}>;

export type SearchSynonymsQuery = {
  event: { searchSynonyms: { version: number; groups: Array<{ terms: Array<string> }> } } | null;
};

export type SetSearchSynonymsMutationVariables = Exact<{
  input: SetSearchSynonymsInput;
}>;

export type SetSearchSynonymsMutation = {
  setSearchSynonyms: {
    event: { searchSynonyms: { version: number; groups: Array<{ terms: Array<string> }> } } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type EventSettingsFragment = {
  id: string;
  slug: string;
  version: number | null;
  status: EventStatus;
  edition: number | null;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  country: string | null;
  locales: Array<string>;
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
  exhibitorQuota: number | null;
  moderatesChanges: boolean | null;
  showsAddresses: boolean;
  names: Array<{ locale: string; text: string }>;
  themes: Array<{ locale: string; text: string }>;
  descriptions: Array<{ locale: string; text: string }>;
  contact: {
    email: string | null;
    phone: string | null;
    names: Array<{ locale: string; text: string }>;
  } | null;
  call: {
    isShown: boolean;
    showsPlacesLeft: boolean;
    introductions: Array<{ locale: string; text: string }>;
  } | null;
  logo: { sha256: string; url: string; alts: Array<{ locale: string; text: string }> } | null;
  picture: { sha256: string; url: string; alts: Array<{ locale: string; text: string }> } | null;
};

export const EventSettingsFragmentDoc = new TypedDocumentString(
  `
    fragment EventSettings on Event {
  id
  slug
  version
  status
  edition
  names {
    locale
    text
  }
  themes {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  startsOn
  endsOn
  timeZone
  country
  locales
  registrationOpensAt
  registrationClosesAt
  exhibitorQuota
  moderatesChanges
  showsAddresses
  contact {
    names {
      locale
      text
    }
    email
    phone
  }
  call {
    isShown
    showsPlacesLeft
    introductions {
      locale
      text
    }
  }
  logo {
    sha256
    url(width: 256)
    alts {
      locale
      text
    }
  }
  picture {
    sha256
    url(width: 640)
    alts {
      locale
      text
    }
  }
}
    `,
  { fragmentName: 'EventSettings' },
) as unknown as TypedDocumentString<EventSettingsFragment, unknown>;
export const EventSettingsDocument = new TypedDocumentString(`
    query EventSettings($event: String!) {
  event(slug: $event) {
    ...EventSettings
  }
}
    fragment EventSettings on Event {
  id
  slug
  version
  status
  edition
  names {
    locale
    text
  }
  themes {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  startsOn
  endsOn
  timeZone
  country
  locales
  registrationOpensAt
  registrationClosesAt
  exhibitorQuota
  moderatesChanges
  showsAddresses
  contact {
    names {
      locale
      text
    }
    email
    phone
  }
  call {
    isShown
    showsPlacesLeft
    introductions {
      locale
      text
    }
  }
  logo {
    sha256
    url(width: 256)
    alts {
      locale
      text
    }
  }
  picture {
    sha256
    url(width: 640)
    alts {
      locale
      text
    }
  }
}`) as unknown as TypedDocumentString<EventSettingsQuery, EventSettingsQueryVariables>;
export const EventPreviewDocument = new TypedDocumentString(`
    query EventPreview($event: String!) {
  event(slug: $event) {
    descriptions {
      locale
    }
    picture {
      sha256
    }
    published: exhibitors(first: 1, filter: {published: true}) {
      totalCount
    }
    hidden: exhibitors(first: 1, filter: {statuses: [APPROVED], published: false}) {
      totalCount
    }
    kiosks(first: 1, filter: {statuses: [PAIRED]}) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<EventPreviewQuery, EventPreviewQueryVariables>;
export const UpdateEventSettingsDocument = new TypedDocumentString(`
    mutation UpdateEventSettings($input: UpdateEventInput!) {
  updateEvent(input: $input) {
    event {
      ...EventSettings
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment EventSettings on Event {
  id
  slug
  version
  status
  edition
  names {
    locale
    text
  }
  themes {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  startsOn
  endsOn
  timeZone
  country
  locales
  registrationOpensAt
  registrationClosesAt
  exhibitorQuota
  moderatesChanges
  showsAddresses
  contact {
    names {
      locale
      text
    }
    email
    phone
  }
  call {
    isShown
    showsPlacesLeft
    introductions {
      locale
      text
    }
  }
  logo {
    sha256
    url(width: 256)
    alts {
      locale
      text
    }
  }
  picture {
    sha256
    url(width: 640)
    alts {
      locale
      text
    }
  }
}`) as unknown as TypedDocumentString<UpdateEventSettingsMutation, UpdateEventSettingsMutationVariables>;
export const SetEventImagesDocument = new TypedDocumentString(`
    mutation SetEventImages($input: SetEventImagesInput!) {
  setEventImages(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetEventImagesMutation, SetEventImagesMutationVariables>;
export const PublishEventDocument = new TypedDocumentString(`
    mutation PublishEvent($input: EventIdInput!) {
  publishEvent(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PublishEventMutation, PublishEventMutationVariables>;
export const ArchiveEventDocument = new TypedDocumentString(`
    mutation ArchiveEvent($input: EventIdInput!) {
  archiveEvent(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveEventMutation, ArchiveEventMutationVariables>;
export const DeleteEventDocument = new TypedDocumentString(`
    mutation DeleteEvent($input: DeleteEventInput!) {
  deleteEvent(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteEventMutation, DeleteEventMutationVariables>;
export const CopyEventDocument = new TypedDocumentString(`
    mutation CopyEvent($input: CopyEventInput!) {
  copyEvent(input: $input) {
    event {
      slug
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CopyEventMutation, CopyEventMutationVariables>;
export const CreateEventDocument = new TypedDocumentString(`
    mutation CreateEvent($input: CreateEventInput!) {
  createEvent(input: $input) {
    event {
      slug
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateEventMutation, CreateEventMutationVariables>;
export const CarryOverExhibitorsDocument = new TypedDocumentString(`
    mutation CarryOverExhibitors($input: CarryOverExhibitorsInput!) {
  carryOverExhibitors(input: $input) {
    results {
      exhibitor {
        id
        name
      }
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
    `) as unknown as TypedDocumentString<CarryOverExhibitorsMutation, CarryOverExhibitorsMutationVariables>;
export const SearchSynonymsDocument = new TypedDocumentString(`
    query SearchSynonyms($event: String!) {
  event(slug: $event) {
    searchSynonyms {
      version
      groups {
        terms
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchSynonymsQuery, SearchSynonymsQueryVariables>;
export const SetSearchSynonymsDocument = new TypedDocumentString(`
    mutation SetSearchSynonyms($input: SetSearchSynonymsInput!) {
  setSearchSynonyms(input: $input) {
    event {
      searchSynonyms {
        version
        groups {
          terms
        }
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetSearchSynonymsMutation, SetSearchSynonymsMutationVariables>;
