import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { isPermitted, type Permission, type PermissionScope } from '../../identity/account/permissions.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';

/** The permissions in an event, in the order of the API. The keys are the permissions that services require. */
const DESCRIPTIONS = {
  DELETE_EVENT: 'Delete the event while it is a draft.',
  MANAGE_EVENT:
    'Change the event, its places, booths, categories, programme, kiosks, roles and keys; publish exhibitors.',
  READ_EVENT: 'Read everything of the event.',
  REVIEW_REGISTRATION: 'Decide about registrations and pending changes; write notes and labels.',
  IMPORT: 'Import files into the event, and undo imports.',
  READ_EXHIBITOR: 'Read everything of an exhibitor except data for staff.',
  EDIT_EXHIBITOR: 'Change the entry, the products and the pictures of an exhibitor.',
  MANAGE_EXHIBITOR: 'Manage the members of an exhibitor; submit, withdraw or delete its registration.',
} as const satisfies Partial<Record<Permission, string>>;

export type EventPermission = keyof typeof DESCRIPTIONS;

const ALL_PERMISSIONS = Object.keys(DESCRIPTIONS) as EventPermission[];
/** The permissions that can differ between the exhibitors of an event. */
const EXHIBITOR_PERMISSIONS: readonly EventPermission[] = [
  'REVIEW_REGISTRATION',
  'READ_EXHIBITOR',
  'EDIT_EXHIBITOR',
  'MANAGE_EXHIBITOR',
];

export const EventPermissionEnum = apiEnum(
  'EventPermission',
  'A permission of a caller in an event or for an exhibitor.',
  DESCRIPTIONS,
);

/** The permissions of the caller in the event, or for one of its exhibitors. */
export function permissionsOf({ caller }: RequestContext, scope: PermissionScope): EventPermission[] {
  const permissions = scope.exhibitorId === undefined ? ALL_PERMISSIONS : EXHIBITOR_PERMISSIONS;
  return permissions.filter((permission) => isPermitted(caller, permission, scope));
}
