// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The rights of a member for its exhibitor. An exhibitor with members has at least one MANAGER. */
export type MemberRole =
  /** Change the entry, its products and pictures. */
  | 'EDITOR'
  /** Everything: also manage members, submit, withdraw and delete the registration. */
  | 'MANAGER'
  /** Read the entry, its products and decisions. */
  | 'STAFF';

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

/** A set of permissions of an account. */
export type Role =
  /** Everything, everywhere. */
  | 'ADMINISTRATOR'
  /** Member of the given exhibitors. MemberRole states its rights. */
  | 'EXHIBITOR'
  /** All permissions in the given events. */
  | 'ORGANIZER'
  /** Reads everything and reviews registrations in the given events. */
  | 'REVIEWER';

export type PortalStartQueryVariables = Exact<{
  locale?: string | null | undefined;
}>;

export type PortalStartQuery = {
  viewer: {
    id: string;
    name: string;
    roles: Array<{
      role: Role;
      memberRole: MemberRole | null;
      exhibitor: {
        id: string;
        name: string;
        status: RegistrationStatus | null;
        published: boolean;
        event: { id: string; slug: string; name: string; startsOn: string; endsOn: string };
      } | null;
    }>;
  } | null;
  calls: {
    nodes: Array<{
      eventId: string;
      slug: string;
      name: string;
      isOpen: boolean;
      opensAt: string | null;
      closesAt: string | null;
      startsOn: string;
      endsOn: string;
      timeZone: string;
    }>;
  };
};

export const PortalStartDocument = new TypedDocumentString(`
    query PortalStart($locale: Locale) {
  viewer {
    id
    name
    roles {
      role
      memberRole
      exhibitor {
        id
        name(locale: $locale)
        status
        published
        event {
          id
          slug
          name(locale: $locale)
          startsOn
          endsOn
        }
      }
    }
  }
  calls(first: 50) {
    nodes {
      eventId
      slug
      name(locale: $locale)
      isOpen
      opensAt
      closesAt
      startsOn
      endsOn
      timeZone
    }
  }
}
    `) as unknown as TypedDocumentString<PortalStartQuery, PortalStartQueryVariables>;
