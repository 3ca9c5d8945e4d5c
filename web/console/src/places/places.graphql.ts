// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new hall of a venue. */
export type CreateHallInput = {
  /** A short code, unique in the venue, such as `H2`: 1 to 20 letters, digits, dots and hyphens, the first a letter or digit. TAKEN if another hall has it, also in other case. */
  code: string;
  /** The size from north to south in metres, above 0, at most 10,000. It requires the width. */
  depth?: number | null | undefined;
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name: Array<TextInput>;
  /** The stages or rooms of the hall, each with its own code, at most 50. The list replaces the stored one. IN_USE if a removed stage has sessions. Null for none. */
  stages?: Array<StageInput> | null | undefined;
  /** The global id of the venue. */
  venueId: string | number;
  /** The size from west to east in metres, above 0, at most 10,000. It requires the depth. */
  width?: number | null | undefined;
};

/** A new venue of an event. */
export type CreateVenueInput = {
  /** The postal address, at most 500 characters. Null for none. */
  address?: Array<TextInput> | null | undefined;
  /** The city, at most 200 characters. Null for none. */
  city?: Array<TextInput> | null | undefined;
  /** The global id of the event. */
  eventId: string | number;
  /** The latitude in degrees north, -90 to 90, WGS 84. It requires the longitude. */
  latitude?: number | null | undefined;
  /** The longitude in degrees east, -180 to 180, WGS 84. It requires the latitude. */
  longitude?: number | null | undefined;
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name: Array<TextInput>;
  /** The role of the venue. TAKEN for a second MAIN venue. */
  role: VenueRole;
  /** The short name for places with little room, at most 40 characters. A language without a short name uses the name. Null for none. */
  shortName?: Array<TextInput> | null | undefined;
  /** The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another venue of the event has it. */
  slug: string;
};

/** A new zone of an event. */
export type CreateZoneInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** The maximum number of approved exhibitors that apply for the zone, 0 or more. Null for no limit. */
  exhibitorQuota?: number | null | undefined;
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name: Array<TextInput>;
  /** The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another zone of the event has it. */
  slug: string;
};

/** The identification of a hall. */
export type HallIdInput = {
  /** The global id of the hall. */
  hallId: string | number;
};

/** The order of the venues of an event. */
export type OrderVenuesInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of all objects in the order that the caller has read. STALE if the stored order differs. If it is absent, orders are not compared. */
  seenIds?: Array<string | number> | null | undefined;
  /** Global ids of venues of the event, the first one first, each once, at most 1,000. The other objects follow in their present order. The main venue is always the first one. */
  venueIds: Array<string | number>;
};

/** The order of the zones of an event. */
export type OrderZonesInput = {
  /** The global id of the event. */
  eventId: string | number;
  /** Global ids of all objects in the order that the caller has read. STALE if the stored order differs. If it is absent, orders are not compared. */
  seenIds?: Array<string | number> | null | undefined;
  /** Global ids of zones of the event, the first one first, each once, at most 1,000. The other objects follow in their present order. */
  zoneIds: Array<string | number>;
};

/** A stage or room of a hall. One session takes place on it at a time. */
export type StageInput = {
  /** A short code such as `A`, unique in the hall without regard to case. It has 1 to 20 letters, digits, dots and hyphens, the first a letter or digit. */
  code: string;
  /** The name, in at least one of the event's languages, at most 200 characters. Absent languages keep the texts of the stored stage with this code. */
  name: Array<TextInput>;
};

/** A text in one of the event's languages; in a list of them, languages that are absent stay as they are stored. */
export type TextInput = {
  /** The language. */
  locale: string;
  /** The text; space around it and control characters do not count. Null, or absent, removes it in this language. */
  text?: string | null | undefined;
};

/** The changes of a hall. Absent fields stay unchanged. IN_USE if the plan is too small for its booths. */
export type UpdateHallInput = {
  /** A short code, unique in the venue, such as `H2`: 1 to 20 letters, digits, dots and hyphens, the first a letter or digit. TAKEN if another hall has it, also in other case. */
  code?: string | null | undefined;
  /** The size from north to south in metres, above 0, at most 10,000. It requires the width. */
  depth?: number | null | undefined;
  /** The global id of the hall. */
  hallId: string | number;
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name?: Array<TextInput> | null | undefined;
  /** The stages or rooms of the hall, each with its own code, at most 50. The list replaces the stored one. IN_USE if a removed stage has sessions. Null for none. */
  stages?: Array<StageInput> | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
  /** The size from west to east in metres, above 0, at most 10,000. It requires the depth. */
  width?: number | null | undefined;
};

