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

/** A picture that was uploaded for the event by `POST /media`. */
export type ImageInput = {
  /** The alternative text, at most 500 characters. If the object has the picture already, absent languages stay unchanged. Null for none. */
  alt?: Array<TextInput> | null | undefined;
  /** The SHA-256 of the file from the response of the upload, 64 hexadecimal digits. */
  sha256: string;
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

/** A step of a registration. */
export type RegistrationStep =
  /** Approve the registration: `reviewExhibitor`. A full quota still refuses it. */
  | 'APPROVE'
  /** Delete the registration: `deleteExhibitor`. */
  | 'DELETE'
  /** Change the entry, its logo and its products, such as by `updateExhibitor`. */
  | 'EDIT'
  /** Show the exhibitor to visitors: `publishExhibitor`. */
  | 'PUBLISH'
  /** Reject the registration: `reviewExhibitor`. */
  | 'REJECT'
  /** Lead the registration back to review: `reopenExhibitor`. */
  | 'REOPEN'
  /** Return the registration to the applicant: `reviewExhibitor`. */
  | 'REQUEST_CHANGES'
  /** Submit the registration for review: `submitExhibitor`. */
  | 'SUBMIT'
  /** Hide the exhibitor from visitors: `unpublishExhibitor`. */
  | 'UNPUBLISH'
  /** Put the registration on the waiting list: `reviewExhibitor`. */
  | 'WAITLIST'
  /** Withdraw the registration: `withdrawExhibitor`. */
  | 'WITHDRAW';

/** A representative of an exhibitor, or a speaker of a session. The list replaces the stored list. A person whose name is stored in the same language keeps the values of absent fields. */
export type RepresentativeInput = {
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name: Array<TextInput>;
  /** The telephone number, with + and the country code, or in the national format of the exhibitor's country. It is stored in E.164. It is never public. Not permitted for speakers of a session. */
  phone?: string | null | undefined;
  /** The position of the person, such as CEO, at most 200 characters. Null for none. */
  role?: Array<TextInput> | null | undefined;
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

/** The new logo of an exhibitor. */
export type SetExhibitorLogoInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** The picture. Null or absent: the logo is removed. */
  image?: ImageInput | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** The search setting of an exhibitor: pinyin and keywords beside its own texts. */
export type SetExhibitorSearchInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** Further words that find the object as its name does; not shown to visitors. At most 50, each with a letter or digit and at most 100 characters. Absent: not changed; null or empty: removed. */
  keywords?: Array<string> | null | undefined;
  /** The pinyin of its Chinese name or of a part of it, without or with tones: `Chóng qìng`, `le4 qing1`; at most 200 characters. Absent: not changed; null: removed. */
  reading?: string | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** The notes of the event's staff about an exhibitor. */
export type SetInternalNotesInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** The notes, at most 10,000 characters. Null for none. */
  internalNotes?: string | null | undefined;
  /** The `internalNotesVersion` that the caller has read, 0 without notes. Without it any version matches. */
  version?: number | null | undefined;
};

/** A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored. */
export type TextInput = {
  /** The language. */
  locale: string;
  /** The text; space around it and control characters do not count. Null, or absent, removes it in this language. */
  text?: string | null | undefined;
};

/** The changes of an exhibitor. Absent fields stay unchanged. */
export type UpdateExhibitorInput = {
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
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** The kind of the exhibitor. Default for a new one: COMPANY. */
  kind?: ExhibitorKind | null | undefined;
  /** The main products in a few words, at most 50, each at most 200 characters. Null for none. */
  mainProducts?: Array<string> | null | undefined;
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name?: Array<TextInput> | null | undefined;
  /** The postal code, at most 20 characters. Null for none. */
  postalCode?: string | null | undefined;
  /** The public representatives, at most 50. Visitors can read them, so a name with a digit or "@" is INVALID. Null for none. */
  representatives?: Array<RepresentativeInput> | null | undefined;
  /** The level of sponsorship, at most 50 characters. Only the event's organizers can set it. Null for none. */
  sponsorLevel?: string | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
  /** The address of its website, http or https without a user name, at most 2,000 characters. Null for none. */
  website?: string | null | undefined;
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

export type ExhibitorQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;

export type ExhibitorQuery = {
  node:
    | {
        id: string;
        slug: string;
        externalId: string | null;
        version: number;
        status: RegistrationStatus | null;
        published: boolean;
        possibleSteps: Array<RegistrationStep>;
        updatedAt: string;
        name: string;
        kind: ExhibitorKind;
        country: string | null;
        website: string | null;
        contactName: string | null;
        contactEmail: string | null;
        contactPhone: string | null;
        postalCode: string | null;
        mainProducts: Array<string>;
        brands: Array<string>;
        creditCode: string | null;
        labels: Array<string> | null;
        internalNotes: string | null;
        internalNotesVersion: number | null;
        names: Array<{ locale: string; text: string }>;
        cities: Array<{ locale: string; text: string }>;
        descriptions: Array<{ locale: string; text: string }>;
        addresses: Array<{ locale: string; text: string }>;
        categories: Array<{ id: string }>;
        appliedZone: { id: string } | null;
        representatives: Array<{
          phone: string | null;
          names: Array<{ locale: string; text: string }>;
          roles: Array<{ locale: string; text: string }>;
        }>;
        searchSetting: { version: number; reading: string | null; keywords: Array<string> } | null;
        logo: { sha256: string; url: string; alts: Array<{ locale: string; text: string }> } | null;
        booths: Array<{
          id: string;
          code: string;
          hall: { code: string; venue: { slug: string; name: string } };
        }>;
        heldBooths: Array<{
          heldUntil: string | null;
          booth: {
            id: string;
            code: string;
            hall: { code: string; venue: { slug: string; name: string } };
          } | null;
        }> | null;
        pendingChange: {
          at: string;
          by: string;
          changes: Array<{ field: string; before: string | null; after: string | null }>;
        } | null;
        reviews: Array<{
          at: string;
          by: string | null;
          decision: ReviewDecision;
          note: string | null;
          internalNote: string | null;
          notifiedAt: string | null;
        }> | null;
        event: { slug: string; exhibitorLabels: Array<string> | null };
      }
    | Record<PropertyKey, never>
    | null;
};

export type UpdateExhibitorMutationVariables = Exact<{
  input: UpdateExhibitorInput;
  locale?: string | null | undefined;
}>;

export type UpdateExhibitorMutation = {
  updateExhibitor: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    exhibitor: {
      id: string;
      slug: string;
      externalId: string | null;
      version: number;
      status: RegistrationStatus | null;
      published: boolean;
      possibleSteps: Array<RegistrationStep>;
      updatedAt: string;
      name: string;
      kind: ExhibitorKind;
      country: string | null;
      website: string | null;
      contactName: string | null;
      contactEmail: string | null;
      contactPhone: string | null;
      postalCode: string | null;
      mainProducts: Array<string>;
      brands: Array<string>;
      creditCode: string | null;
      labels: Array<string> | null;
      internalNotes: string | null;
      internalNotesVersion: number | null;
      names: Array<{ locale: string; text: string }>;
      cities: Array<{ locale: string; text: string }>;
      descriptions: Array<{ locale: string; text: string }>;
      addresses: Array<{ locale: string; text: string }>;
      categories: Array<{ id: string }>;
      appliedZone: { id: string } | null;
      representatives: Array<{
        phone: string | null;
        names: Array<{ locale: string; text: string }>;
        roles: Array<{ locale: string; text: string }>;
      }>;
      searchSetting: { version: number; reading: string | null; keywords: Array<string> } | null;
      logo: { sha256: string; url: string; alts: Array<{ locale: string; text: string }> } | null;
      booths: Array<{
        id: string;
        code: string;
        hall: { code: string; venue: { slug: string; name: string } };
      }>;
      heldBooths: Array<{
        heldUntil: string | null;
        booth: {
          id: string;
          code: string;
          hall: { code: string; venue: { slug: string; name: string } };
        } | null;
      }> | null;
      pendingChange: {
        at: string;
        by: string;
        changes: Array<{ field: string; before: string | null; after: string | null }>;
      } | null;
      reviews: Array<{
        at: string;
        by: string | null;
        decision: ReviewDecision;
        note: string | null;
        internalNote: string | null;
        notifiedAt: string | null;
      }> | null;
      event: { slug: string; exhibitorLabels: Array<string> | null };
    } | null;
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

export type ExhibitorDetailFragment = {
  id: string;
  slug: string;
  externalId: string | null;
  version: number;
  status: RegistrationStatus | null;
  published: boolean;
  possibleSteps: Array<RegistrationStep>;
  updatedAt: string;
  name: string;
  kind: ExhibitorKind;
  country: string | null;
  website: string | null;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  postalCode: string | null;
  mainProducts: Array<string>;
  brands: Array<string>;
  creditCode: string | null;
  labels: Array<string> | null;
  internalNotes: string | null;
  internalNotesVersion: number | null;
  names: Array<{ locale: string; text: string }>;
  cities: Array<{ locale: string; text: string }>;
  descriptions: Array<{ locale: string; text: string }>;
  addresses: Array<{ locale: string; text: string }>;
  categories: Array<{ id: string }>;
  appliedZone: { id: string } | null;
  representatives: Array<{
    phone: string | null;
    names: Array<{ locale: string; text: string }>;
    roles: Array<{ locale: string; text: string }>;
  }>;
  searchSetting: { version: number; reading: string | null; keywords: Array<string> } | null;
  logo: { sha256: string; url: string; alts: Array<{ locale: string; text: string }> } | null;
  booths: Array<{ id: string; code: string; hall: { code: string; venue: { slug: string; name: string } } }>;
  heldBooths: Array<{
    heldUntil: string | null;
    booth: { id: string; code: string; hall: { code: string; venue: { slug: string; name: string } } } | null;
  }> | null;
  pendingChange: {
    at: string;
    by: string;
    changes: Array<{ field: string; before: string | null; after: string | null }>;
  } | null;
  reviews: Array<{
    at: string;
    by: string | null;
    decision: ReviewDecision;
    note: string | null;
    internalNote: string | null;
    notifiedAt: string | null;
  }> | null;
  event: { slug: string; exhibitorLabels: Array<string> | null };
};

export type SetInternalNotesMutationVariables = Exact<{
  input: SetInternalNotesInput;
}>;

export type SetInternalNotesMutation = {
  setInternalNotes: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type SetLabelsMutationVariables = Exact<{
  input: LabelExhibitorsInput;
}>;

export type SetLabelsMutation = {
  labelExhibitors: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    results: Array<{ errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> }>;
  };
};

export type SetExhibitorSearchMutationVariables = Exact<{
  input: SetExhibitorSearchInput;
}>;

export type SetExhibitorSearchMutation = {
  setExhibitorSearch: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type SetExhibitorLogoMutationVariables = Exact<{
  input: SetExhibitorLogoInput;
}>;

export type SetExhibitorLogoMutation = {
  setExhibitorLogo: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type ExhibitorBoothFragment = {
  id: string;
  code: string;
  hall: { code: string; venue: { slug: string; name: string } };
};

export const ExhibitorBoothFragmentDoc = new TypedDocumentString(
  `
    fragment ExhibitorBooth on Booth {
  id
  code
  hall {
    code
    venue {
      slug
      name(locale: $locale)
    }
  }
}
    `,
  { fragmentName: 'ExhibitorBooth' },
) as unknown as TypedDocumentString<ExhibitorBoothFragment, unknown>;
export const ExhibitorDetailFragmentDoc = new TypedDocumentString(
  `
    fragment ExhibitorDetail on Exhibitor {
  id
  slug
  externalId
  version
  status
  published
  possibleSteps
  updatedAt
  name(locale: $locale)
  names {
    locale
    text
  }
  cities {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  kind
  country
  website
  contactName
  contactEmail
  contactPhone
  postalCode
  addresses {
    locale
    text
  }
  mainProducts
  brands
  creditCode
  categories {
    id
  }
  appliedZone {
    id
  }
  representatives {
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
  labels
  internalNotes
  internalNotesVersion
  searchSetting {
    version
    reading
    keywords
  }
  logo {
    sha256
    url(width: 256)
    alts {
      locale
      text
    }
  }
  booths {
    ...ExhibitorBooth
  }
  heldBooths {
    heldUntil
    booth {
      ...ExhibitorBooth
    }
  }
  pendingChange {
    at
    by
    changes {
      field
      before
      after
    }
  }
  reviews {
    at
    by
    decision
    note
    internalNote
    notifiedAt
  }
  event {
    slug
    exhibitorLabels
  }
}
    fragment ExhibitorBooth on Booth {
  id
  code
  hall {
    code
    venue {
      slug
      name(locale: $locale)
    }
  }
}`,
  { fragmentName: 'ExhibitorDetail' },
) as unknown as TypedDocumentString<ExhibitorDetailFragment, unknown>;
export const ExhibitorDocument = new TypedDocumentString(`
    query Exhibitor($id: ID!, $locale: Locale) {
  node(id: $id) {
    ... on Exhibitor {
      ...ExhibitorDetail
    }
  }
}
    fragment ExhibitorDetail on Exhibitor {
  id
  slug
  externalId
  version
  status
  published
  possibleSteps
  updatedAt
  name(locale: $locale)
  names {
    locale
    text
  }
  cities {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  kind
  country
  website
  contactName
  contactEmail
  contactPhone
  postalCode
  addresses {
    locale
    text
  }
  mainProducts
  brands
  creditCode
  categories {
    id
  }
  appliedZone {
    id
  }
  representatives {
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
  labels
  internalNotes
  internalNotesVersion
  searchSetting {
    version
    reading
    keywords
  }
  logo {
    sha256
    url(width: 256)
    alts {
      locale
      text
    }
  }
  booths {
    ...ExhibitorBooth
  }
  heldBooths {
    heldUntil
    booth {
      ...ExhibitorBooth
    }
  }
  pendingChange {
    at
    by
    changes {
      field
      before
      after
    }
  }
  reviews {
    at
    by
    decision
    note
    internalNote
    notifiedAt
  }
  event {
    slug
    exhibitorLabels
  }
}
fragment ExhibitorBooth on Booth {
  id
  code
  hall {
    code
    venue {
      slug
      name(locale: $locale)
    }
  }
}`) as unknown as TypedDocumentString<ExhibitorQuery, ExhibitorQueryVariables>;
export const UpdateExhibitorDocument = new TypedDocumentString(`
    mutation UpdateExhibitor($input: UpdateExhibitorInput!, $locale: Locale) {
  updateExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
    exhibitor {
      ...ExhibitorDetail
    }
  }
}
    fragment ExhibitorDetail on Exhibitor {
  id
  slug
  externalId
  version
  status
  published
  possibleSteps
  updatedAt
  name(locale: $locale)
  names {
    locale
    text
  }
  cities {
    locale
    text
  }
  descriptions {
    locale
    text
  }
  kind
  country
  website
  contactName
  contactEmail
  contactPhone
  postalCode
  addresses {
    locale
    text
  }
  mainProducts
  brands
  creditCode
  categories {
    id
  }
  appliedZone {
    id
  }
  representatives {
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
  labels
  internalNotes
  internalNotesVersion
  searchSetting {
    version
    reading
    keywords
  }
  logo {
    sha256
    url(width: 256)
    alts {
      locale
      text
    }
  }
  booths {
    ...ExhibitorBooth
  }
  heldBooths {
    heldUntil
    booth {
      ...ExhibitorBooth
    }
  }
  pendingChange {
    at
    by
    changes {
      field
      before
      after
    }
  }
  reviews {
    at
    by
    decision
    note
    internalNote
    notifiedAt
  }
  event {
    slug
    exhibitorLabels
  }
}
fragment ExhibitorBooth on Booth {
  id
  code
  hall {
    code
    venue {
      slug
      name(locale: $locale)
    }
  }
}`) as unknown as TypedDocumentString<UpdateExhibitorMutation, UpdateExhibitorMutationVariables>;
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
export const SetInternalNotesDocument = new TypedDocumentString(`
    mutation SetInternalNotes($input: SetInternalNotesInput!) {
  setInternalNotes(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetInternalNotesMutation, SetInternalNotesMutationVariables>;
export const SetLabelsDocument = new TypedDocumentString(`
    mutation SetLabels($input: LabelExhibitorsInput!) {
  labelExhibitors(input: $input) {
    errors {
      code
      message
      path
    }
    results {
      errors {
        code
        message
        path
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SetLabelsMutation, SetLabelsMutationVariables>;
export const SetExhibitorSearchDocument = new TypedDocumentString(`
    mutation SetExhibitorSearch($input: SetExhibitorSearchInput!) {
  setExhibitorSearch(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetExhibitorSearchMutation, SetExhibitorSearchMutationVariables>;
export const SetExhibitorLogoDocument = new TypedDocumentString(`
    mutation SetExhibitorLogo($input: SetExhibitorLogoInput!) {
  setExhibitorLogo(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetExhibitorLogoMutation, SetExhibitorLogoMutationVariables>;
