/** What a member can do: MANAGER everything, EDITOR the entry and its products, STAFF reads. */
export type MemberRole = 'MANAGER' | 'EDITOR' | 'STAFF';

/** The most permissions first. */
export const ROLES: readonly MemberRole[] = ['MANAGER', 'EDITOR', 'STAFF'];
