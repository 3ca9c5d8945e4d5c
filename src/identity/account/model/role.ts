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

/** A role and where it holds: an administrator's everywhere, an exhibitor's for one exhibitor, the others' in one event. */
export interface RoleGrant {
  role: Role;
  eventId: string | null;
  exhibitorId: string | null;
}

/** A role together with the request context that its event and exhibitor are read with. */
export interface ShownGrant extends RoleGrant {
  /** That of the owner who has signed in by this request; the context of the request where absent. */
  reader?: object;
}
