/** A set of permissions of an account. */
export enum Role {
  ADMINISTRATOR = 'ADMINISTRATOR',
  ORGANIZER = 'ORGANIZER',
  REVIEWER = 'REVIEWER',
  EXHIBITOR = 'EXHIBITOR',
}

/** The rights of a member for its exhibitor. */
export enum MemberRole {
  MANAGER = 'MANAGER',
  EDITOR = 'EDITOR',
  STAFF = 'STAFF',
}

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
