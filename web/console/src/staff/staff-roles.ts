import type { StatusTone } from '@vitrine/components/status-mark';
import { keysOf } from '@vitrine/components/tables';
import type { Role } from './staff.graphql.js';

/** A role in an event. */
export type StaffRole = Exclude<Role, 'ADMINISTRATOR' | 'EXHIBITOR'>;

/** The colours of the roles. */
export const STAFF_TONES: Readonly<Record<StaffRole, StatusTone>> = { ORGANIZER: 'busy', REVIEWER: 'plain' };
export const STAFF_ROLES = keysOf(STAFF_TONES);
