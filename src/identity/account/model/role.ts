import { registerEnumType } from '@nestjs/graphql';

export enum Role {
  ADMINISTRATOR = 'ADMINISTRATOR',
  ORGANIZER = 'ORGANIZER',
  REVIEWER = 'REVIEWER',
  EXHIBITOR = 'EXHIBITOR',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What an account may do.',
  valuesMap: {
    ADMINISTRATOR: { description: 'Everything, everywhere.' },
    ORGANIZER: { description: 'Everything in the events given.' },
    REVIEWER: { description: 'Reads all, and reviews registrations, in the events given.' },
    EXHIBITOR: { description: 'Registers and edits the exhibitors given.' },
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