/** The changes of a venue. Absent fields stay unchanged. */
export type UpdateVenueInput = {
  /** The postal address, at most 500 characters. Null for none. */
  address?: Array<TextInput> | null | undefined;
  /** The city, at most 200 characters. Null for none. */
  city?: Array<TextInput> | null | undefined;
  /** The latitude in degrees north, -90 to 90, WGS 84. It requires the longitude. */
  latitude?: number | null | undefined;
  /** The longitude in degrees east, -180 to 180, WGS 84. It requires the latitude. */
  longitude?: number | null | undefined;
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name?: Array<TextInput> | null | undefined;
  /** The role of the venue. TAKEN for a second MAIN venue. */
  role?: VenueRole | null | undefined;
  /** The short name for places with little room, at most 40 characters. A language without a short name uses the name. Null for none. */
  shortName?: Array<TextInput> | null | undefined;
  /** The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another venue of the event has it. */
  slug?: string | null | undefined;
  /** The global id of the venue. */
  venueId: string | number;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** The changes of a zone. Absent fields stay unchanged. */
export type UpdateZoneInput = {
  /** The maximum number of approved exhibitors that apply for the zone, 0 or more. Null for no limit. */
  exhibitorQuota?: number | null | undefined;
  /** The name, in at least one of the event's languages, at most 200 characters. */
  name?: Array<TextInput> | null | undefined;
  /** The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another zone of the event has it. */
  slug?: string | null | undefined;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
  /** The global id of the zone. */
  zoneId: string | number;
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

/** The identification of a venue. */
export type VenueIdInput = {
  /** The global id of the venue. */
  venueId: string | number;
};

/** The role of a venue at its event. */
export type VenueRole =
  /** A separate venue in addition to the main one. */
  | 'BRANCH'
  /** The main venue; an event has at most one. */
  | 'MAIN'
  /** The online part of the event. */
  | 'ONLINE'
  /** A venue abroad. */
  | 'OVERSEAS'
  /** The venue of a side event. */
  | 'SIDE';

/** The identification of a zone. */
export type ZoneIdInput = {
  /** The global id of the zone. */
  zoneId: string | number;
};

export type PlacesQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
}>;

export type PlacesQuery = {
  event: {
    venues: Array<{
      id: string;
      slug: string;
      name: string;
      shortName: string;
      halls: Array<{ id: string; code: string; name: string; width: number | null; depth: number | null }>;
    }>;
    zones: Array<{ id: string; name: string }>;
  } | null;
};

export type EditedPlacesQueryVariables = Exact<{
  event: string;
  locale?: string | null | undefined;
}>;

export type EditedPlacesQuery = {
  event: {
    venues: Array<{
      id: string;
      version: number | null;
      slug: string;
      role: VenueRole;
      name: string;
      latitude: number | null;
      longitude: number | null;
      names: Array<{ locale: string; text: string }>;
      shortNames: Array<{ locale: string; text: string }>;
      cities: Array<{ locale: string; text: string }>;
      addresses: Array<{ locale: string; text: string }>;
      halls: Array<{
        id: string;
        version: number | null;
        code: string;
        name: string;
        width: number | null;
        depth: number | null;
        names: Array<{ locale: string; text: string }>;
        stages: Array<{ code: string; names: Array<{ locale: string; text: string }> }>;
      }>;
    }>;
    zones: Array<{
      id: string;
      version: number | null;
      slug: string;
      name: string;
      exhibitorQuota: number | null;
      names: Array<{ locale: string; text: string }>;
    }>;
  } | null;
};

export type EditedVenueFragment = {
  id: string;
  version: number | null;
  slug: string;
  role: VenueRole;
  name: string;
  latitude: number | null;
  longitude: number | null;
  names: Array<{ locale: string; text: string }>;
  shortNames: Array<{ locale: string; text: string }>;
  cities: Array<{ locale: string; text: string }>;
  addresses: Array<{ locale: string; text: string }>;
  halls: Array<{
    id: string;
    version: number | null;
    code: string;
    name: string;
    width: number | null;
    depth: number | null;
    names: Array<{ locale: string; text: string }>;
    stages: Array<{ code: string; names: Array<{ locale: string; text: string }> }>;
  }>;
};

export type EditedHallRowFragment = {
  id: string;
  version: number | null;
  code: string;
  name: string;
  width: number | null;
  depth: number | null;
  names: Array<{ locale: string; text: string }>;
  stages: Array<{ code: string; names: Array<{ locale: string; text: string }> }>;
};

export type EditedZoneFragment = {
  id: string;
  version: number | null;
  slug: string;
  name: string;
  exhibitorQuota: number | null;
  names: Array<{ locale: string; text: string }>;
};

export type CreateVenueMutationVariables = Exact<{
  input: CreateVenueInput;
  locale?: string | null | undefined;
}>;

export type CreateVenueMutation = {
  createVenue: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    venue: {
      id: string;
      version: number | null;
      slug: string;
      role: VenueRole;
      name: string;
      latitude: number | null;
      longitude: number | null;
      names: Array<{ locale: string; text: string }>;
      shortNames: Array<{ locale: string; text: string }>;
      cities: Array<{ locale: string; text: string }>;
      addresses: Array<{ locale: string; text: string }>;
      halls: Array<{
        id: string;
        version: number | null;
        code: string;
        name: string;
        width: number | null;
        depth: number | null;
        names: Array<{ locale: string; text: string }>;
        stages: Array<{ code: string; names: Array<{ locale: string; text: string }> }>;
      }>;
    } | null;
  };
};

