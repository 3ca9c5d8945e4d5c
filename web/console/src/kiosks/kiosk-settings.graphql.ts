// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An object that kiosks without a visitor show in turn. */
export type KioskPlaylistItemInput = {
  /** The first instant at which it is shown; from the start if absent. */
  from?: string | null | undefined;
  /** The global id of an exhibitor, a product or a session of the event. */
  id: string | number;
  /** The instant from which it is no longer shown, after `from`; without an end if absent. */
  until?: string | null | undefined;
};

/** The settings of all kiosks of an event. Absent fields stay unchanged. */
export type SetKioskSettingsInput = {
  /** The PIN of the diagnostics, 4 to 8 digits. Null closes the diagnostics. */
  diagnosticsPin?: string | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** The objects of the whole playlist in its order, at most 50. Null for none. */
  playlist?: Array<KioskPlaylistItemInput> | null | undefined;
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

export type KioskSettingsQueryVariables = Exact<{
  event: string;
}>;

export type KioskSettingsQuery = {
  event: {
    kioskSettings: {
      diagnosticsPin: string | null;
      version: number;
      playlist: Array<{ id: string; from: string | null; until: string | null }>;
    } | null;
  } | null;
};

export type SetKioskSettingsMutationVariables = Exact<{
  input: SetKioskSettingsInput;
}>;

export type SetKioskSettingsMutation = {
  setKioskSettings: {
    event: {
      kioskSettings: {
        diagnosticsPin: string | null;
        version: number;
        playlist: Array<{ id: string; from: string | null; until: string | null }>;
      } | null;
    } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type PlaylistObjectsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  locale?: string | null | undefined;
}>;

export type PlaylistObjectsQuery = {
  nodes: Array<
    | { __typename: 'Account'; id: string }
    | { __typename: 'Announcement'; id: string }
    | { __typename: 'ApiKey'; id: string }
    | { __typename: 'Booth'; id: string }
    | { __typename: 'Category'; id: string }
    | { __typename: 'Event'; id: string }
    | {
        __typename: 'Exhibitor';
        name: string;
        id: string;
        booths: Array<{ code: string; hall: { code: string } }>;
      }
    | { __typename: 'Hall'; id: string }
    | { __typename: 'Invitation'; id: string }
    | { __typename: 'Kiosk'; id: string }
    | { __typename: 'KioskEnrolmentKey'; id: string }
    | { __typename: 'Product'; name: string; id: string }
    | { __typename: 'Session'; title: string; id: string }
    | { __typename: 'Venue'; id: string }
    | { __typename: 'Zone'; id: string }
    | null
  >;
};

export type FindPlaylistObjectsQueryVariables = Exact<{
  event: string;
  query: string;
  locale?: string | null | undefined;
}>;

export type FindPlaylistObjectsQuery = {
  event: {
    search: {
      nodes: Array<
        | { __typename: 'Announcement'; id: string }
        | { __typename: 'Booth'; id: string }
        | { __typename: 'Category'; id: string }
        | {
            __typename: 'Exhibitor';
            name: string;
            id: string;
            booths: Array<{ code: string; hall: { code: string } }>;
          }
        | { __typename: 'Product'; name: string; id: string }
        | { __typename: 'Session'; title: string; id: string }
      >;
    };
  } | null;
};

export type KioskSettingsValuesFragment = {
  diagnosticsPin: string | null;
  version: number;
  playlist: Array<{ id: string; from: string | null; until: string | null }>;
};

type PlaylistObject_Account_Fragment = { __typename: 'Account'; id: string };

type PlaylistObject_Announcement_Fragment = { __typename: 'Announcement'; id: string };

type PlaylistObject_ApiKey_Fragment = { __typename: 'ApiKey'; id: string };

type PlaylistObject_Booth_Fragment = { __typename: 'Booth'; id: string };

type PlaylistObject_Category_Fragment = { __typename: 'Category'; id: string };

type PlaylistObject_Event_Fragment = { __typename: 'Event'; id: string };

type PlaylistObject_Exhibitor_Fragment = {
  __typename: 'Exhibitor';
  name: string;
  id: string;
  booths: Array<{ code: string; hall: { code: string } }>;
};

type PlaylistObject_Hall_Fragment = { __typename: 'Hall'; id: string };

type PlaylistObject_Invitation_Fragment = { __typename: 'Invitation'; id: string };

type PlaylistObject_Kiosk_Fragment = { __typename: 'Kiosk'; id: string };

type PlaylistObject_KioskEnrolmentKey_Fragment = { __typename: 'KioskEnrolmentKey'; id: string };

type PlaylistObject_Product_Fragment = { __typename: 'Product'; name: string; id: string };

type PlaylistObject_Session_Fragment = { __typename: 'Session'; title: string; id: string };

type PlaylistObject_Venue_Fragment = { __typename: 'Venue'; id: string };

type PlaylistObject_Zone_Fragment = { __typename: 'Zone'; id: string };

export type PlaylistObjectFragment =
  | PlaylistObject_Account_Fragment
  | PlaylistObject_Announcement_Fragment
  | PlaylistObject_ApiKey_Fragment
  | PlaylistObject_Booth_Fragment
  | PlaylistObject_Category_Fragment
  | PlaylistObject_Event_Fragment
  | PlaylistObject_Exhibitor_Fragment
  | PlaylistObject_Hall_Fragment
  | PlaylistObject_Invitation_Fragment
  | PlaylistObject_Kiosk_Fragment
  | PlaylistObject_KioskEnrolmentKey_Fragment
  | PlaylistObject_Product_Fragment
  | PlaylistObject_Session_Fragment
  | PlaylistObject_Venue_Fragment
  | PlaylistObject_Zone_Fragment;

export const KioskSettingsValuesFragmentDoc = new TypedDocumentString(
  `
    fragment KioskSettingsValues on KioskSettings {
  diagnosticsPin
  version
  playlist {
    id
    from
    until
  }
}
    `,
  { fragmentName: 'KioskSettingsValues' },
) as unknown as TypedDocumentString<KioskSettingsValuesFragment, unknown>;
export const PlaylistObjectFragmentDoc = new TypedDocumentString(
  `
    fragment PlaylistObject on Node {
  __typename
  id
  ... on Exhibitor {
    name(locale: $locale)
    booths {
      code
      hall {
        code
      }
    }
  }
  ... on Product {
    name(locale: $locale)
  }
  ... on Session {
    title(locale: $locale)
  }
}
    `,
  { fragmentName: 'PlaylistObject' },
) as unknown as TypedDocumentString<PlaylistObjectFragment, unknown>;
export const KioskSettingsDocument = new TypedDocumentString(`
    query KioskSettings($event: String!) {
  event(slug: $event) {
    kioskSettings {
      ...KioskSettingsValues
    }
  }
}
    fragment KioskSettingsValues on KioskSettings {
  diagnosticsPin
  version
  playlist {
    id
    from
    until
  }
}`) as unknown as TypedDocumentString<KioskSettingsQuery, KioskSettingsQueryVariables>;
export const SetKioskSettingsDocument = new TypedDocumentString(`
    mutation SetKioskSettings($input: SetKioskSettingsInput!) {
  setKioskSettings(input: $input) {
    event {
      kioskSettings {
        ...KioskSettingsValues
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    fragment KioskSettingsValues on KioskSettings {
  diagnosticsPin
  version
  playlist {
    id
    from
    until
  }
}`) as unknown as TypedDocumentString<SetKioskSettingsMutation, SetKioskSettingsMutationVariables>;
export const PlaylistObjectsDocument = new TypedDocumentString(`
    query PlaylistObjects($ids: [ID!]!, $locale: Locale) {
  nodes(ids: $ids) {
    ...PlaylistObject
  }
}
    fragment PlaylistObject on Node {
  __typename
  id
  ... on Exhibitor {
    name(locale: $locale)
    booths {
      code
      hall {
        code
      }
    }
  }
  ... on Product {
    name(locale: $locale)
  }
  ... on Session {
    title(locale: $locale)
  }
}`) as unknown as TypedDocumentString<PlaylistObjectsQuery, PlaylistObjectsQueryVariables>;
export const FindPlaylistObjectsDocument = new TypedDocumentString(`
    query FindPlaylistObjects($event: String!, $query: String!, $locale: Locale) {
  event(slug: $event) {
    search(query: $query, first: 8, kinds: [EXHIBITOR, PRODUCT, SESSION]) {
      nodes {
        ... on Node {
          ...PlaylistObject
        }
      }
    }
  }
}
    fragment PlaylistObject on Node {
  __typename
  id
  ... on Exhibitor {
    name(locale: $locale)
    booths {
      code
      hall {
        code
      }
    }
  }
  ... on Product {
    name(locale: $locale)
  }
  ... on Session {
    title(locale: $locale)
  }
}`) as unknown as TypedDocumentString<FindPlaylistObjectsQuery, FindPlaylistObjectsQueryVariables>;
