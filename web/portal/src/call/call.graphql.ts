// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** A new registration, in the status DRAFT. */
export type RegisterExhibitorInput = {
  /** The postal address without postal code and city, at most 500 characters. Null for none. */
  address?: Array<TextInput> | null | undefined;
  /** The global id of the zone that it applies for. It counts for the quota of this zone. Null for none. */
  appliedZoneId?: string | number | null | undefined;
  /** The brands, at most 50, each at most 100 characters. Null for none. */
  brands?: Array<string> | null | undefined;
  /** Global ids of the categories of the exhibitor, at most 50. Null for none. */
  categoryIds?: Array<string | number> | null | undefined;
  /** The city of the exhibitor, at most 200 characters. Null for none. */
  city?: Array<TextInput> | null | undefined;
  /** The e-mail address of the contact person, at most 254 characters. Never public. Null for none. */
  contactEmail?: string | null | undefined;
  /** The name of the contact person, at most 200 characters. Never public. Null for none. */
  contactName?: string | null | undefined;
  /** The telephone number, with + and the country code, or as dialled in the country of the exhibitor, else of the event, at most 50 characters. It is stored as E.164. Never public. Null for none. */
  contactPhone?: string | null | undefined;
  /** The country of the exhibitor. Null if unknown. */
  country?: string | null | undefined;
  /** The Unified Social Credit Code (统一社会信用代码), checked by GB 32100-2015. Never public. Null for none. */
  creditCode?: string | null | undefined;
  /** The description, at most 10,000 characters. Null for none. */
  description?: Array<TextInput> | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** The organizer's own key, at most 200 characters. It is unique in the event, so that a repeated import updates. Only the event's organizers can set it. Null for none. */
  externalId?: string | null | undefined;
  /** The kind of the exhibitor. Default for a new one: COMPANY. */
  kind?: ExhibitorKind | null | undefined;
  /** The main products in a few words, at most 50, each at most 200 characters. Null for none. */
  mainProducts?: Array<string> | null | undefined;
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name: Array<TextInput>;
  /** The postal code, at most 20 characters. Null for none. */
  postalCode?: string | null | undefined;
  /** The public representatives, at most 50. Visitors can read them, so a name with a digit or "@" is INVALID. Null for none. */
  representatives?: Array<RepresentativeInput> | null | undefined;
  /** The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. Default: derived from the name, Chinese by pinyin. */
  slug?: string | null | undefined;
  /** The level of sponsorship, at most 50 characters. Only the event's organizers can set it. Null for none. */
  sponsorLevel?: string | null | undefined;
  /** The address of its website, http or https without a user name, at most 2,000 characters. Null for none. */
  website?: string | null | undefined;
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

/** The address of a person who wants an account. */
export type RequestSignUpInput = {
  /** The address, which receives a link. */
  email: string;
  /** The slug of the event whose call the person answers. Its organizers see the request. INVALID unless it has the form of a slug; ignored if the event shows no call. */
  event?: string | null | undefined;
  /** The language of mails to the person, a BCP 47 tag. By default mails are in English and Chinese. */
  locale?: string | null | undefined;
};

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

export type PortalCallQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
}>;

export type PortalCallQuery = {
  viewer: { id: string; email: string } | null;
  call: {
    eventId: string;
    slug: string;
    name: string;
    introduction: string | null;
    isOpen: boolean;
    opensAt: string | null;
    closesAt: string | null;
    startsOn: string;
    endsOn: string;
    timeZone: string;
    locales: Array<string>;
    placesLeft: number | null;
    contact: { name: string | null; email: string | null; phone: string | null } | null;
    categories: Array<{ id: string; name: string; parentId: string | null; placesLeft: number | null }>;
    zones: Array<{ id: string; name: string; placesLeft: number | null }>;
  } | null;
};

export type RequestSignUpMutationVariables = Exact<{
  input: RequestSignUpInput;
}>;

export type RequestSignUpMutation = {
  requestSignUp: {
    mailed: boolean | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type RegisterExhibitorMutationVariables = Exact<{
  input: RegisterExhibitorInput;
}>;

export type RegisterExhibitorMutation = {
  registerExhibitor: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    exhibitor: { id: string } | null;
  };
};

export const PortalCallDocument = new TypedDocumentString(`
    query PortalCall($event: String!, $locale: Locale) {
  viewer {
    id
    email
  }
  call(event: $event) {
    eventId
    slug
    name(locale: $locale)
    introduction(locale: $locale)
    isOpen
    opensAt
    closesAt
    startsOn
    endsOn
    timeZone
    contact {
      name(locale: $locale)
      email
      phone
    }
    locales
    placesLeft
    categories {
      id
      name(locale: $locale)
      parentId
      placesLeft
    }
    zones {
      id
      name(locale: $locale)
      placesLeft
    }
  }
}
    `) as unknown as TypedDocumentString<PortalCallQuery, PortalCallQueryVariables>;
export const RequestSignUpDocument = new TypedDocumentString(`
    mutation RequestSignUp($input: RequestSignUpInput!) {
  requestSignUp(input: $input) {
    mailed
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RequestSignUpMutation, RequestSignUpMutationVariables>;
export const RegisterExhibitorDocument = new TypedDocumentString(`
    mutation RegisterExhibitor($input: RegisterExhibitorInput!) {
  registerExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
    exhibitor {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterExhibitorMutation, RegisterExhibitorMutationVariables>;