export type UpdateVenueMutationVariables = Exact<{
  input: UpdateVenueInput;
  locale?: string | null | undefined;
}>;

export type UpdateVenueMutation = {
  updateVenue: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    venue: {
      id: string;
      version: number | null;
      slug: string;
      role: VenueRole;
      name: string;
      latitude: number | null;
      longitude: number | null;
      names: Array<{ locale: string; text: string }>;
      shortNames: Array<{ locale: string; text: string }>;
      cities: Array<{ locale: string; text: string }>;
      addresses: Array<{ locale: string; text: string }>;
      halls: Array<{
        id: string;
        version: number | null;
        code: string;
        name: string;
        width: number | null;
        depth: number | null;
        names: Array<{ locale: string; text: string }>;
        stages: Array<{ code: string; names: Array<{ locale: string; text: string }> }>;
      }>;
    } | null;
  };
};

export type CreateHallMutationVariables = Exact<{
  input: CreateHallInput;
  locale?: string | null | undefined;
}>;

export type CreateHallMutation = {
  createHall: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    hall: {
      id: string;
      version: number | null;
      code: string;
      name: string;
      width: number | null;
      depth: number | null;
      names: Array<{ locale: string; text: string }>;
      stages: Array<{ code: string; names: Array<{ locale: string; text: string }> }>;
    } | null;
  };
};

export type UpdateHallMutationVariables = Exact<{
  input: UpdateHallInput;
  locale?: string | null | undefined;
}>;

export type UpdateHallMutation = {
  updateHall: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    hall: {
      id: string;
      version: number | null;
      code: string;
      name: string;
      width: number | null;
      depth: number | null;
      names: Array<{ locale: string; text: string }>;
      stages: Array<{ code: string; names: Array<{ locale: string; text: string }> }>;
    } | null;
  };
};

export type CreateZoneMutationVariables = Exact<{
  input: CreateZoneInput;
  locale?: string | null | undefined;
}>;

export type CreateZoneMutation = {
  createZone: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    zone: {
      id: string;
      version: number | null;
      slug: string;
      name: string;
      exhibitorQuota: number | null;
      names: Array<{ locale: string; text: string }>;
    } | null;
  };
};

export type UpdateZoneMutationVariables = Exact<{
  input: UpdateZoneInput;
  locale?: string | null | undefined;
}>;

export type UpdateZoneMutation = {
  updateZone: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
    zone: {
      id: string;
      version: number | null;
      slug: string;
      name: string;
      exhibitorQuota: number | null;
      names: Array<{ locale: string; text: string }>;
    } | null;
  };
};

export type DeleteVenueMutationVariables = Exact<{
  input: VenueIdInput;
}>;

