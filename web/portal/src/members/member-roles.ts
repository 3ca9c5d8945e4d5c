import type { MemberRole } from '../entry/entry-context.js';

/** What a member can be, the most permissions first. */
export const ROLES: readonly MemberRole[] = ['MANAGER', 'EDITOR', 'STAFF'];
