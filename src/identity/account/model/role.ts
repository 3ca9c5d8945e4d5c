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
    EXHIBITOR: { description: 'Registers and edits the given exhibitors.' },
  },
});

/**
 * A role and its scope: everywhere for an administrator, one exhibitor for an exhibitor, otherwise one event.
 */
export interface RoleGrant {
  role: Role;
  eventId: string | null;
  exhibitorId: string | null;
}

/** A role with the request context for reading its event and exhibitor. */
export interface ShownGrant extends RoleGrant {
  /** The context of the owner who has signed in with this request; absent: the context of the request. */
  reader?: object;
}