export type DeleteVenueMutation = {
  deleteVenue: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type DeleteHallMutationVariables = Exact<{
  input: HallIdInput;
}>;

export type DeleteHallMutation = {
  deleteHall: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type DeleteZoneMutationVariables = Exact<{
  input: ZoneIdInput;
}>;

export type DeleteZoneMutation = {
  deleteZone: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type OrderVenuesMutationVariables = Exact<{
  input: OrderVenuesInput;
}>;

export type OrderVenuesMutation = {
  orderVenues: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type OrderZonesMutationVariables = Exact<{
  input: OrderZonesInput;
}>;

export type OrderZonesMutation = {
  orderZones: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export const EditedHallRowFragmentDoc = new TypedDocumentString(
  `
    fragment EditedHallRow on Hall {
  id
  version
  code
  name(locale: $locale)
  names {
    locale
    text
  }
  width
  depth
  stages {
    code
    names {
      locale
      text
    }
  }
}
    `,
  { fragmentName: 'EditedHallRow' },
) as unknown as TypedDocumentString<EditedHallRowFragment, unknown>;
export const EditedVenueFragmentDoc = new TypedDocumentString(
  `
    fragment EditedVenue on Venue {
  id
  version
  slug
  role
  name(locale: $locale)
  names {
    locale
    text
  }
  shortNames {
    locale
    text
  }
  cities {
    locale
    text
  }
  addresses {
    locale
    text
  }
  latitude
  longitude
  halls {
    ...EditedHallRow
  }
}
    fragment EditedHallRow on Hall {
  id
  version
  code
  name(locale: $locale)
  names {
    locale
    text
  }
  width
  depth
  stages {
    code
    names {
      locale
      text
    }
  }
}`,
  { fragmentName: 'EditedVenue' },
) as unknown as TypedDocumentString<EditedVenueFragment, unknown>;
export const EditedZoneFragmentDoc = new TypedDocumentString(
  `
    fragment EditedZone on Zone {
  id
  version
  slug
  name(locale: $locale)
  names {
    locale
    text
  }
  exhibitorQuota
}
    `,
  { fragmentName: 'EditedZone' },
) as unknown as TypedDocumentString<EditedZoneFragment, unknown>;
export const PlacesDocument = new TypedDocumentString(`
    query Places($event: String!, $locale: Locale) {
  event(slug: $event) {
    venues {
      id
      slug
      name(locale: $locale)
      shortName(locale: $locale)
      halls {
        id
        code
        name(locale: $locale)
        width
        depth
      }
    }
    zones {
      id
      name(locale: $locale)
    }
  }
}
    `) as unknown as TypedDocumentString<PlacesQuery, PlacesQueryVariables>;
export const EditedPlacesDocument = new TypedDocumentString(`
    query EditedPlaces($event: String!, $locale: Locale) {
  event(slug: $event) {
    venues {
      ...EditedVenue
    }
    zones {
      ...EditedZone
    }
  }
}
    fragment EditedVenue on Venue {
  id
  version
  slug
  role
  name(locale: $locale)
  names {
    locale
    text
  }
  shortNames {
    locale
    text
  }
  cities {
    locale
    text
  }
  addresses {
    locale
    text
  }
  latitude
  longitude
  halls {
    ...EditedHallRow
  }
}
fragment EditedHallRow on Hall {
  id
  version
  code
  name(locale: $locale)
  names {
    locale
    text
  }
  width
  depth
  stages {
    code
    names {
      locale
      text
    }
  }
}
fragment EditedZone on Zone {
  id
  version
  slug
  name(locale: $locale)
  names {
    locale
    text
  }
  exhibitorQuota
}`) as unknown as TypedDocumentString<EditedPlacesQuery, EditedPlacesQueryVariables>;
export const CreateVenueDocument = new TypedDocumentString(`
    mutation CreateVenue($input: CreateVenueInput!, $locale: Locale) {
  createVenue(input: $input) {
    errors {
      code
      message
      path
    }
    venue {
      ...EditedVenue
    }
  }
}
    fragment EditedVenue on Venue {
  id
  version
  slug
  role
  name(locale: $locale)
  names {
    locale
    text
  }
  shortNames {
    locale
    text
  }
  cities {
    locale
    text
  }
  addresses {
    locale
    text
  }
  latitude
  longitude
  halls {
    ...EditedHallRow
  }
}
fragment EditedHallRow on Hall {
  id
  version
  code
  name(locale: $locale)
  names {
    locale
    text
  }
  width
  depth
  stages {
    code
    names {
      locale
      text
    }
  }
}`) as unknown as TypedDocumentString<CreateVenueMutation, CreateVenueMutationVariables>;
export const UpdateVenueDocument = new TypedDocumentString(`
    mutation UpdateVenue($input: UpdateVenueInput!, $locale: Locale) {
  updateVenue(input: $input) {
    errors {
      code
      message
      path
    }
    venue {
      ...EditedVenue
    }
  }
}
    fragment EditedVenue on Venue {
  id
  version
  slug
  role
  name(locale: $locale)
  names {
    locale
    text
  }
  shortNames {
    locale
    text
  }
  cities {
    locale
    text
  }
  addresses {
    locale
    text
  }
  latitude
  longitude
  halls {
    ...EditedHallRow
  }
}
fragment EditedHallRow on Hall {
  id
  version
  code
  name(locale: $locale)
  names {
    locale
    text
  }
  width
  depth
  stages {
    code
    names {
      locale
      text
    }
  }
}`) as unknown as TypedDocumentString<UpdateVenueMutation, UpdateVenueMutationVariables>;
export const CreateHallDocument = new TypedDocumentString(`
    mutation CreateHall($input: CreateHallInput!, $locale: Locale) {
  createHall(input: $input) {
    errors {
      code
      message
      path
    }
    hall {
      ...EditedHallRow
    }
  }
}
    fragment EditedHallRow on Hall {
  id
  version
  code
  name(locale: $locale)
  names {
    locale
    text
  }
  width
  depth
  stages {
    code
    names {
      locale
      text
    }
  }
}`) as unknown as TypedDocumentString<CreateHallMutation, CreateHallMutationVariables>;
export const UpdateHallDocument = new TypedDocumentString(`
    mutation UpdateHall($input: UpdateHallInput!, $locale: Locale) {
  updateHall(input: $input) {
    errors {
      code
      message
      path
    }
    hall {
      ...EditedHallRow
    }
  }
}
    fragment EditedHallRow on Hall {
  id
  version
  code
  name(locale: $locale)
  names {
    locale
    text
  }
  width
  depth
  stages {
    code
    names {
      locale
      text
    }
  }
}`) as unknown as TypedDocumentString<UpdateHallMutation, UpdateHallMutationVariables>;
export const CreateZoneDocument = new TypedDocumentString(`
    mutation CreateZone($input: CreateZoneInput!, $locale: Locale) {
  createZone(input: $input) {
    errors {
      code
      message
      path
    }
    zone {
      ...EditedZone
    }
  }
}
    fragment EditedZone on Zone {
  id
  version
  slug
  name(locale: $locale)
  names {
    locale
    text
  }
  exhibitorQuota
}`) as unknown as TypedDocumentString<CreateZoneMutation, CreateZoneMutationVariables>;
export const UpdateZoneDocument = new TypedDocumentString(`
    mutation UpdateZone($input: UpdateZoneInput!, $locale: Locale) {
  updateZone(input: $input) {
    errors {
      code
      message
      path
    }
    zone {
      ...EditedZone
    }
  }
}
    fragment EditedZone on Zone {
  id
  version
  slug
  name(locale: $locale)
  names {
    locale
    text
  }
  exhibitorQuota
}`) as unknown as TypedDocumentString<UpdateZoneMutation, UpdateZoneMutationVariables>;
export const DeleteVenueDocument = new TypedDocumentString(`
    mutation DeleteVenue($input: VenueIdInput!) {
  deleteVenue(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteVenueMutation, DeleteVenueMutationVariables>;
export const DeleteHallDocument = new TypedDocumentString(`
    mutation DeleteHall($input: HallIdInput!) {
  deleteHall(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteHallMutation, DeleteHallMutationVariables>;
export const DeleteZoneDocument = new TypedDocumentString(`
    mutation DeleteZone($input: ZoneIdInput!) {
  deleteZone(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteZoneMutation, DeleteZoneMutationVariables>;
export const OrderVenuesDocument = new TypedDocumentString(`
    mutation OrderVenues($input: OrderVenuesInput!) {
  orderVenues(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OrderVenuesMutation, OrderVenuesMutationVariables>;
export const OrderZonesDocument = new TypedDocumentString(`
    mutation OrderZones($input: OrderZonesInput!) {
  orderZones(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OrderZonesMutation, OrderZonesMutationVariables>;
