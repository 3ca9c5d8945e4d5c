import { registerEnumType } from '@nestjs/graphql';

export enum Role {
  ADMINISTRATOR = 'ADMINISTRATOR',
  ORGANIZER = 'ORGANIZER',
  REVIEWER = 'REVIEWER',
  EXHIBITOR = 'EXHIBITOR',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'A set of permissions of an account.',
  valuesMap: {
    ADMINISTRATOR: { description: 'Everything, everywhere.' },
    ORGANIZER: { description: 'All permissions in the given events.' },
    REVIEWER: { description: 'Reads everything and reviews registrations in the given events.' },
    EXHIBITOR: { description: 'Member of the given exhibitors; MemberRole states what it may do.' },
  },
});

/** What a member may do for its exhibitor. */
export enum MemberRole {
  MANAGER = 'MANAGER',
  EDITOR = 'EDITOR',
  STAFF = 'STAFF',
}

registerEnumType(MemberRole, {
  name: 'MemberRole',
  description: 'What a member may do for its exhibitor. An exhibitor with members has at least one MANAGER.',
  valuesMap: {
    MANAGER: {
      description: 'Everything: also manage members, submit, withdraw and delete the registration.',
    },
    EDITOR: { description: 'Change the entry, its products and pictures.' },
    STAFF: { description: 'Read the entry, its products and decisions.' },
  },
});

/**
 * A role and its scope: everywhere for an administrator, one exhibitor for an exhibitor, otherwise one event.
 */
export interface RoleGrant {
  role: Role;
  eventId: string | null;
  exhibitorId: string | null;
  /** For the role EXHIBITOR. If it is absent, the database sets MANAGER. */
  memberRole?: MemberRole | null;
}

/** A role with the request context for reading its event and exhibitor. */
export interface ShownGrant extends RoleGrant {
  /** The context of the owner who has signed in with this request; absent: the context of the request. */
  reader?: object;
}
